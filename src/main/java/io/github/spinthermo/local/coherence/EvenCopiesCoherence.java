package io.github.spinthermo.local.coherence;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.cost.LimbCost;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinComposition;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.function.Function;

/**
 * Relative entropy of coherence of spins of any size after a start whose weights are listed and whose copies are even.
 *
 * <p>With g_J = (w_J/l_J)/Z_J(x) a configuration of the spins has the weight D = e^−mx G, G = Σ_J Q_J g_J, Q_J its
 * shares of the total spins ({@link LocalConfigurations}; l_J/I_m for spins 1/2 and J ≥ |m|), and as in {@link
 * LargeSpinCoherence}
 * <pre>C = Σ_J w_J ln g_J − Σ D ln G.</pre>
 * At x = ∞ only m = −J is left of each block, and C = −Σ D ln Q_J.
 *
 * @derivation 6.9
 */
public final class EvenCopiesCoherence {

    /** Bits beyond those asked for, for the roundings of the sum. */
    private static final int GUARD = 24;

    /** The time of a step of spins 1/2: a logarithm and some products. */
    private static final LimbCost STEP = new LimbCost(2.5e-5, 6e-8, 2.2);

    private final SpinEnsemble ensemble;
    private final NavigableMap<HalfInteger, Real> weights;
    private final InverseTemperature betaB;
    private final int bits;

    /**
     * Prepares the sum.
     *
     * @param ensemble n ≥ 2 spins s
     * @param weights the weights w_J that are not 0
     * @param betaB |x_B|, also ∞
     * @param bits the precision
     */
    public EvenCopiesCoherence(SpinEnsemble ensemble, NavigableMap<HalfInteger, Real> weights,
            InverseTemperature betaB, int bits) {
        this.ensemble = ensemble;
        this.weights = weights;
        this.betaB = betaB;
        this.bits = bits + GUARD + 2 * ensemble.largestTotalSpin().dimension().bitLength();
    }

    /**
     * Estimates the memory and time of the sum.
     *
     * @return memory and time
     */
    public Estimate estimate() {
        Estimate walk = isOfHalves()
                ? new Estimate(0, STEP.seconds(bits)).times((double) ensemble.totalSpinCount())
                : LocalConfigurations.estimate(ensemble, bits);
        return walk.plus(SpinComposition.of(ensemble).estimate());
    }

    private boolean isOfHalves() {
        return ensemble.s().equals(HalfInteger.HALF);
    }

    /**
     * Returns C.
     *
     * @return the relative entropy of coherence
     * @throws io.github.spinthermo.error.ResourceLimitException if the coefficients do not fit into the free memory; it
     *     names {@code n}
     */
    public Ball value() {
        Budget.MEMORY_ONLY.admit("n", ensemble.n(), estimate());
        NavigableMap<HalfInteger, BigInteger> counts = SpinComposition.of(ensemble).multiplicities();
        return betaB.isInfinite() ? ofGroundStates(counts) : ofLevels(counts);
    }

    private Ball ofLevels(NavigableMap<HalfInteger, BigInteger> counts) {
        Blocks bath = Blocks.at(new Arithmetic(bits), betaB.toFraction(), BigInteger.TWO);
        Arithmetic a = bath.arithmetic();
        Ball[] factors = perCopy(a, counts);
        Ball mean = Ball.ZERO;
        Ball power = Ball.ONE;
        for (int i = factors.length - 1; i >= 0; i--) {
            Interruption.check();
            if (!factors[i].isZero()) {
                Ball levels = a.multiply(power, bath.levels(totalSpin(i).dimension()).partition());
                factors[i] = a.divide(factors[i], levels);
                mean = a.add(mean, a.multiply(weight(a, totalSpin(i)), a.log(factors[i])));
            }
            power = a.multiply(power, bath.boltzmannFactor());
        }
        LevelSum sum = new LevelSum(a, bath.boltzmannFactor(), ensemble.largestTotalSpin().twice());
        walk(a, counts, m -> factors, sum);
        return a.subtract(mean, sum.total());
    }

    private Ball ofGroundStates(NavigableMap<HalfInteger, BigInteger> counts) {
        Arithmetic a = new Arithmetic(bits);
        GroundSum sum = new GroundSum(a, perCopy(a, counts));
        walk(a, counts, this::indicator, sum);
        return sum.total().negate();
    }

    /** Returns 1 for J = m, and 0 for the others. */
    private Ball[] indicator(long twiceM) {
        Ball[] indicator = none();
        indicator[(int) (twiceM / 2)] = Ball.ONE;
        return indicator;
    }

    /** Returns w_J/l_J by the integer part of J. */
    private Ball[] perCopy(Arithmetic a, NavigableMap<HalfInteger, BigInteger> counts) {
        Ball[] perCopy = none();
        weights.keySet().forEach(totalSpin -> perCopy[(int) (totalSpin.twice() / 2)] =
                a.divide(weight(a, totalSpin), Ball.of(counts.get(totalSpin))));
        return perCopy;
    }

    private Ball weight(Arithmetic a, HalfInteger totalSpin) {
        return Enclosures.ball(weights.get(totalSpin).enclose(a.bits()));
    }

    private Ball[] none() {
        Ball[] none = new Ball[Math.toIntExact(ensemble.largestTotalSpin().twice() / 2 + 1)];
        Arrays.fill(none, Ball.ZERO);
        return none;
    }

    private HalfInteger totalSpin(int index) {
        return HalfInteger.ofTwice(2L * index + ensemble.largestTotalSpin().twice() % 2);
    }

    private void walk(Arithmetic a, NavigableMap<HalfInteger, BigInteger> counts, Function<Long, Ball[]> factors,
            LocalConfigurations.Visitor visitor) {
        if (isOfHalves()) {
            walkHalves(a, counts, factors, visitor);
        } else {
            new LocalConfigurations(a, ensemble, factors, visitor).walk();
        }
    }

    /** Visits the I_m = Σ_{J≥m} l_J configurations of each m ≥ 0 together, as Q_J = l_J/I_m is the same for all. */
    private void walkHalves(Arithmetic a, NavigableMap<HalfInteger, BigInteger> counts,
            Function<Long, Ball[]> factors, LocalConfigurations.Visitor visitor) {
        BigInteger configurations = BigInteger.ZERO;
        Ball sum = Ball.ZERO;
        for (int i = none().length - 1; i >= 0; i--) {
            Interruption.check();
            long twiceM = totalSpin(i).twice();
            Ball count = Ball.of(counts.get(totalSpin(i)));
            configurations = configurations.add(counts.get(totalSpin(i)));
            Ball own = a.multiply(count, factors.apply(twiceM)[i]);
            sum = betaB.isInfinite() ? own : a.add(sum, own);
            visitor.visit(twiceM, configurations, a.divide(sum, Ball.of(configurations)));
        }
    }
}
