package io.github.spinthermo.cli;

import static io.github.spinthermo.cli.CommandLineFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cli.CommandLineFixture.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatteryCommandTest {

    private static final String BATTERY = "battery --n 3 --collectiveGamma 100 --storage 0.02 --discharge 0.04 ";

    @Test
    void eachCycleIsARow() {
        Run run = run(BATTERY + "--cycles 2 --limitCycle true --format csv");
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(0)).startsWith("n,collectiveGamma,storage,discharge,cycles,limitCycle,cycle,"
                + "charged.excitation,charged.length,charged.meanLength,charged.variance,")
                .contains(",efficiency,releasedVariance,",
                        ",averagePower,limitCycle.cycle,limitCycle.charged.excitation,")
                .endsWith(",secondEigenvalue,tolerance");
        assertThat(run.lines().get(1)).startsWith("3,100,0.02,0.04,2,true,1,1.5,1.5,1.5,");
        assertThat(run.lines().get(2)).startsWith("3,100,0.02,0.04,2,true,2,");
    }

    @Test
    void samplesAreLinesBelowTheirCycleAndColumns() {
        String sampled = BATTERY + "--cycles 1 --initial beta=0.5 --pulseAngle 1 --times 0,0.03";
        assertThat(run(sampled).lines()).last().asString().startsWith("  t = 0.03").contains("P = ");
        assertThat(run(sampled + " --format csv").lines().get(0)).contains(",samples.0.time,", ",samples.1.power,");
    }

    /** Checks all three kinds of lines of a table for people: names, symbols, and one line for each cycle. */
    @Test
    void theLimitIsTheLastRow() {
        assertThat(run(BATTERY + "--cycles 1 --limitCycle true").lines())
                .anyMatch(line -> line.startsWith("cycle ") && line.endsWith("meanLength"))
                .anyMatch(line -> line.startsWith("1 "))
                .last().asString().startsWith("limit ");
        assertThat(run(BATTERY + "--cycles 0 --limitCycle true").lines())
                .anyMatch(line -> line.startsWith("cycle ")).last().asString().startsWith("limit ");
        assertThat(run(BATTERY + "--cycles 0").lines())
                .anyMatch(line -> line.matches(
                        "limitCycle +not computed \\(it was not asked for; set limitCycle to true\\)"));
    }

    @Test
    void aLimitThatIsNoneSaysSo() {
        assertThat(run("battery --n 3 --collectiveGamma 0 --gamma 0 --storage 1 --discharge 1 --cycles 0"
                + " --limitCycle true").lines()).anyMatch(line -> line.contains("(there is no unique limit cycle)"));
    }

    @ParameterizedTest
    @CsvSource({"'--cycles 1 --times 0.07', 2, 'times = 0.07 is not a time from 0 to 0.06'",
        "'--cycles 1 --initial J=1,m=0', 2, 'initial is not a state of 3 emitters'",
        "'--cycles 1 --method mean-field --collectiveShift 1', 2, 'collectiveShift belongs to the method exact'",
        "'--cycles 1 --method exactly', 2, 'method = exactly is not a method; write exact or mean-field'",
        "'--cycles 1 --limitCycle 1', 2, 'limitCycle = 1 is not a truth value; write true or false'",
        "'--cycles=-1', 2, 'cycles = -1 is negative'", "'--cycles 1 --gamma=-1', 2, 'gamma = -1 is negative'",
        "'--cycles 1 --tolerance 1e-17', 3, 'tolerance = '",
        "'--cycles 1000000000000', 3, 'cycles = 1000000000000 needs'"})
    void refusesWithOneLine(String arguments, int exitCode, String message) {
        Run run = run(BATTERY + arguments);
        assertThat(run.err()).startsWith("spinthermo: " + message).hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
    }
}
