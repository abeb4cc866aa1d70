package io.github.spinthermo.kernel;

import io.github.spinthermo.cost.Interruption;
import java.math.BigInteger;

/**
 * Logarithm ln Γ of large integers by Stirling's series: ln Γ(z) = (z − ½) ln z − z + ½ ln 2π + Σ_k B_2k/(2k (2k−1)
 * z^(2k−1)).
 *
 * <p>For positive z what is left out is smaller than the first term left out. The terms fall until k is about
 * πz, by a factor of at least 2^(2 log₂(2πz/2k)) each, so that z ≥ bits is enough.
 */
public final class LogGamma {

    private LogGamma() { }

    /**
     * Computes ln Γ(z) = ln (z−1)!.
     *
     * @param arithmetic the working precision
     * @param z an integer, at least bits() + 16
     * @return the logarithm; its relative radius is about 2^(4 − bits)
     * @throws IllegalArgumentException if z is smaller
     */
    public static Ball of(Arithmetic arithmetic, BigInteger z) {
        int bits = arithmetic.bits();
        if (z.compareTo(BigInteger.valueOf(bits + 16L)) < 0) {
            throw new IllegalArgumentException("z = " + z + " is too small for " + bits + " bits");
        }
        Arithmetic finer = arithmetic.with(8);
        Ball factor = Ball.of(z.shiftLeft(1).subtract(BigInteger.ONE)).scale(-1);
        Ball leading = finer.multiply(factor, finer.log(Ball.of(z)));
        // π may be off by a little more than one unit.
        Ball twoPi = new Ball(Constants.pi(finer.bits()), 2, 1L - finer.bits());
        Ball constant = finer.log(twoPi).scale(-1);
        Ball sum = finer.add(finer.subtract(leading, Ball.of(z)), constant);
        return arithmetic.round(finer.add(sum, series(z, bits)));
    }

    /** Returns the series with one unit of 2^−bits for each term and one for what is left out. */
    private static Ball series(BigInteger z, int bits) {
        BigInteger square = z.multiply(z);
        BigInteger power = z;
        BigInteger sum = BigInteger.ZERO;
        for (int k = 1; ; k++) {
            Interruption.check();
            BigInteger denominator = Bernoulli.denominator(k).multiply(power)
                    .multiply(BigInteger.valueOf(2L * k * (2L * k - 1)));
            BigInteger term = Bernoulli.numerator(k).shiftLeft(bits).divide(denominator);
            if (term.signum() == 0) {
                return new Ball(sum, k, -bits);
            }
            sum = sum.add(term);
            power = power.multiply(square);
        }
    }
}
