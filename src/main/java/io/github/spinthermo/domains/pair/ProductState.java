package io.github.spinthermo.domains.pair;

import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A product of two Dicke states |j1 m1⟩|j2 m2⟩, which both exist.
 *
 * @param j1 the angular momentum of the first domain
 * @param m1 its projection
 * @param j2 the angular momentum of the second domain
 * @param m2 its projection
 */
public record ProductState(HalfInteger j1, HalfInteger m1, HalfInteger j2, HalfInteger m2) {

    /** Computes ⟨J²⟩ = j1(j1+1) + j2(j2+1) + 2 m1 m2. */
    BigFraction squaredAngularMomentum() {
        BigInteger product = BigInteger.valueOf(m1.twice()).multiply(BigInteger.valueOf(m2.twice()));
        return BigFraction.of(square(j1).add(square(j2)).add(product.shiftLeft(1)), BigInteger.valueOf(4));
    }

    /** Computes 4 j (j + 1). */
    static BigInteger square(HalfInteger j) {
        BigInteger twice = BigInteger.valueOf(j.twice());
        return twice.multiply(twice.add(BigInteger.TWO));
    }
}
