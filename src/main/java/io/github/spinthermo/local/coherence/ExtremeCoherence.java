package io.github.spinthermo.local.coherence;

import io.github.spinthermo.blocksum.Temperatures;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.integers.BinaryLogarithm;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;

/**
 * Relative entropy of coherence after an extreme start, where J = ns alone has a weight: its level i is
 * spread over C(2ns, i) configurations of 2ns spins 1/2, n of which are symmetrized 2s by 2s into the spins
 * s,
 * <pre>C = Σ_i P_i ln C(2ns, i) − n Σ_μ p(μ) ln C(2s, s+μ),   P_i = q^i/t.</pre>
 *
 * <p>What is left out beyond level I is at most q^(I+1)/(1 − q) · 2ns ln 2. Derived, see spec 1.7.
 */
public final class ExtremeCoherence {

    /** Bits beyond those asked for, for the roundings of the sum. */
    private static final int GUARD = 24;

    /** The measured seconds of a level: a + b · limbs^2.2. */
    private static final double LEVEL_SECONDS = 4e-6;
    private static final double LIMB_SECONDS = 1e-8;
    private static final double LIMB_POWER = 2.2;

    private final SpinEnsemble ensemble;
    private final BigInteger levels;
    private final Blocks bath;
    private final Arithmetic a;
    private final double x;
    private final long last;

    /**
     * Prepares the sum in a bath.
     *
     * @param ensemble n ≥ 2 spins s
     * @param betaB x_B, not negative, finite
     * @param bits the precision
     */
    public ExtremeCoherence(SpinEnsemble ensemble, InverseTemperature betaB, int bits) {
        this.ensemble = ensemble;
        this.levels = ensemble.largestTotalSpin().dimension();
        int size = 2 * levels.bitLength();
        this.bath = Blocks.at(new Arithmetic(bits + GUARD + size), betaB.toFraction(), BigInteger.TWO);
        this.a = bath.arithmetic();
        this.x = Temperatures.approximate(betaB);
        double enough = (bits + GUARD + size) * BinaryLogarithm.LN2 - Math.log(-Math.expm1(-x));
        this.last = (long) Math.min(levels.doubleValue() - 1, 1 + Math.ceil(enough / x));
    }

    /**
     * Estimates the memory and time of the sum.
     *
     * @return memory and time
     */
    public Estimate estimate() {
        double ofLimbs = LIMB_SECONDS * Math.pow((double) a.bits() / Integer.SIZE, LIMB_POWER);
        return new Estimate(0, (LEVEL_SECONDS + ofLimbs) * last);
    }

    /**
     * Returns C.
     *
     * @param populations p(−s) … p(s)
     * @return the relative entropy of coherence
     */
    public Ball value(Ball[] populations) {
        long top = levels.longValueExact() - 1;
        Ball sum = Ball.ZERO;
        Ball power = Ball.ONE;
        Ball logarithm = Ball.ZERO;
        for (long i = 1; i <= last; i++) {
            Interruption.check();
            power = a.multiply(power, bath.boltzmannFactor());
            logarithm = a.add(logarithm, a.log(a.divide(Ball.of(top + 1 - i), Ball.of(i))));
            sum = a.add(sum, a.multiply(power, logarithm));
        }
        Ball mean = a.divide(a.add(sum, leftOut(top)), bath.levels(levels).partition());
        return a.subtract(mean, ofSingleSpins(populations));
    }

    private Ball leftOut(long top) {
        double exponent = (last + 1) * x + Math.log(-Math.expm1(-x));
        long places = (long) Math.floor(exponent / BinaryLogarithm.LN2 * (1 - 1e-9));
        return last == top ? Ball.ZERO : new Ball(BigInteger.valueOf(top), top, -places - 1);
    }

    private Ball ofSingleSpins(Ball[] populations) {
        Ball sum = Ball.ZERO;
        Ball binomial = Ball.ONE;
        for (int i = 1; i < populations.length - 1; i++) {
            binomial = a.divide(a.multiply(binomial, Ball.of((long) populations.length - i)), Ball.of(i));
            sum = a.add(sum, a.multiply(populations[i], a.log(binomial)));
        }
        return a.multiply(Ball.of(ensemble.n()), sum);
    }
}
