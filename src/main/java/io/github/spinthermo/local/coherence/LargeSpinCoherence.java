package io.github.spinthermo.local.coherence;

import io.github.spinthermo.blocksum.Smallness;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.integers.BitLength;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.spin.TotalSpin;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Relative entropy of coherence of spins of any size after a thermal start at a finite x_0.
 *
 * <p>One copy of block J has the weight p_J of the start and the levels e^−mx/Z_J(x). With h_J = p_J Z_ns(x)/(p_ns
 * Z_J(x)), which is 1 for all J at |x_0| = |x|, a configuration of the spins has the weight
 * <pre>D = e^−mx (p_ns/Z_ns(x)) H,   H = Σ_J Q_J h_J,</pre>
 * with Q_J its shares of the total spins ({@link LocalConfigurations}). The energy is the same with and without local
 * coherences, so that e^−mx drops out:
 * <pre>C = Σ_J w_J ln h_J − Σ D ln H.</pre>
 * At x = ∞ only m = −J is left of each block, D = p_J Q_J there, and C = −Σ D ln Q_J.
 *
 * @derivation 6.9
 */
public final class LargeSpinCoherence {

    /** Bits beyond those asked for, for the roundings of the sum. */
    private static final int GUARD = 24;

    private final SpinEnsemble ensemble;
    private final InverseTemperature beta0;
    private final InverseTemperature betaB;
    private final int bits;

    /**
     * Prepares the sum.
     *
     * @param ensemble n ≥ 2 spins s
     * @param beta0 |x_0|, finite
     * @param betaB |x_B|, also ∞
     * @param bits the precision, relative to what is not smaller than the temperatures make it
     */
    public LargeSpinCoherence(SpinEnsemble ensemble, InverseTemperature beta0, InverseTemperature betaB, int bits) {
        this.ensemble = ensemble;
        this.beta0 = beta0;
        this.betaB = betaB;
        InverseTemperature larger = beta0.compareTo(betaB) > 0 ? beta0 : betaB;
        this.bits = bits + GUARD + 4 * Smallness.of(larger)
                + 2 * ensemble.largestTotalSpin().dimension().bitLength() + BitLength.of(ensemble.n());
    }

    /**
     * Estimates the memory and time of the sum.
     *
     * @return memory and time
     */
    public Estimate estimate() {
        return LocalConfigurations.estimate(ensemble, bits).plus(Multiplicities.estimateDescending(ensemble));
    }

    /**
     * Returns C.
     *
     * @return the relative entropy of coherence
     * @throws ResourceLimitException if the coefficients do not fit into the free memory; it names {@code n}
     */
    public Ball value() {
        Budget.MEMORY_ONLY.admit("n", ensemble.n(), estimate());
        Blocks initial = Blocks.at(new Arithmetic(bits), beta0.toFraction(), BigInteger.TWO);
        return betaB.isInfinite() ? ofGroundStates(initial) : ofLevels(initial);
    }

    private Ball ofLevels(Blocks initial) {
        Blocks bath = Blocks.at(new Arithmetic(bits), betaB.toFraction(), BigInteger.TWO);
        boolean isFiner = initial.arithmetic().bits() > bath.arithmetic().bits();
        Arithmetic a = isFiner ? initial.arithmetic() : bath.arithmetic();
        Ball[] logarithms = logarithms(a, initial, bath);
        Ball[] factors = Arrays.stream(logarithms).map(a::exp).toArray(Ball[]::new);
        Ball[] perCopy = perCopy(a, initial);
        LevelSum sum = new LevelSum(a, bath.boltzmannFactor(), ensemble.largestTotalSpin().twice());
        new LocalConfigurations(a, ensemble, m -> factors, sum).walk();
        Ball lowest = bath.levels(ensemble.largestTotalSpin().dimension()).partition();
        Ball ofConfigurations = a.multiply(a.divide(perCopy[perCopy.length - 1], lowest), sum.total());
        return a.subtract(mean(a, perCopy, logarithms), ofConfigurations);
    }

    /** Returns ln h_J by the integer part of J: (ns − J)(x − x_0) and what the partition functions differ by. */
    private Ball[] logarithms(Arithmetic a, Blocks initial, Blocks bath) {
        BigFraction difference = betaB.toFraction().subtract(beta0.toFraction());
        Ball[] logarithms = new Ball[count()];
        Ball largest = Ball.ZERO;
        for (int i = logarithms.length - 1; i >= 0; i--) {
            Interruption.check();
            BigInteger dimension = dimension(i);
            Ball ratio = a.subtract(initial.levels(dimension).logPartition(), bath.levels(dimension).logPartition());
            int steps = logarithms.length - 1 - i;
            largest = steps == 0 ? ratio : largest;
            logarithms[i] = steps == 0
                    ? Ball.ZERO : a.add(a.ratio(difference.multiply(steps)), a.subtract(ratio, largest));
        }
        return logarithms;
    }

    /** Returns Σ_J w_J ln h_J. */
    private Ball mean(Arithmetic a, Ball[] perCopy, Ball[] logarithms) {
        Ball sum = Ball.ZERO;
        Iterator<TotalSpin> blocks = Multiplicities.descending(ensemble).iterator();
        for (int i = perCopy.length - 1; i >= 0; i--) {
            Interruption.check();
            Ball weight = a.multiply(Ball.of(blocks.next().multiplicity()), perCopy[i]);
            sum = a.add(sum, a.multiply(weight, logarithms[i]));
        }
        return sum;
    }

    private int count() {
        return Math.toIntExact(ensemble.largestTotalSpin().twice() / 2) + 1;
    }

    private BigInteger dimension(int index) {
        return BigInteger.valueOf(2L * index + ensemble.largestTotalSpin().twice() % 2 + 1);
    }

    private Ball ofGroundStates(Blocks initial) {
        Arithmetic a = initial.arithmetic();
        Ball[] perCopy = perCopy(a, initial);
        GroundSum sum = new GroundSum(a, perCopy);
        new LocalConfigurations(a, ensemble, this::indicator, sum).walk();
        return sum.total().negate();
    }

    /** Returns 1 for J = m, and 0 for the others. */
    private Ball[] indicator(long twiceM) {
        Ball[] indicator = new Ball[count()];
        Arrays.fill(indicator, Ball.ZERO);
        indicator[(int) (twiceM / 2)] = Ball.ONE;
        return indicator;
    }

    /** Returns the weight of one copy of each block, p_J = q_0^(ns−J) t_D/t_d^n, by the integer part of J. */
    private Ball[] perCopy(Arithmetic a, Blocks initial) {
        Ball[] perCopy = new Ball[count()];
        Ball one = initial.levels(ensemble.s().dimension()).partition();
        Ball power = a.divide(Ball.ONE, a.power(one, ensemble.n()));
        for (int i = perCopy.length - 1; i >= 0; i--) {
            Interruption.check();
            perCopy[i] = a.multiply(power, initial.levels(dimension(i)).partition());
            power = a.multiply(power, initial.boltzmannFactor());
        }
        return perCopy;
    }
}
