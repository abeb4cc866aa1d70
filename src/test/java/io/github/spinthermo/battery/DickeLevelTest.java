package io.github.spinthermo.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rates against given values and against the sums that operators prescribe. */
class DickeLevelTest {

    private static DickeLevel level(long n, double s, double m) {
        return new DickeLevel(n, HalfInteger.ofTwice((long) (2 * s)), HalfInteger.ofTwice((long) (2 * m)));
    }

    @SuppressWarnings("unchecked")
    static Stream<Map<String, Object>> examples() {
        return ((List<Map<String, Object>>) BatteryReference.file().get("rates_examples")).stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void hasTheRatesComputedElsewhere(Map<String, Object> example) {
        DickeLevel level = level(((BigDecimal) example.get("N")).longValue(),
                BatteryReference.number(example, "S"), BatteryReference.number(example, "M"));
        isClose(level.emissionUp(), BatteryReference.number(example, "local_up"));
        isClose(level.emissionSame(), BatteryReference.number(example, "local_same"));
        isClose(level.emissionDown(), BatteryReference.number(example, "local_down"));
        isClose(level.collectiveEmission(), BatteryReference.number(example, "collective"));
        isClose(level.excitations(), BatteryReference.number(example, "N_half_plus_M"));
    }

    private static void isClose(double value, double expected) {
        assertThat(value).isCloseTo(expected, relative(expected));
    }

    private static Offset<Double> relative(double scale) {
        return within(1e-13 * Math.abs(scale));
    }

    /** Checks erratum 15: the printed fractions are 0/0 at S = 0. */
    @Test
    void hasFiniteRatesAtSpinZero() {
        DickeLevel level = level(4, 0, 0);
        assertThat(Stream.of(level.emissionSame(), level.emissionDown(), level.pumpingSame(),
                level.pumpingDown(), level.dephasingDown())).containsOnly(0.0);
        assertThat(level.emissionUp()).isEqualTo(2);
        assertThat(level.pumpingUp()).isEqualTo(2);
        assertThat(level.dephasingUp()).isEqualTo(4);
    }

    /** Checks erratum 7: full inversion goes on to S = N/2 at rate 1 and to S = N/2 − 1 at rate N − 1. */
    @Test
    void leavesFullInversionForTheNextSpin() {
        DickeLevel inverted = level(140, 70, 70);
        assertThat(inverted.emissionSame()).isCloseTo(1, within(1e-14));
        assertThat(inverted.emissionDown()).isCloseTo(139, within(1e-12));
        assertThat(inverted.emissionUp()).isZero();
    }

    @Property
    void addsUp(@ForAll @IntRange(min = 1, max = 1200) int n, @ForAll @DoubleRange(min = 0, max = 1) double s,
            @ForAll @DoubleRange(min = 0, max = 1) double m) {
        int rows = n / 2;
        int row = (int) Math.round(s * rows);
        DickeLevel level = level(n, n / 2.0 - row, Math.round(m * (n - 2 * row)) - (n / 2.0 - row));
        double spin = level.s().twice() / 2.0;
        double projection = level.m().twice() / 2.0;
        Offset<Double> rounding = within(1e-13 * n);
        assertThat(level.emissionUp() + level.emissionSame() + level.emissionDown())
                .isCloseTo(n / 2.0 + projection, rounding);
        assertThat(level.pumpingUp() + level.pumpingSame() + level.pumpingDown())
                .isCloseTo(n / 2.0 - projection, rounding);
        double unchanged = spin == 0 ? 0 : 2 * projection * projection * (n / 2.0 + 1) / (spin * (spin + 1));
        assertThat(level.dephasingUp() + level.dephasingDown() + unchanged).isCloseTo(n, rounding);
    }

    /** Checks d⟨S²⟩/dt = −γN(N−1)[C + (z+d)/2], from the moments of one level (spec 4, section 8). */
    @Property
    void losesLengthAsMomentsDo(@ForAll @IntRange(min = 1, max = 300) int n,
            @ForAll @DoubleRange(min = 0, max = 1) double s,
            @ForAll @DoubleRange(min = 0, max = 1) double m) {
        int rows = n / 2;
        int row = (int) Math.round(s * rows);
        DickeLevel level = level(n, n / 2.0 - row, Math.round(m * (n - 2 * row)) - (n / 2.0 - row));
        double spin = level.s().twice() / 2.0;
        double projection = level.m().twice() / 2.0;
        double c = spin * (spin + 1) - projection * projection - n / 2.0;
        double d = 4 * projection * projection - n;
        double z = 2 * projection * (n - 1);
        assertThat(level.emissionUp() * 2 * (spin + 1) - level.emissionDown() * 2 * spin)
                .isCloseTo(-(c + (z + d) / 2), within(1e-13 * n * n));
    }

    /** Checks numbers of emitters whose sum exceeds the largest long. */
    @Test
    void theLargestEnsembleIsInverted() {
        HalfInteger largest = HalfInteger.ofTwice(9_000_000_000_000_000_000L);
        DickeLevel inverted = new DickeLevel(largest.twice(), largest, largest);
        assertThat(inverted.excitations()).isEqualTo(9e18);
        assertThat(inverted.collectiveEmission()).isEqualTo(9e18);
        assertThat(new DickeLevel(largest.twice(), largest, largest.negate()).emissionSame()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, n", "4, 3, 0, S", "4, 1.5, 0.5, S", "4, -1, 0, S", "4, 1, 2, M", "4, 1, 0.5, M"})
    void refusesWhatIsNoLevel(long n, double s, double m, String parameter) {
        assertThatThrownBy(() -> level(n, s, m)).isInstanceOfSatisfying(InvalidInputException.class,
                e -> assertThat(e.parameter()).isEqualTo(parameter));
    }
}
