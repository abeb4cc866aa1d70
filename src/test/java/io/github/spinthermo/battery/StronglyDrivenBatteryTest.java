package io.github.spinthermo.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.error.ResourceLimitException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Batteries from which very many quanta are released, or many more emitted and absorbed again. The numbers of the
 * second cycle are those of the elements of ρ between product states, one for each way in which emitters are excited on
 * both sides, and of the equations for p₁ and p₂, in 90 digits from exact decimals.
 */
class StronglyDrivenBatteryTest {

    private static ExactBattery battery(int n, double collective, double storage, double discharge,
            BatteryEnvironment environment) {
        return ExactBattery.of(new BatteryProtocol(n, collective, 1, storage, discharge)).withEnvironment(environment);
    }

    private static BatteryEnvironment pumped(double pumping) {
        return new BatteryEnvironment(0, 0, pumping, 0, 0, 0, 0);
    }

    private static double off(double value, BigDecimal exact) {
        return new BigDecimal(value).subtract(exact).abs().doubleValue();
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1600, 0.0187, 0.0187, 1, 0, 1e6, 0, 0, 0, Infinity, -0.0372249449431902102124058, "
            + "1.30720169898366497179833, 0.0185262518525641298510162, 0.0, -0.000000643780012227763420585508",
        "3, 1e6, 0.0187, 0.3, 1, 1e6, 0, 0, 0, 0, Infinity, 450000.900890090502021590, "
            + "313392.921751517984944130, 0.0560984439050114492519463, 449999.850892784248973952, "
            + "-0.000000455357263392586176835499",
        "4, 1e4, 0, 0.5, 1, 2e5, 0, 0, 0, 0, Infinity, 21551.3993921553561915093, 23964.5570884317611570572, "
            + "0.0, 21556.8605376396851664726, 1.78446489350858669456758",
        "5, 1600, 0.0187, 0.0187, 1, 0, 1e5, 0, 0, 0, -Infinity, -0.0930088621019654613670245, "
            + "5.65943826561519210604348, 0.0463161323649537121162269, 0.0, -0.0000279793429761398412726919",
        "5, 50, 2, 1, 1, 1e3, 0, 0, 700, 0, 0, 178.875056053363201424119, 193.074513556169516412856, "
            + "4962.76296385430463478651, 2608.27194690431891045817, 0.965691131869559270726631",
        "5, 3e5, 0.01, 0.1, 1, 1e5, 0, 0, 0, 20, 0.7, 29207.0403521190128005985, 27016.6612183310724258349, "
            + "0.0499787046474678373241602, 29204.3279653869277410677, -0.420393451931195253396788",
        "4, 1600, 0.01, 2, 0, 30, 0, 1e6, 0, 0, -2, -2.25144814856927091745261, 1.87671866497561480305895, "
            + "0.0, 0.709032745212216377830112, 1.99839616284330318846227",
        "6, 0.7, 45.5, 0.0033, 0, 1570, 0, 0, 0, 0, -Infinity, 0.0138799673884330550252517, "
            + "0.0139199429349613104671870, 0.0, 0.0112152456489101493371631, 2.99733527826047709431191",
        "6, 1e3, 0.1, 3, 1, 1e4, 0, 0, 0.5, 0, 3, 22831.9601681547553149848, 28689.4746630369715100404, "
            + "0.899079591292407658967987, 22854.7712087779502931820, 2.23818508226172280290499"})
    void errsByLessThanItsTolerance(int n, double collective, double storage, double discharge, double gamma,
            double pumping, double nbar, double collectivePumping, double localNbar, double dephasing, double beta,
            BigDecimal released, BigDecimal variance, BigDecimal lost, BigDecimal absorbed, BigDecimal excitation) {
        Ageing ageing = ExactBattery.of(new BatteryProtocol(n, collective, gamma, storage, discharge))
                .withEnvironment(new BatteryEnvironment(nbar, localNbar, pumping, collectivePumping, dephasing, 0, 0))
                .withStart(BatteryStart.thermal(beta)).ageing(2);
        CycleReport cycle = ageing.cycles().get(1);
        double error = DoubleStream.of(off(cycle.released(), released) / n, off(cycle.lostStorage(), lost) / n,
                off(cycle.pumpedDischarge(), absorbed) / n, off(cycle.discharged().excitation(), excitation) / n,
                off(cycle.releasedVariance().orElseThrow(), variance) / (n * n)).max().orElseThrow();
        assertThat(ageing.tolerance()).isLessThanOrEqualTo(1e-9);
        assertThat(error).isLessThanOrEqualTo(ageing.tolerance());
    }

    /** Tests that the states at times inside a cycle are those at its ends, and a state between lies between them. */
    @Test
    void samplesAreTheStatesOfTheCycle() {
        Ageing ageing = battery(4, 1e4, 0.1, 0.5, pumped(2e5)).withTimes(List.of(0.0, 0.1, 0.100001, 0.6)).ageing(2);
        for (CycleReport cycle : ageing.cycles()) {
            List<CycleSample> samples = cycle.samples();
            assertThat(samples.stream().map(CycleSample::time)).containsExactly(0.0, 0.1, 0.100001, 0.6);
            assertThat(samples.get(0).point().excitation()).isCloseTo(cycle.charged().excitation(), within(1e-14));
            assertThat(samples.get(1).point().excitation()).isCloseTo(cycle.stored().excitation(), within(1e-14));
            assertThat(samples.get(2).point().excitation())
                    .isBetween(cycle.discharged().excitation() + 1e-3, cycle.stored().excitation() - 1e-3);
            assertThat(samples.get(3).point().excitation()).isCloseTo(cycle.discharged().excitation(), within(1e-14));
            assertThat(samples.get(1).power()).isZero();
            assertThat(samples.get(3).power() * 0.5).isCloseTo(cycle.released(), within(1.0));
        }
    }

    /** Tests that samples and a start of their own change no number of the cycles. */
    @Test
    void aStartAndSamplesChangeNothing() {
        ExactBattery plain = battery(5, 1600, 0.02, 0.3, pumped(3e4));
        CycleReport cycle = plain.ageing(1).cycles().get(0);
        CycleReport sampled = plain.withTimes(List.of(0.01)).withStart(BatteryStart.thermal(800)).ageing(1).cycles()
                .get(0);
        assertThat(sampled.released()).isCloseTo(cycle.released(), within(1e-8));
        assertThat(sampled.releasedVariance().orElseThrow())
                .isCloseTo(cycle.releasedVariance().orElseThrow(), within(1e-8));
        assertThat(sampled.discharged()).isEqualTo(cycle.discharged());
    }

    private static void isRefused(ExactBattery battery, String why) {
        assertThatThrownBy(() -> battery.ageing(1)).isInstanceOfSatisfying(ResourceLimitException.class, e ->
                assertThat(e).hasMessageContaining("the rounding error may be as large as").hasMessageContaining(why));
    }

    @Test
    void whatIsRefusedSaysWhyAndWhatToWrite() {
        isRefused(battery(2, 1e6, 0, 100, pumped(1e6)), "so many quanta are given away in a cycle that double"
                + " precision errs by more; write shorter durations or lower rates");
        isRefused(battery(3, 1e3, 0, 0.5, pumped(1e4)).withPulseAngle(1), "coherences are followed in double"
                + " precision; write shorter durations, lower rates, or no pulseAngle");
        isRefused(battery(101, 1, 0, 0.5, pumped(1e3)), "so many emitters are followed in double precision; write"
                + " shorter durations, lower rates or fewer emitters");
    }

    /** Tests that each way that a refusal names leads to an answer. */
    @Test
    void whatARefusalSaysHelps() {
        assertThat(battery(2, 1e6, 0, 0.1, pumped(1e6)).ageing(1).tolerance()).isLessThan(1e-9);
        assertThat(battery(2, 1e6, 0, 100, pumped(1e3)).ageing(1).tolerance()).isLessThan(1e-9);
        assertThat(battery(3, 1e3, 0, 0.5, pumped(1e4)).ageing(1).tolerance()).isLessThan(1e-9);
        assertThat(battery(10, 1, 0, 0.5, pumped(1e3)).ageing(1).tolerance()).isLessThan(1e-9);
    }
}
