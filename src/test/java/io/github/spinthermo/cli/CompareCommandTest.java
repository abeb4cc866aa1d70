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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody's values, checked digit by digit. */
class CompareCommandTest {

    private static final String EXAMPLE = "tables/examples/energies.csv";

    @TempDir
    private Path directory;

    private Run compare(String text, String options) throws IOException {
        return run("compare " + Files.writeString(directory.resolve("values.csv"), text) + " " + options);
    }

    /** Line, column and digits of each cell, in the order of the output. */
    private List<String> cells(String text, String options) throws IOException {
        Run run = compare(text, options + " --format csv");
        assertThat(run.err()).isEmpty();
        return run.lines().stream().skip(1).map(line -> line.replaceFirst("^(\\d+,\\w+),.*,", "$1,")).toList();
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
                "    energy = 19.42870570736419, right is 19.428075707364196045971",
                "line 5: energy 15, thermalEnergy 16, entropy 16")
                .endsWith("", "steady-state: 1 of 18 values have fewer than 10 right digits");
        assertThat(run("compare " + EXAMPLE + " --digits 4").exitCode()).isZero();
        assertThat(run("compare " + EXAMPLE + " --digits 16").out()).contains("2 of 18 values");
    }

    @Test
    void outputsForMachinesHaveEveryCellTheWorstRowFirst() {
        List<String> csv = run("compare " + EXAMPLE + " --format csv").lines();
        assertThat(csv).hasSize(19).startsWith("line,column,given,expected,digits",
                "7,energy,19.42870570736419,19.428075707364196045971,4");
        List<String> json = run("compare " + EXAMPLE + " --format json").lines();
        assertThat(json).hasSize(18);
        assertThat(Json.object(json.get(0))).containsEntry("op", "steady-state")
                .containsEntry("line", BigDecimal.valueOf(7))
                .containsEntry("column", "energy").containsEntry("given", "19.42870570736419")
                .containsEntry("expected", "19.428075707364196045971").containsEntry("digits", BigDecimal.valueOf(4));
    }

    /** What is in the tables is right, to the last digit; as columns of ours they are named as they are. */
    @ParameterizedTest
    @CsvSource({"steady-state, extreme, 50", "clebsch-gordan, clebsch-gordan, 50", "two-domain, two-domain, 50"})
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

    /** Times that ascend are asked for together, and what follows is a start anew. */
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
        isRefused(text, "--op steady-state", "column = remark is no parameter and no result of steady-state; it answers"
                + " energy, thermalEnergy,");
        isRefused(text, "", "column = remark is no parameter and no result of steady-state");
        isRefused("n,s,remark\n1,1/2,good\n", "", "op is needed: no operation takes and answers the columns n, s,");
        assertThat(cells(text, "--ignore --op steady-state")).containsExactly("2,energy,16");
    }

    @Test
    void theOperationIsFoundWhereOnlyOneFits() throws IOException {
        assertThat(compare("j1,m1,j2,m2,J,M,sign\n1,0,1,0,2,0,1\n", "").out()).startsWith("line 2: sign all")
                .contains("clebsch-gordan: 0 of 1");
        assertThat(compare("n1,n2,jz2\n4,1,0.14\n", "").out()).contains("two-domain: 0 of 1");
        isRefused("J,beta,energy\n1,1,0.5\n", "--op otto", "line 2, n is missing (number of spins)");
        isRefused("J,beta,energy\n1,1,0.5\n", "--op heat", "op = heat is not an operation");
        isRefused("n,s,beta0,betaB,totalSpins,weights,energy\n1,1,1,1,1,,1\n", "--ignore",
                "op is needed: the columns fit weights and steady-state");
        assertThat(compare("n,s,beta0,betaB,name,margin\n2,1/2,0,1,energy-positive-bath,0\n", "--op theorems").out())
                .contains("theorems: 1 of 1 values");
    }

    @Test
    void faultsNameTheLine() throws IOException {
        String head = "n,s,beta0,betaB,energy\n1,1/2,1,inf,0\n";
        isRefused(head + "0,1/2,1,1,0\n", "", "line 3, n = 0 is not positive");
        isRefused(head + "1,1/2,,1,0\n", "", "line 3, beta0 is missing");
        isRefused(head + "1,1/2,1,1,half\n", "", "line 3, energy = half is not a number");
        isRefused(head + "1,1/2,1,1\n", "", "line 3 has 4 cells where there are 5 headings");
        isRefused("n,n,s\n1,1,1\n", "", "column = n stands twice in the headings");
        isRefused("# nothing\nn,s\n", "", "needs one line of headings and rows below it");
        isRefused(head + "1,\"1/2,1,1,0\n", "", "is no CSV");
        assertThat(compare(head, "--digits 0").err()).startsWith("spinthermo: digits = 0 is not from 1 to 10000");
        Path latin = Files.write(directory.resolve("latin.csv"), "n,s,\u00e4\n1".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("compare " + latin).err()).contains("is no text in UTF-8");
        assertThat(run("compare " + directory.resolve("nothing.csv")).exitCode()).isEqualTo(74);
    }

    @Test
    void longNumbersAreComparedToTheirEnd() throws IOException {
        String energy = run("steady-state --n 7 --s 1/2 --beta0 1 --betaB 2 --digits 200 --format csv")
                .lines().get(1).split(",")[4];
        String head = "n,s,beta0,betaB,energy\n7,1/2,1,2,";
        assertThat(cells(head + energy + "\n", "")).hasSize(1).first().asString().matches("2,energy,20[0-6]");
        char last = energy.charAt(energy.length() - 1);
        String wrong = energy.substring(0, energy.length() - 1) + (char) ('0' + (last - '0' + 5) % 10);
        assertThat(compare(head + wrong + "\n", "--digits 200").exitCode()).isEqualTo(1);
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
