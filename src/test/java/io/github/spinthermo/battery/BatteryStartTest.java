package io.github.spinthermo.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.dicke.Populations;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** States before the first pulse: their populations and moments, and what is no state. */
class BatteryStartTest {

    private static final HalfInteger ONE = HalfInteger.ofTwice(2);
    private static final BigFraction THIRD = BigFraction.of(1, 3);

    private static double sum(Populations p) {
        return Stream.of(p.rows()).flatMapToDouble(DoubleStream::of).sum();
    }

    private static List<Double> moments(BatteryStart start, long n) {
        return start.moments(n).stream().map(moment -> moment.doubleValue()).toList();
    }

    @Test
    void allEmittersAreExcitedAtTheHottest() {
        BatteryStart start = BatteryStart.thermal(Double.NEGATIVE_INFINITY);
        Populations p = start.populations(5).orElseThrow();
        assertThat(p.rows()[0][5]).isEqualTo(1);
        assertThat(sum(p)).isEqualTo(1);
        assertThat(moments(start, 5)).containsExactly(1.0, 0.0, 1.0);
    }

    @Test
    void theGroundStateIsToldFromItsLevel() {
        BatteryStart level = BatteryStart.level(ONE, ONE.negate());
        assertThat(level.populations(2)).isEmpty();
        assertThat(BatteryStart.ground().populations(2)).isEmpty();
        assertThat(level.populations(4)).isPresent();
        assertThat(moments(BatteryStart.ground(), 4)).containsExactly(0.0, 0.0, 1.0);
    }

    /** Thermal emitters are independent: two of them are both up with the square of the probability of one. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, -0.3, 40, -40, 800})
    void thermalEmittersAreIndependent(double beta) {
        BatteryStart start = BatteryStart.thermal(beta);
        double up = 1 / (1 + Math.exp(beta));
        assertThat(moments(start, 7).get(0)).isCloseTo(up, within(1e-15));
        assertThat(moments(start, 7).get(2)).isCloseTo((2 * up - 1) * (2 * up - 1), within(1e-15));
        assertThat(moments(start, 1)).element(2).isEqualTo(0.0);
        Populations p = start.populations(7).orElseThrow();
        assertThat(sum(p)).isCloseTo(1, within(start.error(7)));
        assertThat(p.rows()[0][7]).isCloseTo(Math.pow(up, 7), within(start.error(7)));
    }

    /** Computes populations d_S p^k (1 − p)^(n−k) with 60 digits; k is the number of excited emitters. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-300, 0.1, -0.7, 1, 3, -5, 36.7, -90, 500, 1000})
    void thermalPopulationsAreWithinTheirBound(double beta) {
        Apfloat factor = ApfloatMath.exp(new Apfloat(new BigDecimal(-beta), 60));
        Apfloat down = Apfloat.ONE.divide(factor.add(Apfloat.ONE));
        Apfloat up = factor.multiply(down);
        for (int n : new int[] {1, 2, 7, 60}) {
            BatteryStart start = BatteryStart.thermal(beta);
            double[][] rows = start.populations(n).orElseThrow().rows();
            Apfloat error = Apfloat.ZERO;
            for (int r = 0; r < rows.length; r++) {
                Apfloat copies = new Apfloat(Multiplicities.multiplicity(SpinEnsemble.of(n, HalfInteger.HALF),
                        HalfInteger.ofTwice(n - 2L * r)), 60);
                for (int i = 0; i < rows[r].length; i++) {
                    Apfloat exact = copies.multiply(ApfloatMath.pow(up, i + r))
                            .multiply(ApfloatMath.pow(down, n - i - r));
                    error = error.add(ApfloatMath.abs(exact.subtract(new Apfloat(new BigDecimal(rows[r][i]), 60))));
                }
            }
            assertThat(error.doubleValue()).isLessThan(start.error(n) / 16);
            assertThat(start.error(n)).isLessThan(1e-12);
        }
    }

    /** The level J = 1, M = 0 of two emitters is the symmetric one of one up and one down. */
    @Test
    void aTableHasTheMomentsOfItsLevels() {
        BatteryStart table = new BatteryStart.Table().add(ONE, HalfInteger.ZERO, BigFraction.of(2, 3))
                .add(ONE, ONE, THIRD).start();
        assertThat(moments(table, 2).get(0)).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(moments(table, 2).get(1)).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(moments(table, 2).get(2)).isCloseTo(-1 / 3.0, within(1e-15));
        assertThat(table).hasToString("1/3 of J = 1, m = 1; 2/3 of J = 1, m = 0");
        assertThat(BatteryStart.thermal(0.5)).hasToString("thermal at 0.5");
    }

    private static void isRefused(ThrowingCallable call, String parameter, String message) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(call)
                .matches(e -> e.parameter().equals(parameter)).withMessageContaining(message);
    }

    @Test
    void whatIsNoStateIsRefused() {
        BatteryStart.Table table = new BatteryStart.Table().add(ONE, ONE, THIRD);
        isRefused(() -> BatteryStart.thermal(Double.NaN), "initial", "is not a temperature");
        isRefused(() -> table.add(ONE, HalfInteger.ZERO, THIRD.negate()), "initial", "-1/3 is a negative weight");
        isRefused(() -> table.add(ONE, ONE, THIRD), "initial", "has the level J = 1, m = 1 twice");
        isRefused(table::start, "initial", "weights that sum to 1/3");
        ExactBattery battery = ExactBattery.of(new BatteryProtocol(3, 1, 1, 0, 2));
        assertThatThrownBy(() -> battery.withStart(BatteryStart.level(ONE, ONE)))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("is not a state of 3 emitters");
    }

    private static BatteryEnvironment shifted(double collectiveShift) {
        return new BatteryEnvironment(0, 0, 0, 0, 0, 0, collectiveShift);
    }

    @Test
    void environmentsAndPulsesAreChecked() {
        BatteryProtocol protocol = new BatteryProtocol(3, 1, 1, 0, 2);
        BatteryEnvironment none = BatteryEnvironment.EMPTY;
        isRefused(() -> ExactBattery.of(protocol).withPulseAngle(Double.NaN), "pulseAngle", "is not finite");
        isRefused(() -> shifted(Double.POSITIVE_INFINITY), "collectiveShift", "is not finite");
        BatteryEnvironment shifted = shifted(0.5);
        assertThat(ExactBattery.of(protocol).withEnvironment(shifted).environment()).isEqualTo(shifted);
        isRefused(() -> MeanFieldBattery.of(protocol).withEnvironment(shifted), "collectiveShift",
                "is not part of the mean field");
        MeanFieldBattery dephased = MeanFieldBattery.of(protocol).withDephasing(0.25);
        assertThat(dephased.environment()).isEqualTo(none.withDephasing(0.25));
    }
}
