package io.github.spinthermo.cli;

import static io.github.spinthermo.cli.CommandLineFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cli.CommandLineFixture.FailingStream;
import io.github.spinthermo.cli.CommandLineFixture.Run;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.operation.result.Quantity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class CommandLineTest {

    @TempDir
    private Path directory;

    @Test
    void textIsAlignedWithSymbolsAndUnits() {
        Run run = run("block --J 5/2 --beta -inf --digits 5");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                J = 5/2, beta = -inf

                logPartition            ln Z_J   inf
                energy                  e_J      2.5000 ħω
                entropy                 S_J      0 k_B
                variance                v_J      0 (ħω)²
                emission                A_J      5.0000 G(ω)
                pairEmission            B_J      40.000 G(ω)²
                secondOrderCorrelation  g⁽²⁾(0)  1.6000
                """);
    }

    @Test
    void seriesStandInColumns() {
        assertThat(run("multiplicities -n 5 -s 1/2").out()).isEqualTo("""
                n = 5, s = 1/2

                totalSpins  multiplicities
                J           l_J
                1/2         5
                3/2         4
                5/2         1
                """);
    }

    @Test
    void listsAndRangesGiveOneRowEach() {
        Run run = run("block --J 1 --beta -1:0:0.5,1e-3,inf --digits 3 --format csv "
                + "--fields logPartition,energy,entropy,variance");
        assertThat(run.lines()).containsExactly(
                "J,beta,logPartition,energy,entropy,variance",
                "1,-1,1.41,0.575,0.832,0.424",
                "1,-0.5,1.18,0.320,1.02,0.590",
                "1,0.0,1.10,0,1.10,0.667",
                "1,1e-3,1.10,-0.000667,1.10,0.667",
                "1,inf,inf,-1.00,0,0");
        assertThat(run("block --J 1 --beta 0.1,1,inf --digits 10").lines()).hasSize(5);
    }

    /**
     * Checks that points with many results are written below each other, as rows of 18 columns would be wider than a
     * page.
     */
    @Test
    void pointsWithManyResultsStandBelowEachOther() {
        List<String> lines = run("steady-state -n 2 -s 1/2 --beta0 1 --betaB 0,1,2 --digits 3").lines();
        assertThat(lines).hasSize(3 * 23 + 2).allMatch(line -> line.length() < 110).startsWith(
                "n = 2, s = 1/2, beta0 = 1, betaB = 0",
                "",
                "energy                    E        1.00 ħω");
        assertThat(lines.subList(19, 27)).containsExactly(
                "regime                             neutral",
                "entropyLower              S_min    1.38 k_B",
                "entropyUpper              S_max    1.38 k_B",
                "copies                             even",
                "",
                "n = 2, s = 1/2, beta0 = 1, betaB = 1",
                "",
                "energy                    E        0.538 ħω");
        assertThat(lines).contains("freeEnergyChange          ΔF       undefined"
                + " (the free energy has no value at infinite bath temperature)");
    }

    @Test
    void rowsAreShownAsLongAsTheyCanBeRead() {
        String rows = "block --J 1 --beta 0,1 --fields logPartition,energy,entropy,variance --digits ";
        assertThat(run(rows + 34).lines()).hasSize(4);
        assertThat(run(rows + 40).lines()).hasSize(2 * 6 + 1);
    }

    @Test
    void steadyStatesOfSeveralBathsAndStarts() {
        Run run = run("steady-state -n 2 -s 1/2 --beta0 0,inf --betaB -inf,0,1 --digits 3 --format csv");
        String ends = "^((?:[^,]*,){7}).*,([^,]*),[^,]*,[^,]*,even$";
        assertThat(run.lines()).extracting(line -> line.replaceAll(ends, "$1$2"))
                .endsWith("2,1/2,0,-inf,1.75,2.00,1.00,mitigation", "2,1/2,0,0,1.00,1.00,1.00,neutral",
                        "2,1/2,0,1,0.569,0.538,1.00,mitigation", "2,1/2,inf,-inf,2.00,2.00,0,neutral",
                        "2,1/2,inf,0,1.00,1.00,0,neutral", "2,1/2,inf,1,0.425,0.538,0,mitigation");
    }

    /** Checks amplification that is true, false and undefined; compressions are a grid as temperatures are. */
    @Test
    void cyclesOfSeveralBathsAndCompressions() {
        Run run = run("otto -n 2 -s 1/2 --beta0 inf --betaHot 0,1 --betaCold 0.5,inf --compression 0.5:1:0.5"
                + " --digits 3 --format csv");
        assertThat(run.lines()).extracting(line -> line.replaceAll("^((?:[^,]*,){7}).*,([^,]*,[^,]*),[^,]*$", "$1$2"))
                .containsExactly("n,s,beta0,betaHot,betaCold,compression,workCollective,effectiveAmplification,mode",
                        "2,1/2,inf,0,0.5,0.5,0.0825,undefined,engine", "2,1/2,inf,0,0.5,1.0,0,undefined,conduction",
                        "2,1/2,inf,0,inf,0.5,0.500,undefined,engine", "2,1/2,inf,0,inf,1.0,0,undefined,conduction",
                        "2,1/2,inf,1,0.5,0.5,-0.205,true,refrigerator", "2,1/2,inf,1,0.5,1.0,0,true,conduction",
                        "2,1/2,inf,1,inf,0.5,0.212,false,engine", "2,1/2,inf,1,inf,1.0,0,false,conduction");
        List<String> text = run("otto -n 2 -s 1/2 --beta0 inf --betaHot 1 --betaCold 2 --compression 0.5").lines();
        assertThat(text).contains("workRatio                       W/W_th  undefined (no heat is exchanged)",
                "effectiveAmplification                  false", "mode                                    idle");
    }

    @Test
    void optimaOfSeveralStarts() {
        Run run = run("otto-optimum -n 2 -s 1/2 --beta0 0,inf --digits 5 --format csv");
        assertThat(run.lines()).containsExactly("n,s,beta0,betaLimit,gain", "2,1/2,0,undefined,0",
                "2,1/2,inf,1.2081,0.11622");
    }

    @Test
    void itIsSaidThatOwnWeightsAreSpreadOverTheCopies() {
        assertThat(run("steady-state -n 3 -s 1/2 --betaB 1 --weights 1/2=1 --digits 12").lines()).contains(
                "entropy                   S        1.27535028945 k_B"
                        + " (of the weight of each J spread evenly over its l_J copies)");
        assertThat(run("steady-state --help").lines()).anyMatch(line -> line.contains("l_J copies"));
    }

    @Test
    void whatIsNotComputedIsNotCalledUndefined() {
        assertThat(run("local-state -n 200 -s 9/2 --beta0 0.5 --betaB 1 --digits 5").lines()).anyMatch(line ->
                line.matches("coherence +C +not computed \\(it needs about .*, which is more than allowed\\)"));
    }

    @Test
    void ownWeightsAreAListOfPairs() {
        Run run = run("steady-state -n 2 -s 1/2 --betaB 1 --weights 0=0.25,1.0=7.5e-1 --digits 3 --format csv");
        assertThat(run.lines().get(1)).isEqualTo("2,1/2,1,\"0=0.25,1.0=7.5e-1\",0.569,0.538,undefined,0.425,1.19,1.16,"
                + "undefined,0.832,undefined,undefined,undefined,undefined,0.380,0.318,undefined,undefined,undefined,"
                + "undefined,1.19,1.19,even");
    }

    /** Checks a point in the middle of a range that is out of range, which the ends of the range do not show. */
    @Test
    void rowsBeforeAFaultAreShown() {
        Run run = run("block --J 0 --beta -3e-1000:2.5e-1000:0.5e-1000 --digits 3 --format csv");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).startsWith("spinthermo: beta = -5e-1001 is out of range");
        assertThat(run.lines()).hasSize(1 + 5).last().isEqualTo("0,-1.0e-1000,0,0,0,0,0,0,undefined");
    }

    @Test
    void theDigitsDoNotDependOnTheCores() {
        String scan = "steady-state -n 7 -s 1 --beta0 -1:1:0.5 --betaB -2:2:0.4 --digits 20 --format csv";
        List<String> rows = run(scan).lines();
        assertThat(rows).hasSize(1 + 5 * 11);
        for (int i = 1; i < rows.size(); i += 9) {
            String[] cells = rows.get(i).split(",", -1);
            String point = "steady-state -n 7 -s 1 --beta0 %s --betaB %s --digits 20 --format csv";
            assertThat(run(point.formatted(cells[2], cells[3])).lines()).containsExactly(rows.get(0), rows.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0:1:0.1 | 11", "0:1:0.3 | 4", "1:0:-0.25 | 5", "0.1:0.1:1 | 1", "0:0.3:0.1 | 4", "1e-3:3e-3:1e-3 | 3"})
    void rangesAreExactAndIncludeTheEndWhenItIsHit(String range, int count) {
        assertThat(run("block --J 1 --beta " + range + " --digits 3 --format csv").lines()).hasSize(count + 1);
    }

    @Test
    void weightsOfSeveralTemperaturesAreUnnestedInCsv() {
        assertThat(run("weights -n 2 -s 1/2 --beta0 0,inf --digits 3 --format csv").lines()).containsExactly(
                "n,s,beta0,totalSpins,weights,logPartition",
                "2,1/2,0,0,0.250,1.39", "2,1/2,0,1,0.750,1.39", "2,1/2,inf,0,0,inf", "2,1/2,inf,1,1.00,inf");
    }

    @Test
    void jsonIsOneObjectALine() {
        assertThat(run("block --J 1/2 --beta 0,inf --digits 3 --format json --fields entropy,emission,"
                + "secondOrderCorrelation").out()).isEqualTo("""
                {"op":"block","parameters":{"J":"1/2","beta":"0"},"digits":3,"result":{"entropy":"0.693",\
                "emission":"0.500","secondOrderCorrelation":"0"}}
                {"op":"block","parameters":{"J":"1/2","beta":"inf"},"digits":3,"result":{"entropy":"0",\
                "emission":"0","secondOrderCorrelation":null}}
                """);
    }

    @Test
    void aFileAppearsWhenItIsWhole() throws Exception {
        Path file = directory.resolve("l.csv");
        assertThat(run("multiplicities -n 3 -s 1/2 --format csv --output " + file).out()).isEmpty();
        assertThat(file).hasContent("n,s,totalSpins,multiplicities\n3,1/2,1/2,2\n3,1/2,3/2,1\n");
        assertThat(directory.toFile().list()).containsExactly("l.csv");
    }

    @Test
    void aFailureLeavesTheOldFile() throws Exception {
        Path file = Files.writeString(directory.resolve("old.txt"), "old");
        assertThat(run("block --J 1 --beta 1,2,1e7 --output " + file).exitCode()).isEqualTo(3);
        assertThat(file).hasContent("old");
        assertThat(directory.toFile().list()).containsExactly("old.txt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "multiplicities -n 0 -s 1/2              | 2 | spinthermo: n = 0 is not positive; at least 1 is needed",
        "multiplicities -n 2 -s 0.75             | 2 | spinthermo: s = 0.75 is not a multiple of 1/2",
        "multiplicities -n 2 -s 0                | 2 | spinthermo: s = 0 is not positive",
        "multiplicities -n 2.5 -s 1              | 2 | spinthermo: n = 2.5 is not an integer",
        "multiplicities -n 2 -s 1/2 -J 1/2       | 2 | spinthermo: J = 1/2 is not a total spin of n = 2, s = 1/2",
        "block --J -1 --beta 1                   | 2 | spinthermo: J = -1 is negative",
        "block --J 1 --beta hot                  | 2 | spinthermo: beta = hot is not a number",
        "block --J 1 --beta 1,                   | 2 | spinthermo: beta = 1, is a list with an empty entry",
        "block --J 1 --beta 1 --max-seconds -1   | 2 | spinthermo: max-seconds = -1 is not a time",
        "block --J 0 --beta 0:1e6:1e-14 --max-seconds 1e17 | 3 | spinthermo: the number of points = 10000",
        "steady-state -n 2 -s 1/2 --beta0 1      | 2 | spinthermo: betaB is missing (inverse temperature",
        "steady-state -n 2 -s 1/2 --betaB 1      | 2 | spinthermo: beta0 is missing (initial inverse temperature",
        "steady-state -n 2 -s 1 --betaB 1 --weights 1 | 2 | spinthermo: weights = 1 is not a list of pairs; write",
        "steady-state -n 2 -s 1 --betaB 1 --weights 1=0,1=1 | 2 | spinthermo: weights = 1=0,1=1 names 1 twice",
        "steady-state -n 2 -s 1 --betaB 1 --weights 1=0,1.0=1 | 2 | spinthermo: weights = 1.0 is a total spin that",
        "steady-state -n 2 -s 1 --betaB 1 --weights 1=0.5 | 2 | spinthermo: weights = 0.5 is the sum of the weights",
        "steady-state -n 2 -s 1 --betaB 1 --weights 1=x | 2 | spinthermo: weights = x is not a number",
        "steady-state -n 2 -s 1 --betaB 1 --beta0 1 --weights 1=1 | 2 | spinthermo: weights is given together",
        "block --J 1 --beta 0:1                  | 2 | spinthermo: beta = 0:1 is not a range",
        "block --J 1 --beta 0:1:0                | 2 | spinthermo: beta = 0:1:0 is a range that never ends",
        "block --J 1 --beta 0:1:-1               | 2 | spinthermo: beta = 0:1:-1 is a range that never ends",
        "block --J 1 --beta 0:1.0.:1             | 2 | spinthermo: beta = 0:1.0.:1 is not a range; write start",
        "block --J 1 --beta 0:1:1e-99999         | 3 | spinthermo: beta = 1e-99999 has an exponent beyond",
        "block --J 1 --beta 0:inf:1              | 2 | spinthermo: beta = 0:inf:1 is not a range; write start:end:step",
        "block --J 1 --beta 1 --digits 0         | 2 | spinthermo: digits = 0 is not positive",
        "block --J 1 --beta 1 --digits 1000000000 | 3 | spinthermo: digits = 1000000000 is too large",
        "block --J 1 --beta 1e7                  | 3 | spinthermo: beta = 1e7 is out of range",
        "block --J 1 --beta 0:1:1e-18            | 3 | spinthermo: the number of points = 1000000000000000001 needs",
        "weights -n 1000000000000000000 -s 1/2 --beta0 1 | 3 | spinthermo: n = 1000000000000000000 needs about",
        "multiplicities -n 2000 -s 9/2 --max-seconds 1e-3 | 3 | spinthermo: n = 2000 needs about",
        "block --J 1                             | 2 | spinthermo: beta is missing (inverse temperature",
        "block --J 1 --beta 1 --format xml | 2 | spinthermo: format = xml is not supported; use text, csv or json",
        "block --J 1 --beta 1 --colour | 2 | spinthermo: --colour is not an option of spinthermo block",
        "blok | 2 | spinthermo: 'blok' is not a command of spinthermo; did you mean block?",
        "''                                      | 2 | spinthermo: a command is missing",
        "table                                   | 2 | spinthermo: a command is missing",
        "table build nothing                     | 2 | spinthermo: table = nothing is not a table",
        "block --J 1 --beta 1 --output /dev/null/x | 74 | spinthermo: /dev/null"})
    void badInputIsOneClearErrorAndAnExitCode(String arguments, int exitCode, String message) {
        Run run = run(arguments);
        assertThat(run.err()).startsWith(message).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void debugShowsWhere() {
        assertThat(run("--debug block --J x --beta 1").err()).contains("InvalidInputException", "\tat ");
        assertThat(run("block --J x --beta 1 --debug").err()).contains("InvalidInputException", "\tat ");
    }

    @Test
    void aClosedPipeIsQuietAndAFullDiskIsNot() {
        String long1 = "multiplicities -n 2000 -s 1/2";
        Run closed = run(long1, "", new FailingStream("Broken pipe", 1000));
        assertThat(closed.exitCode()).isZero();
        assertThat(closed.err()).isEmpty();
        Run many = run("block --J 1 --beta 0:1:1e-4 --digits 30", "", new FailingStream("Broken pipe", 1000));
        assertThat(many.exitCode()).isZero();
        assertThat(many.err()).isEmpty();
        Run full = run(long1, "", new FailingStream("No space left on device", 1000));
        assertThat(full.exitCode()).isEqualTo(74);
        assertThat(full.err()).isEqualToNormalizingNewlines("spinthermo: standard output: No space left on device\n");
    }

    @Test
    void theOracleAnswersOnStandardOutput() {
        Run run = run("oracle", "{\"op\":\"multiplicities\",\"n\":2,\"s\":\"1/2\",\"J\":0}\n");
        assertThat(run.out()).isEqualTo(
                "{\"id\":null,\"op\":\"multiplicities\",\"digits\":34,\"result\":{\"multiplicity\":\"1\"}}\n");
        Run limited = run("oracle --max-seconds 1e-3", "{\"op\":\"multiplicities\",\"n\":2000,\"s\":\"9/2\"}\n");
        assertThat(limited.out()).contains("limit-exceeded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "about --help", "block -h", "oracle --help", "table --help",
        "table list -h", "table build --help", "table verify --help", "compare --help", "figure --help",
        "figure list --help", "figure draw --help"})
    void helpBeginsWithExamplesAndListsExitCodes(String arguments) {
        Run run = run(arguments);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Examples:", "  spinthermo ", "Options (* required):", "70   internal error");
        assertThat(run.out().indexOf("Examples:")).isLessThan(run.out().indexOf("Usage:"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void helpAndAboutAreViewsOfTheRegistry(Operation operation) {
        String help = run(operation.name() + " --help").out();
        for (Parameter<?> parameter : operation.parameters()) {
            assertThat(help).contains("--" + parameter.name() + "=<" + parameter.type().label() + ">");
        }
        for (Quantity field : operation.fields()) {
            assertThat(help).contains("  " + field.name());
            assertThat(oneLine(help)).contains(field.description());
        }
        assertThat(run("about").out()).contains(operation.name());
        assertThat(oneLine(run("--help").out())).contains(operation.name(), operation.summary());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static Stream<Operation> operations() {
        return Operations.all().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleInTheHelpRuns(String example) {
        String arguments = example.replace("--output ", "--output " + directory + "/");
        assertThat(run(arguments).exitCode()).as(run(arguments).err()).isZero();
    }

    private static Stream<String> examples() {
        return Operations.all().stream()
                .flatMap(operation -> operation.examples().stream().map(example -> operation.name() + " " + example));
    }

    @Test
    void completionAndVersion() {
        assertThat(run("generate-completion").out()).contains("spinthermo", "--beta0");
        assertThat(run("--version").out()).matches("spinthermo \\d+\\.\\d+\\.\\d+\\R");
    }
}
