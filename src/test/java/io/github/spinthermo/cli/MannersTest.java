package io.github.spinthermo.cli;

import static io.github.spinthermo.cli.CommandLineFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cli.CommandLineFixture.Run;
import io.github.spinthermo.cli.output.Paragraph;
import io.github.spinthermo.cli.streams.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Answers to what people type: help, versions, mistyped names, capitals, and terminals of any width. */
class MannersTest {

    private static final int BOUND = 80;

    private static Terminal wide(int columns) {
        return Terminal.of(Integer.toString(columns), true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "block --J 5/2 --beta 0.1 --digits 9     | BLOCK --j 5/2 --BETA 0.1 --Digits 9",
        "block --J 5/2 --beta 0.1 --digits 9     | Block -j 5/2 -beta=0.1 -DIGITS=9",
        "block --J 2 --beta 1 --format csv       | block -j2 --beta 1 --FORMAT CSV",
        "steady-state -n 4 -s 1/2 --beta0 1 --betaB 2 | Steady-State --N 4 -S 1/2 --BETA0 1 --betab 2",
        "clebsch-gordan --j1 1 --m1 0 --j2 1 --m2 0 --J 2 --M 0 | clebsch-gordan -J1 1 -M1 0 --J2 1 -m2 0 -j 2 -m 0",
        "battery --n 2 --collectiveGamma 1 --storage 1 --discharge 1 --cycles 1 --method mean-field"
                + "| battery -n2 --collectivegamma 1 --storage 1 --discharge 1 --cycles 1 --method Mean-Field",
        "theorems -n 2 -s 1/2 --beta0 1 --betaB 2 --name energy-positive-bath --with energy=1"
                + "| theorems -N 2 -s 1/2 --beta0 1 --betaB 2 --Name Energy-Positive-Bath --with Energy=1",
        "reproduce --paper pirmoradian-2019 --summary --help | Reproduce --HELP",
        "compare tables/examples/energies.csv --op steady-state "
                + "| compare tables/examples/energies.csv --OP STEADY-STATE",
        "table list multiplicities               | TABLE List Multiplicities",
        "weights -n 2 -s 1/2 --beta0=-inf        | weights -n 2 -s 1/2 --beta0=-oo",
        "weights -n 2 -s 1/2 --beta0=-inf        | weights -n 2 -s 1/2 --beta0 -oo",
        "weights -n 2 -s 1/2 --beta0=-inf        | weights –n 2 —s 1/2 –-beta0 −inf",
        "block -J 1 --beta 1 --max-seconds 60    | block -J 1 --beta 1 --max-seconds ∞",
        "block -J 1 --beta 1 --max-seconds 60    | block -J 1 --beta 1 --max-seconds 1_000/2"})
    void capitalsAndHyphensMakeNoDifference(String usual, String typed) {
        Run expected = run(usual);
        Run given = run(typed);
        assertThat(given.err()).isEmpty();
        assertThat(given.out()).isEqualToIgnoringCase(expected.out()).isNotEmpty();
        assertThat(given.exitCode()).isEqualTo(expected.exitCode());
    }
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ss                            | 'ss' is not a command of spinthermo; did you mean steady-state?",
        "steadystate --n 4             | 'steadystate' is not a command of spinthermo; did you mean steady-state?",
        "Steady_State                  | 'Steady_State' is not a command of spinthermo; did you mean steady-state?",
        "setady-state                  | 'setady-state' is not a command of spinthermo; did you mean steady-state?",
        "multiplicity                  | 'multiplicity' is not a command of spinthermo; did you mean multiplicities?",
        "draw                          | 'draw' is not a command of spinthermo; did you mean figure draw?",
        "coherence --n 20 --s 1        | 'coherence' is not a command of spinthermo; coherence is a result of local-",
        "help coherence                | 'coherence' is not a command of spinthermo; coherence is a result of local-",
        "otto-engine --n 4             | 'otto-engine' is not a command of spinthermo; did you mean otto?",
        "work                          | 'work' is not a command of spinthermo; workCollective is a result of otto",
        "dicke                         | 'dicke' is not a command of spinthermo; did you mean dicke-dynamics or batt",
        "plot --n 10 --s 1/2           | the operation is missing; write it after plot, which takes multiplicities, b",
        "sweep --n 10 --s 1/2          | the operation is missing; write it after sweep, which takes multiplicities, ",
        "figure --all                  | a command is missing; write figure list or figure draw",
        "plot block --y energy --output a.png | --output is not an option of spinthermo plot block; did you mean --out",
        "block -J1 --beta 1 --fields Energy | fields = Energy is not a field of block; did you mean energy? It answers",
        "block -J1 --beta 1 --fields lnZ_J  | fields = lnZ_J is not a field of block; did you mean logPartition? It",
        "steady-state -n2 -s1 --beta0 1 --betaB 1 --fields E | fields = E is not a field of steady-state; did you mean "
                + "energy? It",
        "block -J1 --beta 1 --csv      | --csv is not an option of spinthermo block; did you mean --format csv?",
        "otto -n4 -s1 --lambda=0.5     | --lambda is not an option of spinthermo otto; did you mean --compression?",
        "block -J1 --lambda=0.5        | --lambda is not an option of spinthermo block",
        "battery -n4 --collectiveGamma 1 --storage 1 --discharge 1 --cycles 1 --fields pulseWork | fields = pulseWork "
                + "is not a field of battery; pulseWork is a part of cycles. It answers cycles, limitCycle",
        "steady-state -n4 -s1/2 --betaB 1 --start ghz | start = ghz is not a start; write type=ghz",
        "steady-state -n4 -s1/2 --betaB 1 --start cold | start = cold is not a start; write for example type=dicke",
        "heat-currents -n4 -s1/2 --beta0 1 --baths 1,x | baths has a bath, number 2, that is none: beta = x is not",
        "reproduce --paper latune       | paper = latune is not a paper; there are latune-2019, dias-2021, pirmoradian",
        "foo --help                    | 'foo' is not a command of spinthermo",
        "--help foo                    | 'foo' is not a command of spinthermo",
        "help foo                      | 'foo' is not a command of spinthermo",
        "table biuld                   | 'biuld' is not a command of spinthermo table; did you mean build?",
        "figure foo --help             | 'foo' is not a command of spinthermo figure",
        "figure                        | a command is missing; write figure list or figure draw",
        "plot                          | the operation is missing; write it after plot, which takes multiplicities, b",
        "table list --dir=             | dir = \"\" is not the name of a folder; write for example --dir tables",
        "sweep                         | the operation is missing; write it after sweep, which takes multiplicities, ",
        "--debug table                 | a command is missing; write table list or table build or table verify",
        "--betaC 1 block               | --betaC is not an option of spinthermo",
        "block --betta 1               | --betta is not an option of spinthermo block; did you mean --beta?",
        "steady-state --n 4 --betaC 1  | --betaC is not an option of spinthermo steady-state; did you mean --beta",
        "steady-state --n -4 --outputs | --outputs is not an option of spinthermo steady-state; did you mean --output?",
        "block --J 1 --J 1 --beta 1    | --J is given twice; write it once",
        "block --J 1 --beta 1 2        | '2' is not expected here",
        "weights -n2 -s1 --output --beta0=1 | --output has no value; write --output=<file>",
        "weights -n2 -s1 --output --BETA0 1 | --output has no value; write --output=<file>",
        "block -J1 --beta 1 --max-seconds ten | max-seconds = ten is not a number; write a number of seconds",
        "block -J1 --beta 1 --max-seconds 60s | max-seconds = 60s is not a number; write a number of seconds",
        "oracle --threads 0                   | threads = 0 is not positive; at least 1 is needed",
        "oracle --threads 1.5                 | threads = 1.5 is not an integer; write an integer such as 4 or 1e3",
        "block -J1 --beta 1 --max-seconds=-½  | max-seconds = -½ is not a time; write a positive number of seconds",
        "compare x.csv --digits ten    | digits = ten is not a number; write an integer such as 4 or 1e3",
        "compare x.csv --digits 0      | digits = 0 is not positive; at least 1 is needed",
        "compare x.csv --worst 2.5     | worst = 2.5 is not an integer; write an integer such as 4 or 1e3",
        "compare x.csv --worst -1      | worst = -1 is negative; at least 0 is needed",
        "table verify --seed one       | seed = one is not a number; write an integer such as 4 or 1e3",
        "block -J1 --beta 1 --quiet=no | --quiet=no has a value, and --quiet takes none; write --quiet alone",
        "block –J1 —betta 1            | --betta is not an option of spinthermo block; did you mean --beta?",
        "block -J1 --beta --outpt=3    | --beta has no value; write --beta=<beta>",
        "block -J1 --beta=-o1          | beta = -o1 is not a number",
        "multiplicities                | n and s are missing; write --n=<integer> --s=<spin>",
        "otto --n 4 --s 1/2            | beta0, betaHot, betaCold and compression are missing; write --beta0=<beta>",
        "otto -n4 -s1 --T0 1 --TCold 1 | betaHot and compression are missing; write --betaHot=<beta> --compression=<",
        "plot otto --start type=ghz    | n, s, betaHot, betaCold, compression, y and out are missing; write --n=<int",
        "steady-state --n 4            | s is missing (size of each spin: 1/2, 1, 3/2, ... or 0.5, 1.5, ...; or give "
                + "groups); so are beta0 (or weights or start or groups or T0), betaB (or TB)",
        "steady-state -n4 -s1 --TB 1   | beta0 is missing (initial inverse temperature, of either sign, 0, "
                + "inf or -inf; "
                + "or give the temperature T0; or give weights or start or groups)",
        "compare                       | <file> is missing; write it after the command",
        "figure draw latune-99         | figure = latune-99 is not a figure; there are latune-1,",
        "steady-state -n1_0__0 -s1/2 --beta0 1 --betaB 1 | n = 1_0__0 is not a number; write an integer such as 4",
        "steady-state -n1,1_0__0 -s1/2 --beta0 1 --betaB 1 | n = 1_0__0 is not a number; write an integer such as 4",
        "inhomogeneous -n3 --beta0 1 --betaB 1 --times 1 --detunings 0.1,0 | detunings = 0.1,0 does not fit the number",
        "units                         | 'units' is not a command of spinthermo; did you mean help units?",
        "bibtex                        | 'bibtex' is not a command of spinthermo; did you mean help cite?",
        "about --details               | --details has no value; write --details=<true or false>",
        "table verify extrem           | table = extrem is not a table; there are"})
    void faultsAreNamedInTheOrderOfInterest(String typed, String message) {
        Run run = run(typed);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("spinthermo: " + message);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "help                    | --help",
        "help steady-state       | steady-state --help",
        "HELP Steady-State       | steady-state -h",
        "--help steady-state     | steady-state --help",
        "help table build        | table build --help",
        "help help               | help --help",
        "table --help            | help table",
        "steady-state --n 4 -h   | steady-state --help",
        "steady-state --hot -H   | steady-state --help",
        "table verify x --help   | table verify --help"})
    void helpIsGivenWhereverItIsAskedFor(String typed, String usual) {
        Run run = run(typed);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo(run(usual).out()).contains("Usage: spinthermo");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "help units | Units: ħ = k_B = ω = 1.",
        "HELP Units | energy   in ħω, as heat and work",
        "help cite  | C. L. Latune, I. Sinayskiy, F. Petruccione, Phys. Rev. Research 1",
        "help cite  | under the Apache License 2.0"})
    void topicsAreToldWithoutACommand(String typed, String part) {
        Run run = run(typed);
        assertThat(run.out()).contains(part);
        assertThat(run.out().lines()).allMatch(line -> Paragraph.length(line) <= BOUND);
        assertThat(run.exitCode()).isZero();
    }

    /** Checks the entry of the software against that of the page. */
    @Test
    void theProgramIsCitedAsOnThePage() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/cite.md"));
        String entry = page.substring(page.indexOf("@software"), page.indexOf("}\n\n") + 1);
        assertThat(run("help cite").out().replaceAll("\\s+", " ")).startsWith(entry.replaceAll("\\s+", " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "--version", "-V", "-v", "VERSION"})
    void theVersionIsPrinted(String typed) {
        assertThat(run(typed).out()).matches("spinthermo \\d+\\.\\d+\\.\\d+\n");
        assertThat(run(typed).exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--no-color"})
    void theNameAloneSaysHowToBegin(String typed) {
        Run run = run(typed);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("spinthermo: a command is missing\n")
                .contains("  spinthermo steady-state --n 1000", "  compare ", "'spinthermo help' shows all commands");
        assertThat(run.err().lines()).hasSizeLessThan(25).allMatch(line -> Paragraph.length(line) <= BOUND);
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120})
    void helpFitsTheTerminal(int columns) throws IOException {
        String name = "multiplicities-help-%d.txt".formatted(columns);
        String golden = new String(MannersTest.class.getResourceAsStream(name).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run("multiplicities --help", wide(columns)).out()).isEqualTo(golden);
        assertThat(run("multiplicities --help", Terminal.of(Integer.toString(columns), false)).out()).isEqualTo(golden);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"", "about", "multiplicities", "block", "weights", "steady-state", "local-state",
        "ergotropy", "theorems", "otto", "otto-optimum", "otto-range", "oscillators", "clebsch-gordan", "two-domain",
        "chain", "mean-field-chain", "network", "battery", "relaxation", "relaxation-spectrum", "heat-currents",
        "otto-power", "otto-power-optimum", "dicke-dynamics", "plateau",
        "inhomogeneous", "cavity",
        "sweep", "plot", "plot block", "oracle", "serve", "reproduce", "table", "table build", "table verify",
        "compare", "figure", "figure draw",
        "help", "version"})
    void noHelpIsWiderThanTheTerminal(String command) {
        assertThat(widest(run("help " + command))).isLessThanOrEqualTo(BOUND);
        assertThat(widest(run("help " + command, wide(60)))).isLessThanOrEqualTo(60);
    }

    private static int widest(Run run) {
        return run.lines().stream().mapToInt(Paragraph::length).max().orElse(0);
    }

    @Test
    void examplesThatAreBrokenCanStillBePasted() {
        assertThat(run("help steady-state", wide(60)).out()).containsPattern(" \\\\\n {6}\\S");
    }

    @Test
    void textFitsTheTerminalAndIsWholeInFilesAndPipes() {
        assertThat(widest(run("about"))).isLessThanOrEqualTo(BOUND);
        assertThat(widest(run("about", wide(60)))).isLessThanOrEqualTo(60);
        assertThat(widest(run("table list", wide(80)))).isLessThanOrEqualTo(BOUND);
        assertThat(widest(run("figure list", wide(80)))).isLessThanOrEqualTo(BOUND);
        String chain = "chain --sizes 3,2,1 --times 0,1";
        assertThat(run(chain).lines()).anyMatch(line -> line.startsWith("times  jz1 "));
        assertThat(run(chain, wide(200)).out()).isEqualTo(run(chain).out());
        assertThat(run(chain, wide(80)).lines()).anyMatch(line -> line.startsWith("times      γt  "))
                .anyMatch(line -> line.startsWith("relative3  "));
        assertThat(widest(run(chain, wide(80)))).isLessThanOrEqualTo(BOUND);
        String rows = "block --J 1 --beta 0,1 --digits 20 --fields logPartition,energy,entropy,variance";
        assertThat(run(rows).lines()).hasSize(4);
        assertThat(run(rows, wide(80)).lines()).hasSize(2 * 6 + 1);
    }

    @Test
    void theWidthIsThatOfTheVariableOrUsual() {
        assertThat(Terminal.of("100", false)).isEqualTo(new Terminal(100, Terminal.UNLIMITED));
        assertThat(Terminal.of("100", true)).isEqualTo(new Terminal(100, 100));
        assertThat(Terminal.of("wide", false)).isEqualTo(Terminal.NONE);
        assertThat(Terminal.of(null, false)).isEqualTo(Terminal.NONE);
        assertThat(Terminal.of("7", false).help()).isEqualTo(55);
    }

    @Test
    void wordsAreNotBrokenAndColumnsKept() {
        assertThat(Paragraph.lines("  name  one two three", 16)).containsExactly("  name  one two", "        three");
        assertThat(Paragraph.lines("0123456789 0123456789012", 12)).containsExactly("0123456789", "0123456789012");
        assertThat(Paragraph.lines("", 10)).isEqualTo(List.of(""));
    }
}
