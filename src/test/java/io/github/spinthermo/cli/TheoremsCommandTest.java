package io.github.spinthermo.cli;

import static io.github.spinthermo.cli.CommandLineFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cli.CommandLineFixture.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheoremsCommandTest {

    private static final String WRONG = "theorems --n 2 --s 1/2 --beta0 0 --betaB=1 --digits 4";

    @TempDir
    private Path directory;

    @Test
    void verdictsStandBelowEachOther() {
        Run run = run("theorems --n 2 --s 1/2 --beta0 inf --betaB=1 --digits 4");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("""
                n = 2, s = 1/2, beta0 = inf, betaB = 1

                energy-positive-bath         holds           0.4248 < 0.5379  margin 0.1131  (24 digits)
                energy-negative-bath         not-applicable  betaB is not negative
                evenness-energy              equal           0.4248 = 0.4248  margin 0  (12 digits)
                """).endsWith("\n27 findings: 15 hold, 9 equal, 3 not applicable, 0 violated\n");
    }

    /** Checks that reasons name the parameters as they are typed, not by the symbols of a paper. */
    @Test
    void reasonsNameTheParameters() {
        Run run = run("theorems --n 2,5 --s 1/2,1 --beta0 0.5,inf --betaB=-inf,-1,0,1,inf --digits 1");
        assertThat(run.out()).contains("betaB is 0", "betaB is not positive", "|beta0| is smaller than |betaB|",
                "at |betaB| = inf").doesNotContain("x_");
    }

    @Test
    void aGridHasOneSummary() {
        Run run = run("theorems --n 3 --s 1/2 --beta0 0.5,inf --betaB=-1:1:1 --name entropy --digits 3");
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).hasSize(6 * 4 - 1 + 2)
                .contains("n = 3, s = 1/2, beta0 = inf, betaB = 0, name = entropy")
                .endsWith("", "6 findings: 6 hold, 0 equal, 0 not applicable, 0 violated");
    }

    @Test
    void tablesHaveTheNameOnce() {
        Run run = run("theorems --n 3 --s 1/2 --beta0 0 --betaB 0,1 --name bounds-plus --digits 3 --format csv");
        assertThat(run.lines()).containsExactly("n,s,beta0,betaB,name,verdict,left,relation,right,margin",
                "3,1/2,0,0,bounds-plus,equal,1.50,=,1.50,0",
                "3,1/2,0,1,bounds-plus,not-applicable,undefined,undefined,undefined,undefined");
    }

    @Test
    void valuesOfOthersAreJudgedAndTheCommandPrintedFindsTheSame() {
        Run run = run(WRONG + " --with energy=0.5378828427399902");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        List<String> commands = run.lines().stream().filter(line -> line.startsWith("    spinthermo ")).toList();
        assertThat(commands).hasSize(4).contains("    spinthermo theorems --n 2 --s 1/2 --beta0=0 --betaB=1"
                + " --name energy-positive-bath --with energy=0.5378828427399902 --tolerance 1e-9");
        for (String command : commands) {
            Run again = run(command.replace("spinthermo", "").strip());
            assertThat(again.exitCode()).isEqualTo(1);
            assertThat(again.lines()).contains(command);
        }
    }

    @Test
    void rightValuesAreNoViolation() {
        String both = WRONG + " --with energy=0.5686 --with entropy=1.189";
        assertThat(run(both + " --tolerance 1e-2").exitCode()).isZero();
        assertThat(run(both + " --tolerance 1e-9").exitCode()).isEqualTo(1);
    }

    /** Checks that data for machines stay as they are; what is violated is told beside them. */
    @Test
    void violationsAreToldBesideTables() throws IOException {
        for (String format : List.of("csv", "json")) {
            Path file = directory.resolve(format);
            Run run = run(WRONG + " --name entropy --with entropy=1 --format " + format + " -o " + file);
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("violated", "    spinthermo theorems --n 2", "--with entropy=1");
            assertThat(Files.readString(file)).contains("violated").doesNotContain("spinthermo");
        }
    }

    @ParameterizedTest
    @CsvSource({"--with entrop=1, with = entrop is not a quantity",
        "--with entropy, with = entropy is not a list of pairs",
        "--with entropy=x, with = x is not a number",
        "--with entropy=1 --with entropy=1, 'with = entropy=1,entropy=1 names entropy twice'",
        "--with entropy=1 --with Entropy=1, with = Entropy is given twice",
        "--tolerance=-1, tolerance = -1 is negative",
        "--tolerance x, tolerance = x is not", "--name x, name = x is no"})
    void wrongOptionsAreTold(String options, String message) {
        Run run = run(WRONG + " " + options);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("spinthermo: " + message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void valuesBelongToOnePoint() {
        Run run = run("theorems --n 2 --s 1/2 --beta0 0,1 --betaB=1 --with energy=1");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("spinthermo: with belongs to one point");
    }
}
