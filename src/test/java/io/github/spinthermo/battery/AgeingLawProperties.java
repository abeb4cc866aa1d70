package io.github.spinthermo.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;

/** Equations that the laws of ageing solve. */
class AgeingLawProperties {

    private static BigFraction exact(Real number) {
        return number.exact().orElseThrow();
    }

    private static BigFraction times(BigFraction value, long factor) {
        return value.multiply(BigInteger.valueOf(factor));
    }

    /**
     * Checks that storage and discharge balance to first order in τ: τ_s ⟨2S² + NS − N⟩ = τ_d ⟨N + (N − 2)S − 2S²⟩,
     * with S² here the square of S.
     */
    @Property(tries = 50)
    void shortCyclesBalance(@ForAll @IntRange(min = 2, max = 40) int n, @ForAll @IntRange(max = 9) int storage,
            @ForAll @IntRange(min = 1, max = 9) int discharge) {
        ShortCycleLaw law = new ShortCycleLaw(n, BigFraction.of(storage, 7), BigFraction.of(discharge, 3));
        BigFraction mean = exact(law.meanLength());
        BigFraction square = exact(law.squaredLength()).subtract(mean);
        BigFraction taken = times(square, 2).add(times(mean, n)).subtract(BigInteger.valueOf(n));
        BigFraction given = times(mean, n - 2).add(BigInteger.valueOf(n)).subtract(times(square, 2));
        assertThat(taken.multiply(law.storage())).isEqualTo(given.multiply(law.discharge()));
        BigFraction total = law.weights().stream().map(AgeingLawProperties::exact)
                .reduce(BigFraction.ZERO, BigFraction::add);
        assertThat(total).isEqualTo(BigFraction.ONE);
    }

    /** Checks that lengths are roots of their equations, also where the linear term is large and negative. */
    @Property(tries = 50)
    void lengthsAreRoots(@ForAll @IntRange(min = 2) int n, @ForAll @IntRange(min = 1, max = 1000) int storage,
            @ForAll @IntRange(max = 1000) int discharge) {
        AgeingLaw law = new AgeingLaw(n, BigFraction.of(storage), BigFraction.of(discharge));
        double share = discharge / (double) (storage + discharge);
        double x = law.length().toDouble() * 2 / n;
        double terms = x * x + x * (1 + 2.0 / n) + 2.0 / n;
        assertThat(x * x - x * (2 * share - 1 - 2.0 / n * share) - 2.0 / n).isCloseTo(0, within(1e-15 * terms));
        assertThat(law.length().compare(Real.ratio(BigInteger.valueOf(n), BigInteger.TWO))).isEqualTo(Sign.NEGATIVE);
        double printed = law.printedLength().toDouble() * 2 / n;
        assertThat(printed * printed - printed * (2 * share - 1 - 4.0 / n) - 4.0 / n)
                .isCloseTo(0, within(1e-15 * (terms + 4.0 / n * (1 + printed) + printed * printed)));
    }
}
