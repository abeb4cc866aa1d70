package io.github.spinthermo.cli;

import static io.github.spinthermo.cli.CommandLineFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cli.CommandLineFixture.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainCommandTest {

    /** Checks the chain (2,1,1) from (1,0,0): it ends with 1/25, 2/25 and 2/25 excitations. */
    @Test
    void eachTimeIsARowAndEachDomainAColumn() {
        Run run = run("chain --sizes 2,1,1 --m 0,-1/2,-1/2 --times 0,1e6 --format csv");
        assertThat(run.lines()).hasSize(3).element(0).isEqualTo("sizes,m,times,jz1,jz2,jz3,relative1,relative2,"
                + "relative3,steadyState1,steadyState2,steadyState3,darkStateWeights0,darkStateWeights1,tolerance");
        assertThat(run.lines().get(1)).startsWith("\"2,1,1\",\"0,-1/2,-1/2\",0,0,-0.5,-0.5,0,-0.5,-0.5,-0.96");
        assertThat(run.lines().get(2)).startsWith("\"2,1,1\",\"0,-1/2,-1/2\",1000000.0,-0.9");
    }

    @Test
    void endsWithoutTimes() {
        Run run = run("chain --sizes 1,1 --times=");
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).contains("steadyState       ⟨J_iz⟩(∞)  -0.25 -0.25",
                "darkStateWeights  p_k        0.5 0.5");
        assertThat(run("chain --sizes 2,1,1 --nbar 1 --times=").lines())
                .anyMatch(line -> line.matches(
                        "darkStateWeights +p_k +undefined \\(there are dark states at temperature 0 only\\)"));
    }

    @ParameterizedTest
    @CsvSource({"'--sizes 3 --times 1', 2, 'sizes = 3 is not a chain'",
        "'--sizes 3,2 --m 0.5 --times 1', 2, 'm = 1/2 does not fit the 2 domains of sizes; write one value for each'",
        "'--sizes 3,2 --gammas 1,2 --times 1', 2, 'gammas = 1,2 does not fit the 2 domains'",
        "'--sizes 3,2 --gammas=-1 --times 1', 2, 'gammas = -1 '", "'--sizes 3,2 --nbar=-1 --times 1', 2, 'nbar = -1 '",
        "'--sizes 3,2 --times 1,0.5', 2, 'times = 0.5 is not above the time before it'",
        "'--sizes 3,2 --times 1 --tolerance 1e-13', 3, 'tolerance = 1e-13 is smaller than the error that can be'",
        "'--sizes 2000,1000,1000 --times 1', 3, 'sizes = 2000,1000,1000 needs about'",
        "'--sizes 30,20,10 --nbar 1 --times 1e9', 3, 'times = 1e9 needs about'"})
    void refusesWithOneLine(String arguments, int exitCode, String message) {
        Run run = run("chain " + arguments);
        assertThat(run.err()).startsWith("spinthermo: " + message).hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
    }
}
