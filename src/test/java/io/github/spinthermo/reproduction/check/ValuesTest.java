package io.github.spinthermo.reproduction.check;

import static io.github.spinthermo.reproduction.check.Inputs.ratio;
import static io.github.spinthermo.reproduction.check.Inputs.real;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import org.junit.jupiter.api.Test;

/** Tests of what statements ask of values, of how values are shown, and of the functions of the formulas. */
class ValuesTest {

    private static final Values MIXED = Values.of(ratio(2, 3), ratio(1, 4), Real.of(-7)).and(Values.measured(0.1));

    @Test
    void formsTellTheDigits() {
        assertThat(MIXED.show("{} and {}")).isEqualTo("2/3 and 1/4 (exact)");
        assertThat(MIXED.show("{4}; {4}; {}; {2}")).isEqualTo("0.6667; 0.2500; -7; 0.10 (2, 4 digits)");
        assertThat(Values.of(ratio(1, 4)).show("{3}")).isEqualTo("0.250 (exact)");
        assertThat(Values.measured(0.25).show("{3}")).isEqualTo("0.250 (3 digits)");
    }

    @Test
    void statementsCompare() {
        assertThat(MIXED.hasSigns(1, 1, -1)).isTrue();
        assertThat(MIXED.hasSigns(1, -1)).isFalse();
        assertThat(MIXED.fall(3)).isTrue();
        assertThat(MIXED.rise(2) || MIXED.fall(4)).isFalse();
        assertThat(MIXED.isLess(2, 3) && !MIXED.isLess(3, 2)).isTrue();
        assertThat(MIXED.agrees(0, real("0.66664"), 4)).isFalse();
        assertThat(MIXED.agrees(0, real("0.66664"), 3)).isTrue();
        assertThat(MIXED.isNear(1, 0.3, 0.06) && !MIXED.isNear(1, 0.3, 0.04)).isTrue();
        assertThat(Values.isLess(Functions.exp(real("0.5")), Functions.exp(real("0.5")))).isFalse();
    }

    @Test
    void functionsAndPlaces() {
        assertThat(Functions.exp(Real.of(1)).round(Precision.digits(20))).hasToString("2.7182818284590452354");
        assertThat(Functions.log(Functions.exp(ratio(-7, 3))).toDouble()).isEqualTo(-7.0 / 3);
        assertThat(Functions.root(x -> 2 - x * x, 0, 5)).isEqualTo(Math.sqrt(2), within(1e-15));
        assertThat(Functions.root(x -> x * x - 2, 0, 5)).isEqualTo(Math.sqrt(2), within(1e-15));
    }
}
