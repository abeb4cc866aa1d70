package io.github.spinthermo.relaxation;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.ladder.LadderState;
import io.github.spinthermo.ladder.LevelMeans;
import io.github.spinthermo.ladder.StartBlocks;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.BathRates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;

/**
 * Spins on their way from an initial state to the steady state in a collective bath,
 * <pre>
 * dp_m/dt = γ↓ d_{m+1} p_{m+1} + γ↑ d_m p_{m−1} − (γ↓ d_m + γ↑ d_{m+1}) p_m,   d_m = (J + m)(J − m + 1),
 * </pre>
 * inside each total spin J. The start has to have known populations of all J and m: thermal, Dicke states, the
 * W state, spins up and down, products of thermal spins, weights with populations. Times are in the unit of the bath.
 *
 * <p>Coherences between total spins, which spins up beside spins down and spins of several temperatures have, feed no
 * population: energies, rates and populations are right for them. They are not followed, so that entropies and
 * distances of such a start are not known; see {@link #isDiagonal()}.
 *
 * <p><b>Accuracy.</b> Numbers are doubles, and {@link RelaxationCourse#tolerance()} bounds their errors: those of the
 * ways of the blocks, of the blocks that are left out, whose weights are 2^−50 together, and of sums. What follows from
 * the arguments alone is exact: nothing moves after a stationary start, and entropy production is infinite at x = ±∞
 * if anything moves.
 *
 * <p><b>Cost.</b> Some κJ²t products with the generator of each J, until the stationary state is near; √(κJ²t) from
 * then on. A start at a finite temperature has some √n blocks that count.
 *
 * <p>Immutable, and safe for use by several threads.
 *
 * <p>Source: Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019), eqs. (1), (2), (A.1); the time
 * dependence is derived.
 *
 * @derivation 7.1
 * @derivation 7.1.1
 * @derivation 7.1.4
 */
public final class Relaxation {

    /** The smallest distance for which a relaxation time is given. */
    public static final double SMALLEST_EPSILON = 1e-8;

    /** The smallest error that can be asked for. */
    public static final double SMALLEST_TOLERANCE = 1e-12;

    private static final String EPSILON = "epsilon";

    private final InitialState start;
    private final BathRates bath;
    private final double twiceLargest;
    private final boolean isStationary;
    private final Once<EnsembleEvolution> evolution;

    private Relaxation(InitialState start, BathRates bath) {
        this.start = start;
        this.bath = bath;
        this.twiceLargest = start.spins().largestTotalSpin().twice();
        this.isStationary = bath.beta().map(start::isStationary).orElseGet(start::isDark);
        this.evolution = new Once<>(() -> evolution(false));
    }

    private EnsembleEvolution evolution(boolean all) {
        return new EnsembleEvolution(StartBlocks.of(start, all), bath, isStationary);
    }

    /**
     * Puts spins into a bath.
     *
     * @param start their initial state
     * @param bath the rates
     * @return the relaxation; nothing is computed yet
     * @throws InvalidInputException if the populations of the start are not known; it names {@code start}
     */
    public static Relaxation of(InitialState start, BathRates bath) {
        requirePopulations(Objects.requireNonNull(start, "start"));
        return new Relaxation(start, Objects.requireNonNull(bath, "bath"));
    }

    /**
     * Checks that the populations of a start are known.
     *
     * @param start an initial state
     * @throws InvalidInputException if it is not; it names {@code start}
     */
    public static void requirePopulations(InitialState start) {
        if (!StartBlocks.areKnown(start)) {
            throw InvalidInputException.ofName("unknown-populations", "start", "is no state of known populations of all"
                    + " levels; write one of the types thermal, dicke, w, up-down, product, or weights with"
                    + " populations");
        }
    }

    /**
     * Tells whether populations are all that the state has, so that its entropy and its distance follow from them.
     *
     * @return false after spins up beside spins down and after spins of several temperatures: entropies and distances
     *     are those of the populations alone then
     */
    public boolean isDiagonal() {
        return start.isDiagonal();
    }

    /**
     * Counts the spins.
     *
     * @return n
     */
    public long spins() {
        return start.spins().count();
    }

    /**
     * Bounds the number of levels of all blocks, without computing them.
     *
     * @return the number of pairs J, m
     */
    public double levels() {
        return start.blocks() * (twiceLargest + 1);
    }

    /**
     * Estimates the way to a time.
     *
     * @param times how many times are looked at
     * @param last the last of them
     * @return memory and time
     */
    public Estimate estimate(int times, double last) {
        return new RelaxationCost(start, bath).of(times, last);
    }

    /**
     * Estimates the search for the relaxation time.
     *
     * @param epsilon ε, above 0
     * @return memory and time
     */
    public Estimate estimateRelaxationTime(double epsilon) {
        return new RelaxationCost(start, bath).ofSearch(-Math.log(epsilon));
    }

    /**
     * Estimates the search for a burst.
     *
     * @return memory and time
     */
    public Estimate estimateBurst() {
        return new RelaxationCost(start, bath).ofBurst();
    }

    /**
     * Follows the spins.
     *
     * @param times the times, ascending from 0 or later
     * @param byTotalSpin whether the populations of all levels are wanted
     * @param progress takes the share that is done, from 0 to 1
     * @return the values at these times
     */
    public RelaxationCourse course(List<Double> times, boolean byTotalSpin, DoubleConsumer progress) {
        EnsembleEvolution blocks = byTotalSpin ? evolution(true) : evolution.get();
        CoursePoints points = new CoursePoints(blocks, start.beta0(), start.energy().toDouble(), twiceLargest);
        CourseErrors errors = new CourseErrors(blocks.start(), bath, start.spins().count(), twiceLargest);
        NavigableMap<HalfInteger, List<List<Double>>> populations = new TreeMap<>();
        List<RelaxationCourse.Moment> course = new ArrayList<>();
        EnsembleState state = blocks.initial();
        errors.count(state);
        for (double time : times) {
            state = blocks.at(time, state);
            errors.count(state);
            course.add(points.at(state));
            if (byTotalSpin) {
                addPopulations(blocks, state, populations);
            }
            progress.accept((double) course.size() / times.size());
        }
        return new RelaxationCourse(List.copyOf(times), List.copyOf(course), errors.tolerance(),
                Collections.unmodifiableNavigableMap(populations));
    }

    private static void addPopulations(EnsembleEvolution blocks, EnsembleState state,
            NavigableMap<HalfInteger, List<List<Double>>> populations) {
        for (int i = 0; i < state.blocks().size(); i++) {
            double weight = blocks.start().list().get(i).weight();
            List<Double> levels = new ArrayList<>();
            for (double share : state.blocks().get(i).populations()) {
                levels.add(weight * share);
            }
            populations.computeIfAbsent(HalfInteger.ofTwice(blocks.start().list().get(i).twiceJ()),
                    key -> new ArrayList<>()).add(Collections.unmodifiableList(levels));
        }
    }

    /**
     * Returns what the entropy of all spins has beside that of the levels: that of the copies of each J.
     *
     * @return Σ w_J ln(l_J/w_J) for even copies, −Σ w_J ln w_J for single ones; not computed for a start that is not
     *     diagonal
     */
    public Outcome copyEntropy() {
        if (!start.isDiagonal()) {
            return new Outcome.NotComputed("copyEntropy", "coherences between total spins");
        }
        if (start.beta0().isEmpty()) {
            return start.copyEntropy();
        }
        double ofLevels = evolution.get().mean(evolution.get().initial(), LevelMeans::entropy);
        return Outcome.of(Real.of(BigDecimal.valueOf(start.entropy().toDouble() - ofLevels)));
    }

    /**
     * Returns one spin of the ensemble on its own in the bath.
     *
     * @return the relaxation of one spin from the same temperature; empty where spins have several sizes or
     *     temperatures
     */
    public Optional<Relaxation> independent() {
        return start.spins().single().flatMap(spins -> start.beta0().map(beta ->
                of(InitialState.thermal(SpinEnsemble.of(1, spins.s()), beta), bath)));
    }

    /**
     * Returns the rate at which the last of all distances from the steady state decays.
     *
     * @return the smallest of the slowest rates of the blocks of J above 0 that have a weight, with an error of 2^−49
     *     of the fastest rate at most; empty if all weight is on J = 0
     */
    public OptionalDouble slowestRate() {
        return new SlowestRate(bath).among(start.beta0().isPresent() && start.spins().single().isPresent()
                ? smallestTotalSpins(start.spins().single().get())
                : start.weights().keySet().stream().map(HalfInteger::twice).toList());
    }

    /** Returns 2J of the blocks of a thermal start, the largest alone at x_0 = ±∞. */
    private List<Long> smallestTotalSpins(SpinEnsemble spins) {
        boolean isSingle = start.beta0().orElseThrow().isInfinite() || spins.n() == 1;
        return isSingle
                ? List.of(spins.largestTotalSpin().twice())
                : spins.totalSpins().map(HalfInteger::twice).toList();
    }

    /**
     * Returns the first time at which the distance from the steady state is down to a bound; there is always one, as
     * distances never grow and end at 0. After a start that is not diagonal it is the distance of the populations.
     *
     * @param epsilon ε, above 0 and below 1
     * @return the time, right to 10^−6 of itself
     * @throws ResourceLimitException if ε is below 10^−8; it names {@code epsilon}
     */
    public double relaxationTime(double epsilon) {
        requireEpsilon(epsilon);
        EnsembleEvolution blocks = evolution.get();
        return blocks.distance(blocks.initial()) <= epsilon ? 0
                : RelaxationTime.of(blocks, epsilon, 1e-3 / (bath.kappa() * (twiceLargest + 1) * (twiceLargest + 1)));
    }

    /**
     * Returns the same for independent spins 1/2 of one temperature, D = Σ_k |B(k; z) − B(k; z_th)|/2 with binomial
     * probabilities of k excitations.
     *
     * @param epsilon ε, above 0 and below 1
     * @return the time; empty for larger spins and for several temperatures
     * @throws ResourceLimitException if ε is below 10^−8; it names {@code epsilon}
     */
    public OptionalDouble independentRelaxationTime(double epsilon) {
        requireEpsilon(epsilon);
        boolean isHalf = start.spins().single().filter(spins -> spins.s().equals(HalfInteger.HALF)).isPresent();
        if (!isHalf || start.beta0().isEmpty()) {
            return OptionalDouble.empty();
        }
        LadderState one = independent().orElseThrow().evolution.get().initial().blocks().get(0);
        double up = bath.gammaUp() / bath.kappa();
        double excess = isStationary ? 0 : one.populations()[1] - up;
        BinomialDistance distance = new BinomialDistance(Math.toIntExact(start.spins().count()), excess, up,
                bath.gammaDown() / bath.kappa(), bath.kappa());
        return OptionalDouble.of(distance.applyAsDouble(0) <= epsilon ? 0
                : RelaxationTime.of(distance, epsilon, 1e-3 / (bath.kappa() * start.spins().count())));
    }

    /**
     * Checks a distance whose time is asked for.
     *
     * @param epsilon ε
     * @throws InvalidInputException if it is not above 0 and below 1; it names {@code epsilon}
     * @throws ResourceLimitException if it is below 10^−8; it names {@code epsilon}
     */
    public static void requireEpsilon(double epsilon) {
        if (!(epsilon > 0 && epsilon < 1)) {
            throw new InvalidInputException("out-of-range", EPSILON, epsilon,
                    "is out of range; write a number above 0 and below 1");
        }
        if (epsilon < SMALLEST_EPSILON) {
            throw new ResourceLimitException(EPSILON, epsilon,
                    "is smaller than the distances that doubles can follow; at least 1e-8 is needed");
        }
    }

    /**
     * Finds the moment at which the spins emit most.
     *
     * @return the largest intensity after the start; empty if it is never above that of the start, or only approaches
     *     its last value
     * @derivation 7.1.3
     */
    public Optional<Burst> burst() {
        return new BurstSearch(evolution.get(), twiceLargest).burst();
    }
}
