package io.github.spinthermo.cli;

import static io.github.spinthermo.cli.CommandLineFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cli.CommandLineFixture.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeanFieldChainCommandTest {

    /** Checks that a person is told that the closure drifts, and a program when. */
    @Test
    void tellsThatTheClosureDrifts() {
        String chain = "mean-field-chain --sizes 1000000,10000,100 --times ";
        assertThat(run(chain + "0.1,100").lines()).contains("unphysicalFrom  100.0 1/γ (from this time on it describes"
                + " no state: the mean field drifts to N_i + 1 excitations of N_i spins)");
        assertThat(run(chain + "0.1").lines()).contains("unphysicalFrom  undefined (at none of these"
                + " times, but the mean field of three domains"
                + " drifts away from the dynamics before this shows)");
        assertThat(run("mean-field-chain --sizes 40,2 --times 1").lines()).contains(
                "unphysicalFrom  undefined (at none of these times)");
        assertThat(run(chain + "0.1,100 --format json").out())
                .contains("\"unphysicalFrom\":100.0}").doesNotContain("drift");
    }

    @Test
    void eachTimeIsARowAndEachDomainAColumn() {
        Run run = run("mean-field-chain --sizes 3,2,1 --m -3/2,-1,-1/2 --times 0:0.2:0.1,5 --format csv");
        assertThat(run.lines()).containsExactly(
                "sizes,m,times,jz1,jz2,jz3,relative1,relative2,relative3,tolerance,unphysicalFrom",
                "\"3,2,1\",\"-3/2,-1,-1/2\",0,-1.5,-1.0,-0.5,-0.5,-0.5,-0.5,1e-10,undefined",
                "\"3,2,1\",\"-3/2,-1,-1/2\",0.1,-1.5,-1.0,-0.5,-0.5,-0.5,-0.5,1e-10,undefined",
                "\"3,2,1\",\"-3/2,-1,-1/2\",0.2,-1.5,-1.0,-0.5,-0.5,-0.5,-0.5,1e-10,undefined",
                "\"3,2,1\",\"-3/2,-1,-1/2\",5.0,-1.5,-1.0,-0.5,-0.5,-0.5,-0.5,1e-10,undefined");
    }

    @ParameterizedTest
    @CsvSource({"'--sizes 3,,1 --times 1', 2, 'sizes = 3,,1 is a list with an empty entry'",
        "'--sizes 3,x --times 1', 2, 'sizes = x is not a number; write an integer'",
        "'--sizes 3,2 --times 1:0:0.1', 2, 'times = 1:0:0.1 is a range that never ends'",
        "'--sizes 3,2 --times 0,0', 2, 'times = 0 is not above the time before it'",
        "'--sizes 3,2 --times 0:1:1e-7', 3, 'times = 0:1:1e-7 has more than 1000000 values'",
        "'--sizes 3,2 --times 0:1:1e-5 --max-seconds 1', 3, 'times = 100001 values needs about'",
        "'--sizes 12,6,2 --times 200', 3, 'times = 200 is not reached: the solution of the mean-field equations'"})
    void refusesWithOneLine(String arguments, int exitCode, String message) {
        Run run = run("mean-field-chain " + arguments);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.err()).startsWith("spinthermo: " + message).hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }
}
