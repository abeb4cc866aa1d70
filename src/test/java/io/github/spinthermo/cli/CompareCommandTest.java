package io.github.spinthermo.cli;

import static io.github.spinthermo.cli.CommandLineFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cli.CommandLineFixture.Run;
import io.github.spinthermo.testing.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody's values, checked digit by digit. */
@Tag("slow")
class CompareCommandTest {

    private static final String EXAMPLE = "tables/examples/energies.csv";

    @TempDir
    private Path directory;

    private Run compare(String text, String options) throws IOException {
        return run("compare " + Files.writeString(directory.resolve("values.csv"), text) + " " + options);
    }

    /** Returns line, column and digits of each cell, in the order of the output. */
    private List<String> cells(String text, String options) throws IOException {
        Run run = compare(text, options + " --format csv");
        assertThat(run.err()).matches("(spinthermo: cells that are empty, NaN or not computed, .*\\R)?");
        return run.lines().stream().skip(1)
                .map(line -> line.replaceFirst("^(\\d+,\\w+),.*,(\\d+),[^,]*,[^,]*$", "$1,$2")).toList();
    }

    /**
     * Checks that a column of temperatures is inverted exactly, and spins and numbers are read as on the command line.
     */
    @Test
    void temperaturesStandInPlaceOfTheirInverses() throws IOException {
        String energy = "0.742789953572";
        assertThat(compare("n,s,T0,TB,energy\n2.0,½,1,2," + energy + "\n", "").exitCode()).isZero();
        assertThat(compare("n,s,beta0,TB,energy\n2,.5,1.0D0,2," + energy + "\n", "").exitCode()).isZero();
        isRefused("n,s,beta0,T0,betaB,energy\n2,1/2,1,1,0.5," + energy + "\n", "",
                "line 2, T0 is given together with beta0, its inverse; give one of the two");
    }

    private void isRefused(String text, String options, String message) throws IOException {
        Run run = compare(text, options);
        assertThat(run.err()).startsWith("spinthermo: ").contains(message).hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theExampleHasOneSlip() {
        Run run = run("compare " + EXAMPLE);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines()).hasSize(9).startsWith(
                "line 7: energy 4, thermalEnergy 16, entropy 16",
                "    energy = 19.42870570736419, right is 19.428075707364196045971, off by 6.30e-4",
                "line 5: energy 15, thermalEnergy 16, entropy 16")
                .endsWith("", "steady-state: 1 of 18 values have fewer than 10 right digits");
        assertThat(run("compare " + EXAMPLE + " --digits 4").exitCode()).isZero();
        assertThat(run("compare " + EXAMPLE + " --digits 16").out()).contains("2 of 18 values");
    }

    @Test
    void outputsForMachinesHaveEveryCellTheWorstRowFirst() {
        List<String> csv = run("compare " + EXAMPLE + " --format csv").lines();
        assertThat(csv).hasSize(19).startsWith("line,column,given,expected,digits,absoluteError,relativeError",
                "7,energy,19.42870570736419,19.428075707364196045971,4,6.30e-4,3.24e-5");
        List<String> json = run("compare " + EXAMPLE + " --format json").lines();
        assertThat(json).hasSize(18);
        assertThat(Json.object(json.get(0))).containsEntry("op", "steady-state")
                .containsEntry("line", BigDecimal.valueOf(7))
                .containsEntry("column", "energy").containsEntry("given", "19.42870570736419")
                .containsEntry("expected", "19.428075707364196045971").containsEntry("digits", BigDecimal.valueOf(4))
                .containsEntry("absoluteError", "6.30e-4").containsEntry("relativeError", "3.24e-5");
    }

    /** Checks that the values in our tables are right to the last digit; their columns are known by their names. */
    @ParameterizedTest
    @CsvSource({"steady-state, extreme, 50", "clebsch-gordan, clebsch-gordan, 50", "two-domain, two-domain, 50",
        "relaxation-spectrum, relaxation-rates, 50"})
    void ourOwnTablesAreRight(String operation, String table, int digits) {
        Run run = run("compare tables/%s/%s.csv --op %s --ignore --digits %d"
                .formatted(table, table, operation, digits));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void emptyCellsAreNotCheckedAndOrderIsFree() throws IOException {
        String text = """
                # a comment

                energy , betaB,s,n , beta0,entropy
                ,inf,1/2,1,1,0
                # another
                0.5,0,0.5,1,1,
                """;
        assertThat(cells(text, "")).containsExactly("4,entropy,16", "6,energy,16");
        assertThat(cells("\uFEFF" + text.replace("\n", "\r\n"), "")).hasSize(2);
    }

    @Test
    void infinitiesUndefinedValuesTextsAndZerosAreCompared() throws IOException {
        String text = """
                n,s,beta0,betaB,entropyProduction,freeEnergyChange,energy,regime
                1,1/2,inf,-inf,Infinity,1,1,neutral
                1,1/2,inf,0,0.6931471805599453,NaN,1e-300,neutral
                1,1/2,inf,inf,0,-0.0,1e-17,amplification
                """;
        assertThat(cells(text, "")).containsExactly(
                "3,energy,0", "3,entropyProduction,16", "3,freeEnergyChange,22", "3,regime,22",
                "4,energy,0", "4,regime,0", "4,entropyProduction,16", "4,freeEnergyChange,16",
                "2,entropyProduction,16", "2,freeEnergyChange,16", "2,energy,16", "2,regime,16");
    }

    @Test
    void rowsOfAnAnswerAreFoundByTheirIndex() throws IOException {
        String text = """
                n,s,beta0,totalSpins,weights,logPartition
                3,1/2,0,1.5,0.5,2.0794415416798357
                3,1/2,0,1/2,0.5,
                2,1/2,0,1,0.75,
                2,1/2,0,0,0.24,
                """;
        assertThat(cells(text, "")).containsExactly("5,weights,1", "2,logPartition,16", "2,weights,23",
                "4,weights,16", "3,weights,23");
        isRefused(text.replace("2,1/2,0,0,", "2,1/2,0,5,"), "", "line 5, totalSpins = 5 is not in the answer");
        isRefused("n,s,beta0,weights\n3,1/2,0,0.5\n", "", "line 2 has no totalSpins, which tells the rows");
        assertThat(cells("n,s,beta0,betaB,mu,populations\n5,1,inf,inf,-1.0,1\n", ""))
                .containsExactly("2,populations,16");
        assertThat(cells("n,s,beta0,weights\n1,1/2,0,1\n", "")).containsExactly("2,weights,16");
        assertThat(cells("n,s,J,multiplicity\n4,1/2,1,3\n", "")).containsExactly("2,multiplicity,16");
        isRefused("n,s,totalSpins\n4,1/2,1\n", "--op multiplicities", "file has no column to check");
    }

    /** Checks that times that ascend are asked for together, and what follows is a start anew. */
    @Test
    void trajectoriesHaveARowForEachTime() throws IOException {
        String text = """
                sizes,nbar,times,relative1,relative2,steadyState1
                "4,1",0,0,0.5,-0.5,-1.84
                "4,1",0,0.5,-0.013658,,
                "4,1",0,20,-0.46,0.1400001,
                "4,1",0,0,0.5,-0.5,
                "3,1,2",0,0,0.5,-0.5,
                """;
        assertThat(cells(text, "--op chain")).hasSize(10)
                .startsWith("3,relative1,6", "4,relative2,6")
                .contains("2,relative1,16", "2,steadyState1,16", "5,relative1,16", "6,relative2,16");
        isRefused("sizes,times,relative1\n\"4,1\",0,0.5\n", "", "the columns fit chain and mean-field-chain");
    }

    @Test
    void startsOfTheCommandLineAreParametersToo() throws IOException {
        assertThat(cells("n1,n2,thermal1,thermal2,betaB,energy\n3,2,-0.8,1.3,0.9,1.6812767867\n", ""))
                .containsExactly("2,energy,11");
        assertThat(cells("n,s,weights,betaB,energy\n2,1/2,\"0=0.25,1=0.75\",inf,0.25\n", "--op steady-state"))
                .containsExactly("2,energy,16");
    }

    @Test
    void columnsThatAreNeitherAreRefusedUnlessIgnored() throws IOException {
        String text = "n,s,beta0,betaB,energy,remark\n1,1/2,1,inf,0,good\n";
        isRefused(text, "--op steady-state", "column = remark is neither a parameter nor a result of steady-state; it"
                + " answers energy, thermalEnergy,");
        isRefused(text, "", "column = remark is neither a parameter nor a result of steady-state");
        isRefused("n,s,remark\n1,1/2,good\n", "", "op is needed: no operation takes and answers the columns n, s,");
        assertThat(cells(text, "--ignore --op steady-state")).containsExactly("2,energy,16");
    }

    @Test
    void theOperationIsFoundWhereOnlyOneFits() throws IOException {
        assertThat(compare("j1,m1,j2,m2,J,M,sign\n1,0,1,0,2,0,1\n", "").out()).startsWith("line 2: sign all")
                .contains("clebsch-gordan: 0 of 1");
        assertThat(compare("n1,n2,jz2\n4,1,0.14\n", "").out()).contains("two-domain: 0 of 1");
        isRefused("n,s,beta0,betaB\n4,1/2,1,1\n", "", "file has no column to check; steady-state answers energy, ");
        isRefused("J,beta,energy\n1,1,0.5\n", "--op otto", "line 2, n is missing (number of spins; or give groups)");
        isRefused("J,beta,energy\n1,1,0.5\n", "--op heat", "op = heat is not an operation");
        isRefused("n,s,beta0,betaB,mu,populations,energy\n1,1,1,1,1,,1\n", "--ignore",
                "op is needed: the columns fit steady-state and local-state");
        assertThat(compare("n,beta0,betaB,energy\n3,1,0.5,1\n", "").out()).contains("oscillators: 1 of 1");
        assertThat(compare("n,s,beta0,betaB,name,margin\n2,1/2,0,1,energy-positive-bath,0\n", "--op theorems").out())
                .contains("theorems: 1 of 1 values");
    }

    /** Checks rows whose starts are of different kinds, with the cells of the other kinds left empty. */
    @Test
    void rowsMayStartFromAnyState() throws IOException {
        assertThat(compare("""
                n,s,beta0,start,betaB,energy
                4,1/2,,type=ghz,0.5,1.094366633367538
                4,1/2,inf,,0.5,1.094366633367538
                4,1/2,,"type=dicke,J=0,m=0",0.5,2
                """, "--digits 15").out()).contains("steady-state: 0 of 3");
        assertThat(compare("""
                groups,betaB,energy
                "3x1/2@1.2,2x1@0.4",1,1.861777133993159
                """, "--digits 15").out()).contains("steady-state: 0 of 1");
        assertThat(compare("n,s,weights,betaB,energy\n2,1/2,\"0=0.25,1=0.75\",0,1\n", "").out())
                .contains("steady-state: 0 of 1");
    }

    @Test
    void faultsNameTheLine() throws IOException {
        String head = "n,s,beta0,betaB,energy\n1,1/2,1,inf,0\n";
        isRefused(head + "0,1/2,1,1,0\n", "", "line 3, n = 0 is not positive");
        isRefused(head + "1,1/2,,1,0\n", "", "line 3, beta0 is missing");
        isRefused(head + "1,1/2,1,1,half\n", "", "line 3, energy = half is not a number");
        isRefused(head + "1,1/2,1,1,1.0Q-3\n", "", "line 3, energy = 1.0Q-3 is not a number");
        isRefused(head + "1,1/2,1,1\n", "", "line 3 has 4 cells where there are 5 headings");
        isRefused("n,n,s\n1,1,1\n", "", "column = n stands twice in the headings");
        isRefused("# nothing\nn,s\n", "", "needs one line of headings and rows below it");
        isRefused(head + "1,\"1/2,1,1,0\n", "", "is not a CSV file: a quotation mark in line 3 is not closed");
        assertThat(compare(head, "--digits 0").err())
                .startsWith("spinthermo: digits = 0 is not positive; at least 1 is needed");
        Path latin = Files.write(directory.resolve("latin.csv"), "n,s,\u00e4\n1".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("compare " + latin).err()).contains("is not text in UTF-8");
        assertThat(run("compare " + directory.resolve("nothing.csv")).exitCode()).isEqualTo(74);
    }

    @Test
    void longNumbersAreComparedToTheirEnd() throws IOException {
        String energy = run("steady-state --n 7 --s 1/2 --beta0 1 --betaB 2 --digits 200 --format csv")
                .lines().get(1).split(",", -1)[4];
        String head = "n,s,beta0,betaB,energy\n7,1/2,1,2,";
        assertThat(cells(head + energy + "\n", "")).hasSize(1).first().asString().matches("2,energy,20[0-6]");
        char last = energy.charAt(energy.length() - 1);
        String wrong = energy.substring(0, energy.length() - 1) + (char) ('0' + (last - '0' + 5) % 10);
        assertThat(compare(head + wrong + "\n", "--digits 200").exitCode()).isEqualTo(1);
    }

    /** Checks that two values are read alike as pandas, NumPy, R, Fortran, Excel and people write them. */
    @ParameterizedTest
    @ValueSource(strings = {
        "n,s,beta0,betaB,energy,entropy\n4,1/2,inf,1,0.6,0.6\n",
        ",n,s,beta0,betaB,energy,entropy\n0,4,0.5,inf,1.0,0.6,0.6\n",
        "Unnamed: 0,n,s,beta0,betaB,energy,entropy\n0,4.0,0.5,inf,1.0,0.6,0.6\n",
        "Unnamed: 0.1,Unnamed: 0,n,s,beta0,betaB,E,S\n0,0,4,0.5,inf,1.0,0.6,0.6\n",
        "n;s;beta0;betaB;energy;entropy\n4;0,5;inf;1;0,6;6,0e-1\n",
        "n\ts\tbeta0\tbetaB\tE\tS\r\n4\t0.5\tinf\t1\t0.6\t0.6\r\n",
        "\uFEFF# by hand\n\nN, S, Beta_0, BETAB, Energy, Entropy\n\n4, 1/2, Infinity, 1, 0.6, 0.6\n,,,,,\n",
        "\"n\",\"s\",\"beta0\",\"betaB\",\"energy\",\"entropy\"\n\"1\",4,0.5,Inf,1,0.6,0.6\n",
        "n,s,T0,TB,E,S\n4,1/2,0,1,0.6,0.6\n",
        "n;s;t_0;T_B;E;S\n4;1/2;+0;1,0;0,6;0,6\n",
        "N,s,T0,betaB,E,S\n4,1/2,0.0,1,0.6,0.6\n",
        "n s beta0 betaB E S\n 4  0.5   inf 1.0D0 6.0D-1  6.0D-01\n",
        "# n,s,beta0,betaB,E,S\n4.000000000000000000e+00,5.000000000000000000e-01,inf,"
                + "1.000000000000000000e+00,6.000000000000000000e-01,6.000000000000000000e-01\n",
        "# n s beta0 betaB E S\n4.000000000000000000e+00 5.000000000000000000e-01 inf "
                + "1.000000000000000000e+00 6.000000000000000000e-01 6.000000000000000000e-01\n",
        "$n$,$s$,$\\beta_0$,\u03b2_B [1/\u0127\u03c9],E [\u0127\u03c9],S (k_B)\n4,\u00bd,\u221e,1,0.6,0.6\n"})
    void formsOfOtherProgramsAreRead(String text) throws IOException {
        Run run = compare(text, "--digits 1 --format csv");
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(1) + run.lines().get(2)).contains(",energy,", ",entropy,");
        assertThat(run.lines()).allMatch(line ->
                line.startsWith("line,") || line.contains(",0.548") || line.contains(",0.9999"));
    }

    @Test
    void standardInputIsReadToo() {
        Run run = run("compare - --digits 5", "J,beta,e_J\n1,1,-0.57521\n");
        assertThat(run.out()).contains("block: 0 of 1 values have fewer than 5 right digits");
        assertThat(run("compare - --digits 4", "J;T;energy\n1;0,5;-0,85094\n").out()).contains("block: 0 of 1 values");
        assertThat(run("compare -", "J\n").err()).contains("file = standard input needs one line of headings");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "n,s,beta0,betaB,enrgy"
                + "| column = enrgy is neither a parameter nor a result of steady-state; did you mean energy?",
        "n,s,beta0,betaB,energy,Entrpoy "
                + "| column = Entrpoy is neither a parameter nor a result of steady-state; did you mean entropy?",
        "n,s,betta0,betaB,energy "
                + "| op is needed: no operation takes and answers the columns n, s, betta0, betaB, energy;"
                + " the nearest is steady-state, which also needs beta0; by betta0 did you mean beta0",
        "n,s,beta0,betaB,E,energy         | columns energy and E both mean energy; leave out one of them",
        "n,s,beta0,,energy                | column 4 has no heading"})
    void headingsThatDoNotFitAreNamedWithTheirLikeliestMeaning(String head, String message) throws IOException {
        String text = head + "\n1,1/2,1,1,0,0".substring(0, head.split(",").length * 2 + 2) + "\n";
        String options = head.contains("enrgy") ? "--op steady-state" : "";
        isRefused(text, options, message);
    }

    /** Checks that a value of -4.4e-16 where 0 is right has no right digit. */
    @Test
    void valuesMayBeOffByAnAbsoluteError() throws IOException {
        String text = "n,s,beta0,betaB,energy\n4,1/2,inf,inf,-4.4e-16\n4,1/2,inf,1,0.5481\n";
        assertThat(compare(text, "").out()).contains("energy = -4.4e-16, right is 0, off by 4.40e-16");
        Run near = compare(text, "--absolute 1e-3");
        assertThat(near.exitCode()).isZero();
        assertThat(near.out()).contains("line 2: energy 0 (off by 4.40e-16)",
                "0 of 2 values have fewer than 10 right digits and are off by more than 0.001");
        assertThat(compare(text, "--absolute 1e-15").exitCode()).isEqualTo(1);
        assertThat(compare(text, "--format csv").lines().get(1)).endsWith(",-4.4e-16,0,0,4.40e-16,inf");
        isRefused(text, "--absolute -1", "absolute = -1 is negative");
        isRefused(text, "--absolute near", "absolute = near is not a number");
    }

    @Test
    void onlyTheWorstRowsAreShown() throws IOException {
        StringBuilder text = new StringBuilder("J,beta,energy\n");
        IntStream.range(0, 30).forEach(i -> text.append("0,1,").append(i == 17 ? "1e-3" : "0").append('\n'));
        List<String> lines = compare(text.toString(), "").lines();
        assertThat(lines).hasSize(20 + 1 + 1 + 2).startsWith("line 19: energy 0")
                .contains("and 10 rows more, none of them worse; --worst 30 shows all");
        assertThat(compare(text.toString(), "--worst 3").lines()).hasSize(3 + 1 + 1 + 2);
        assertThat(compare(text.toString(), "--worst 30").lines()).hasSize(30 + 1 + 2);
        assertThat(compare(text.toString(), "--worst 0").lines()).hasSize(3);
        assertThat(compare(text.toString(), "--format csv").lines()).hasSize(31);
        assertThat(compare(text.toString(), "--worst 2 --format json").lines()).hasSize(2);
        isRefused(text.toString(), "--worst -1", "worst = -1 is negative");
    }

    @Test
    void whatIsNotComparedIsCounted() throws IOException {
        String head = "n,s,beta0,betaB,energy,entropy\n";
        Run some = compare(head + "1,1/2,inf,inf,0,\n1,1/2,inf,inf,NaN,0\n1,1/2,inf,inf,NA,null\n", "");
        assertThat(some.err()).isEqualToIgnoringNewLines(
                "spinthermo: cells that are empty, NaN or not computed, and were not compared: 4 of 6");
        assertThat(some.exitCode()).isZero();
        Run none = compare(head + "1,1/2,inf,inf,,\n1,1/2,inf,inf,,nan\n", "");
        assertThat(none.err()).isEqualToIgnoringNewLines(
                "spinthermo: no value was compared; cells that are empty, NaN or not computed: 4");
        assertThat(none.exitCode()).isEqualTo(1);
    }

    /** Doubles are right within the tolerance that their operation states, however many digits that is. */
    @Test
    void valuesInDoublePrecisionAgreeWithinTheirTolerance() throws IOException {
        Run chain = run("chain --sizes 12,6,2 --times 1,100 --format csv");
        String header = "sizes,times,jz1,relative1\n";
        assertThat(compare(header + "\"12,6,2\",1,-5.355993882093,-0.4463328235078\n", "--op chain --digits 17")
                .exitCode()).isZero();
        assertThat(compare(header + "\"12,6,2\",1,-5.35599388,-0.44633282\n", "--op chain --digits 17")
                .out()).contains("2 of 2 values");
        assertThat(chain.exitCode()).isZero();
        String battery = "n,collectiveGamma,storage,discharge,cycles,cycle,discharged.excitation,released\n";
        assertThat(compare(battery + "10,1600,0.0187,0.0375,1,1,-4.838898718,9.64568438\n",
                "--op battery --digits 17 --absolute 1e-8").exitCode()).isZero();
    }

    @Test
    void aFileIsWrittenWhole() throws IOException {
        Path file = directory.resolve("out.csv");
        assertThat(run("compare " + EXAMPLE + " --format csv -o " + file).exitCode()).isEqualTo(1);
        assertThat(file).content().hasLineCount(19);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
    }
}
