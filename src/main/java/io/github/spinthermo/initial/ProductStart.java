package io.github.spinthermo.initial;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.balls.RealSum;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.LimbCost;
import io.github.spinthermo.initial.coupled.ExcitedSpins;
import io.github.spinthermo.initial.coupled.Scalars;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinComposition;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Weights and copies of spins that start at temperatures of their own: the spins of the largest class are coupled
 * already, the others are added one at a time. Where all temperatures are 0 or ±∞ everything is a fraction.
 */
final class ProductStart {

    /** Bits for the roundings: each spin adds less than (2s+1)² + 5 units to the relative error of a term. */
    private static final int GUARD = 16;

    /** The bits that a first look for the weights has, enough for most digits that are asked for. */
    private static final int FIRST_BITS = 160;

    /** The bits of a first evaluation beyond those of the digits. */
    private static final int WORKING_BITS = 60;

    /** The time of a term of a sum: two products, and the square of a coefficient the first time. */
    private static final LimbCost TERM = new LimbCost(4e-7, 6e-9, 1.6);

    /** The time of the square of a coefficient of a spin above 1/2, in seconds. */
    private static final double SQUARE_SECONDS = 4e-6;

    /** The terms of the copies of two temperatures, as a part of all triples of two projections and a total spin. */
    private static final double COUPLED_SHARE = 0.8;

    /** The time of such a term: three products and a sum, and the difference and the square of an integer. */
    private static final LimbCost COUPLED_TERM = new LimbCost(1e-6, 6e-9, 1.6);
    private static final double COUPLED_LIMB_SECONDS = 3e-8;

    /** The time of the logarithm of an eigenvalue, and how often their entropy is evaluated: a count. */
    private static final LimbCost LOGARITHM = new LimbCost(8e-6, 1.2e-6, 1.37);
    private static final double ENTROPIES = 2;

    /** The numbers that are kept of an eigenvalue of such copies. */
    private static final double COUPLED_NUMBERS = 5;

    /** The memory of a probability, in bytes. */
    private static final double NUMBER_BYTES = 120;

    private final TemperatureClasses classes;
    private final TemperatureClasses seen;
    private final SpinComposition spins;
    private final Once<NavigableMap<HalfInteger, Real>> weights;

    ProductStart(TemperatureClasses classes) {
        this.classes = classes;
        this.seen = classes.asTotalSpinsSee();
        this.spins = classes.spins();
        this.weights = new Once<>(seen.isExact() ? this::exactWeights : this::enclosedWeights);
    }

    /** Makes the state of groups: a thermal one if all spins are equal and all temperatures are. */
    static InitialState of(List<SpinGroup> groups, String description) {
        TemperatureClasses classes = TemperatureClasses.of(groups);
        SpinComposition spins = classes.spins();
        return spins.single().isPresent() && classes.list().size() == 1
                ? InitialState.thermal(spins.single().get(), classes.list().get(0).beta())
                : new ProductStart(classes).start(description);
    }

    private InitialState start(String description) {
        Optional<InverseTemperature> beta0 = Optional.of(classes.list().get(0).beta())
                .filter(beta -> classes.list().size() == 1);
        return new ListedStart(spins, beta0, description, weights::get, Outcome.of(classes.energy()),
                () -> Outcome.of(classes.entropy()),
                beta0.isPresent() ? LevelShares.NONE : new LevelShares.Coherent(this::levels), copies(), false,
                classes.squaredTotalSpin(), cost());
    }

    private StartCost cost() {
        double blocks = blocks(spins);
        if (classes.list().size() != 2) {
            return new StartCost(blocks, this::estimate, StartCost.eigenvalues(spins, blocks),
                    precision -> Estimate.NONE, mixedBits());
        }
        double first = blocks(classes.list().get(0).spins());
        double second = blocks(classes.list().get(1).spins());
        double states = first * first * second * second;
        return new StartCost(blocks, this::estimate, states, precision -> coupled(first, second, precision),
                mixedBits());
    }

    private double mixedBits() {
        return seen.list().stream().mapToDouble(one -> StartCost.mixedBits(one.beta())).min().orElseThrow();
    }

    /** Estimates the copies of two temperatures, of which the classes have so many total spins. */
    private static Estimate coupled(double first, double second, Precision precision) {
        double smaller = Math.min(first, second);
        double integerLimbs = 2 * (first + second) / Integer.SIZE;
        double terms = COUPLED_SHARE * first * first * second * second * (smaller + 1.0 / 2);
        double numbers = first * first + second * second + COUPLED_NUMBERS * first * second * smaller;
        double bits = precision.bits() + WORKING_BITS;
        double logarithms = ENTROPIES * COUPLED_SHARE * first * second * smaller * LOGARITHM.seconds(bits);
        return new Estimate(NUMBER_BYTES * numbers,
                logarithms + terms * (COUPLED_TERM.seconds(bits) + COUPLED_LIMB_SECONDS * integerLimbs));
    }

    /** Returns the number of total spins. */
    private static double blocks(SpinComposition spins) {
        return spins.largestTotalSpin().twice() / 2.0 + 1;
    }

    private CopyState copies() {
        return switch (seen.list().size()) {
            case 1 -> new KnownCopies(spins, weights::get, Copies.EVEN);
            case 2 -> new PairedCopies(seen.list().get(0), seen.list().get(1), weights::get);
            default -> new ManyCopies(spins, weights::get);
        };
    }

    private Optional<NavigableMap<HalfInteger, NavigableMap<HalfInteger, Real>>> levels() {
        NavigableMap<HalfInteger, NavigableMap<HalfInteger, Real>> levels = new TreeMap<>();
        (classes.isExact() ? exactLevels() : enclosedLevels()).forEach((totalSpin, populations) -> {
            if (!populations.stream().allMatch(LevelShares::isZero)) {
                levels.put(totalSpin, LevelShares.listed(totalSpin, populations, RealSum.of(populations)));
            }
        });
        return Optional.of(levels);
    }

    private NavigableMap<HalfInteger, List<Real>> exactLevels() {
        NavigableMap<HalfInteger, List<Real>> levels = new TreeMap<>();
        levels(Scalars.EXACT, ThermalSpins::exact).forEach((totalSpin, populations) ->
                levels.put(totalSpin, populations.stream().map(Real::of).toList()));
        return levels;
    }

    private NavigableMap<HalfInteger, List<Real>> enclosedLevels() {
        Latest<NavigableMap<HalfInteger, List<Ball>>> passes = new Latest<>(bits -> {
            int working = workingBits(bits);
            return levels(Scalars.of(new Arithmetic(working)), one -> one.enclosed(working));
        });
        NavigableMap<HalfInteger, List<Real>> levels = new TreeMap<>();
        passes.at(FIRST_BITS).forEach((totalSpin, populations) ->
                levels.put(totalSpin, IntStream.range(0, populations.size()).mapToObj(i -> populations.get(i).isZero()
                        ? Real.of(0)
                        : Real.refining(bits -> Enclosures.of(passes.at(bits).get(totalSpin).get(i)))).toList()));
        return levels;
    }

    private <T> NavigableMap<HalfInteger, List<T>> levels(Scalars<T> scalars,
            Function<ThermalSpins, List<T>> probabilities) {
        return isOfHalves()
                ? ExcitedSpins.levels(scalars, populations(classes.list(), probabilities))
                : added(classes.list(), scalars, probabilities).levels();
    }

    private int workingBits(int bits) {
        return bits + GUARD + 2 * Long.numberOfTrailingZeros(Long.highestOneBit(spins.count()));
    }

    private NavigableMap<HalfInteger, Real> exactWeights() {
        NavigableMap<HalfInteger, Real> result = new TreeMap<>();
        weights(Scalars.EXACT, ThermalSpins::exact).forEach((totalSpin, weight) ->
                result.put(totalSpin, Real.of(weight)));
        return result;
    }

    private NavigableMap<HalfInteger, Real> enclosedWeights() {
        Latest<NavigableMap<HalfInteger, Ball>> passes = new Latest<>(bits -> {
            int working = workingBits(bits);
            return weights(Scalars.of(new Arithmetic(working)), one -> one.enclosed(working));
        });
        NavigableMap<HalfInteger, Real> result = new TreeMap<>();
        passes.at(FIRST_BITS).keySet().forEach(totalSpin ->
                result.put(totalSpin, Real.refining(bits -> Enclosures.of(passes.at(bits).get(totalSpin)))));
        return result;
    }

    private <T> NavigableMap<HalfInteger, T> weights(Scalars<T> scalars,
            Function<ThermalSpins, List<T>> probabilities) {
        return isOfHalves()
                ? ExcitedSpins.weights(scalars, populations(seen.list(), probabilities))
                : added(seen.list(), scalars, probabilities).weights();
    }

    private static <T> SpinAddition<T> added(List<ThermalSpins> classes, Scalars<T> scalars,
            Function<ThermalSpins, List<T>> probabilities) {
        ThermalSpins first = classes.get(0);
        SpinAddition<T> addition = new SpinAddition<>(scalars, first, probabilities.apply(first));
        populations(classes.subList(1, classes.size()), probabilities).forEach(addition::add);
        return addition;
    }

    /** Returns the populations of each spin. */
    private static <T> List<List<T>> populations(List<ThermalSpins> classes,
            Function<ThermalSpins, List<T>> probabilities) {
        List<List<T>> each = new ArrayList<>();
        for (ThermalSpins one : classes) {
            for (SpinEnsemble ensemble : one.spins().ensembles()) {
                SpinComposition single = SpinComposition.of(SpinEnsemble.of(1, ensemble.s()));
                List<T> populations = probabilities.apply(new ThermalSpins(single, one.beta()));
                for (long spin = 0; spin < ensemble.n(); spin++) {
                    each.add(populations);
                }
            }
        }
        return each;
    }

    private boolean isOfHalves() {
        return spins.single().filter(ensemble -> ensemble.s().equals(HalfInteger.HALF)).isPresent();
    }

    private Estimate estimate(Precision precision) {
        double each = TERM.seconds(precision.bits() + WORKING_BITS);
        double levels = spins.largestTotalSpin().twice() + 1.0;
        if (isOfHalves()) {
            return new Estimate(NUMBER_BYTES * levels, 2 * each * levels * levels);
        }
        double ofFirst = classes.list().get(0).spins().largestTotalSpin().twice() + 1.0;
        double terms = 0;
        double squares = 0;
        for (ThermalSpins one : classes.list().subList(1, classes.list().size())) {
            for (SpinEnsemble ensemble : one.spins().ensembles()) {
                double d = ensemble.localDimension();
                double states = meanSquare(ofFirst, levels) / 4;
                terms += ensemble.n() * states * d * d;
                squares += d == 2 ? 0 : levels * levels / 4 * d * d;
            }
        }
        return spins.estimate().plus(new Estimate(2 * NUMBER_BYTES * levels * levels / 4, terms * each))
                .plus(new Estimate(NUMBER_BYTES * squares, SQUARE_SECONDS * squares));
    }

    /** Returns the mean of x² between two numbers. */
    private static double meanSquare(double from, double to) {
        return (from * from + from * to + to * to) / 3;
    }
}
