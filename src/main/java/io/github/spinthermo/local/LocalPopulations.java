package io.github.spinthermo.local;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.blocksum.Smallness;
import io.github.spinthermo.blocksum.Temperatures;
import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.integers.BinaryLogarithm;
import io.github.spinthermo.integers.BitLength;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Populations of one spin in the steady state at |x_0| and |x_B|, from the lowest state up, by the way
 * that suits: exact, thermal, from the energy for s = 1/2, a few states for two low temperatures, or one
 * sum over J.
 */
final class LocalPopulations {

    /** Bits beyond those asked for, for the roundings of a sum. */
    private static final int GUARD = 16;

    /** The most bits that cancelled digits are counted with: far more than any evaluation has the memory for. */
    private static final double MOST_CANCELLED_BITS = 0x1p30;

    /** The x beyond which populations after a fully mixed start may be next to those at zero temperature. */
    private static final double VERY_COLD = 1000;

    /** The longest list of populations: a number of states. */
    private static final long MOST_STATES = 100_000_000;

    /** The memory and the time for one population in the list, in bytes and seconds. */
    private static final double STATE_BYTES = 150;
    private static final double STATE_SECONDS = 1e-6;

    private final SpinEnsemble ensemble;
    private final LocalStart start;
    private final CollectiveSteadyState upright;
    private final InverseTemperature coldness0;
    private final InverseTemperature coldness;
    private final List<BigFraction> exact;
    private final IntFunction<Ball[]> balls;

    /**
     * Prepares the populations.
     *
     * @param start the start, at |x_0|
     * @param upright the steady state at |x_B|
     */
    LocalPopulations(LocalStart start, CollectiveSteadyState upright) {
        this.ensemble = start.ensemble();
        admitStates();
        this.start = start;
        this.upright = upright;
        this.coldness0 = start.beta0();
        this.coldness = upright.betaB();
        this.exact = exactly();
        this.balls = new Latest<>(evaluation())::at;
    }

    private void admitStates() {
        long states = ensemble.localDimension();
        if (states > MOST_STATES) {
            throw new ResourceLimitException("s", ensemble.s(), "has " + states
                    + " states; a list of populations holds at most " + MOST_STATES);
        }
        Budget.MEMORY_ONLY.admit("s", ensemble.s(), new Estimate(STATE_BYTES, 0).times((double) states));
    }

    /** Tells whether the steady state is, by the arguments alone, the thermal one. */
    boolean isThermal() {
        return ensemble.n() == 1 || coldness0.equals(coldness);
    }

    private int states() {
        return Math.toIntExact(ensemble.localDimension());
    }

    private List<BigFraction> exactly() {
        if (coldness.isZero()) {
            return Collections.nCopies(states(), BigFraction.of(1, states()));
        }
        if (!coldness.isInfinite()) {
            return List.of();
        }
        if (isThermal()) {
            List<BigFraction> lowest = new ArrayList<>(Collections.nCopies(states(), BigFraction.ZERO));
            lowest.set(0, BigFraction.ONE);
            return lowest;
        }
        return hasGroundStates() ? new GroundStates(ensemble).populations() : List.of();
    }

    private boolean hasGroundStates() {
        return !isThermal() && coldness0.isZero() && GroundStates.areShort(ensemble);
    }

    private IntFunction<Ball[]> evaluation() {
        if (!exact.isEmpty()) {
            return bits -> exact.stream()
                    .map(p -> new Arithmetic(bits).ratio(p))
                    .toArray(Ball[]::new);
        }
        if (isThermal()) {
            return this::thermal;
        }
        return states() == 2 ? this::ofEnergy : this::ofBlocks;
    }

    /** Returns q^i/t_d. */
    private Ball[] thermal(int bits) {
        BigInteger dimension = BigInteger.valueOf(states());
        Blocks blocks = Blocks.at(new Arithmetic(bits), coldness.toFraction(), dimension);
        Arithmetic a = blocks.arithmetic();
        Ball[] populations = new Ball[states()];
        populations[0] = a.divide(Ball.ONE, blocks.levels(dimension).partition());
        for (int i = 1; i < populations.length; i++) {
            populations[i] = a.multiply(populations[i - 1], blocks.boltzmannFactor());
        }
        return populations;
    }

    /** Takes E/n, which is the population of the upper state. */
    private Ball[] ofEnergy(int bits) {
        Arithmetic a = new Arithmetic(bits + GUARD);
        Ball upper = a.divide(Enclosures.ball(upright.energy().enclose(bits + GUARD)), Ball.of(ensemble.n()));
        return new Ball[] {a.subtract(Ball.ONE, upper), upper};
    }

    /** Sums the few lowest states where it is cold, and else the expansion. */
    private Ball[] ofBlocks(int bits) {
        ColdPopulations cold = new ColdPopulations(start, coldness);
        if (cold.isCold(bits)) {
            return cold.populations(bits);
        }
        int absolute = multipoleBits(bits);
        return MultipolePopulations.of(start.multipoles(absolute), coldness, absolute);
    }

    /**
     * Returns the absolute precision that the smallest population needs. The highest state has about e^−2sx, x the
     * lower temperature, and after a start so cold that hardly a spin is excited, n e^−x_0 < 1, divided by up to
     * C(2ns, 2s) ≤ (e n)^2s: so many bits more.
     */
    private int multipoleBits(int bits) {
        double coldest = Math.min(Temperatures.approximate(coldness0), Temperatures.approximate(coldness));
        double logarithm = Math.log((double) ensemble.n());
        double spread = Temperatures.approximate(coldness0) > logarithm ? 1 + logarithm : 0;
        int size = BitLength.of(ensemble.localDimension());
        double cancelled = (states() - 1) * (coldest + spread) * BinaryLogarithm.OF_E_ABOVE;
        return Math.addExact(bits + GUARD + 2 * size, (int) Math.min(MOST_CANCELLED_BITS, cancelled));
    }

    /** Returns p(−s) … p(s) to a number of bits, and as many more as they may be close to each other. */
    Ball[] balls(int bits) {
        return balls.apply(bits + Smallness.of(coldness));
    }

    /** Returns p(−s) … p(s). */
    List<Real> reals() {
        if (!exact.isEmpty()) {
            return exact.stream().map(Real::of).toList();
        }
        if (states() == 2 && !isThermal()) {
            Real upper = upright.energy().divide(Real.of(ensemble.n()));
            return List.of(Real.of(1).subtract(upper), upper);
        }
        double x = Temperatures.approximate(coldness);
        Optional<GroundStates> grounds = x > VERY_COLD && hasGroundStates()
                ? Optional.of(new GroundStates(ensemble)) : Optional.empty();
        return IntStream.range(0, states()).mapToObj(i -> Real.refining(bits -> {
            Enclosure population = Enclosures.of(balls(bits)[i]).above(BigFraction.ZERO).below(BigFraction.ONE);
            return grounds.map(g -> g.beside(i, population, x)).orElse(population);
        })).toList();
    }

    /** Estimates the memory and time needed to round all populations at a working precision of so many bits. */
    Estimate estimate(Precision precision, int bits) {
        Estimate list = new Estimate(STATE_BYTES + bits / 8.0, STATE_SECONDS).times(states());
        if (!exact.isEmpty() || isThermal()) {
            return list;
        }
        return list.plus(states() == 2 ? upright.estimate(precision) : estimateSum(bits));
    }

    private Estimate estimateSum(int bits) {
        if (new ColdPopulations(start, coldness).isCold(bits)) {
            return ColdPopulations.estimate(states(), bits);
        }
        int absolute = multipoleBits(bits + Smallness.of(coldness));
        return start.estimateMultipoles(absolute)
                .plus(MultipolePopulations.estimate(coldness, states(), (double) start.count(absolute), absolute));
    }
}
