package io.github.spinthermo.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.testing.SteadyInput;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits of local states with the order of what they leave out (spec 1.9). */
class LocalLimitsTest {

    private static final String SMALL = "1e-5";
    private static final Offset<Double> NEARLY = Offset.offset(1e-6);

    private static LocalState state(int n, int twiceS, String beta0, String betaB) {
        return SteadyInput.of(n, twiceS, beta0, betaB).localState();
    }

    private static Real number(String decimal) {
        return Real.of(new BigDecimal(decimal));
    }

    /** Checks that the rest falls by 10^order from x to x/10, on both sides of 0. */
    private static void assertOrder(Function<String, Real> error, int order) {
        for (String x : new String[] {SMALL, "-" + SMALL}) {
            String smaller = new BigDecimal(x).scaleByPowerOfTen(-1).toString();
            Real ratio = error.apply(x).divide(error.apply(smaller));
            assertThat(ratio.toDouble() / Math.pow(10, order)).as("order %d", order).isCloseTo(1, NEARLY);
        }
    }

    private static void assertLeading(Real value, double leading) {
        assertThat(value.toDouble() / leading).isCloseTo(1, NEARLY);
    }

    /** Checks [L 30], x_loc = x (n+2)/3 + O(x³) of spins 1/2 from |x_0| = ∞. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 99})
    void hotBath(int n) {
        assertOrder(x -> state(n, 1, "inf", x).localInverseTemperature().orElseThrow()
                .subtract(number(x).multiply(Real.of(n + 2)).divide(Real.of(3))), 3);
    }

    /** Expands for any start and spin x_D = x ⟨J(J+1)⟩/(ns(s+1)) + O(x³), which is x (1 + (n−1) e_s²/(s(s+1))) + … */
    @ParameterizedTest
    @CsvSource({"2, 1, 0.7", "5, 2, -2", "4, 3, inf", "3, 9, 0.1", "3, 4, 0"})
    void anyStartInAHotBath(int n, int twiceS, String beta0) {
        HalfInteger s = HalfInteger.ofTwice(twiceS);
        Real energy = Block.of(s, InverseTemperature.parse(beta0)).energy();
        Real slope = energy.multiply(energy).multiply(Real.of(4L * (n - 1)))
                .divide(Real.of(twiceS * (twiceS + 2L))).add(Real.of(1));
        assertOrder(x -> decohered(state(n, twiceS, beta0, x)).subtract(number(x).multiply(slope)), 3);
    }

    private static Real decohered(LocalState state) {
        return state.decoheredApparentInverseTemperature().orElseThrow();
    }

    /** Checks [L 31], x_loc = x ± ln n − (1 + 1/n) e^−|x| of spins 1/2 from |x_0| = ∞, where the sign is that of x. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 50})
    void coldBath(int n) {
        Block ofLevels = Block.of(HalfInteger.ofTwice(n - 1L), InverseTemperature.ZERO);
        Real log = ofLevels.logPartition().orElseThrow();
        for (String x : new String[] {"40", "60"}) {
            double left = -(1 + 1.0 / n) * Math.exp(-Double.parseDouble(x));
            assertLeading(local(n, x).subtract(number(x)).subtract(log), left);
            assertLeading(local(n, "-" + x).add(number(x)).add(log), -left);
        }
    }

    private static Real local(int n, String x) {
        return state(n, 1, "-inf", x).localInverseTemperature().orElseThrow();
    }

    /** Finds one excited spin in a cold bath after |x_0| = ∞, at first order: C → ln(n) e^−|x|. */
    @ParameterizedTest
    @CsvSource({"2, 1", "7, 1", "3, 4", "4, 9"})
    void coherenceInAColdBath(int n, int twiceS) {
        for (String x : new String[] {"40", "-60"}) {
            assertLeading(state(n, twiceS, "inf", x).coherence().orElseThrow(),
                    Math.log(n) * Math.exp(-Math.abs(Double.parseDouble(x))));
        }
    }

    /** Finds that after x_0 = 0 coherences are of second order in x, and their relative entropy of fourth. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void coherenceInAHotBath(int n) {
        assertOrder(x -> state(n, 1, "0", x).coherence().orElseThrow(), 4);
    }

    /** Finds that for n → ∞ at fixed x the excitations 1/(e^x − 1) are shared: n p(1/2) → 1/(e^x − 1). */
    @ParameterizedTest
    @ValueSource(ints = {100, 1000})
    void saturation(int n) {
        assertLeading(state(n, 1, "inf", "0.7").populations().get(1), 1 / (n * Math.expm1(0.7)));
    }
}
