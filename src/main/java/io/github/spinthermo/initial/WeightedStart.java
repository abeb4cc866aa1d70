package io.github.spinthermo.initial;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.integers.Fractions;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinComposition;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;

/** Weights that are fractions, on copies that are even or one. */
final class WeightedStart {

    /**
     * The cost of a list of weights.
     *
     * @param count how many there are
     * @param estimate what it takes to compute them
     */
    record Listing(double count, Estimate estimate) { }

    private static final Outcome UNKNOWN = new Outcome.Undefined("the initial state is known by its weights only");

    private final SpinComposition spins;
    private final Listing listing;
    private final Once<NavigableMap<HalfInteger, Real>> weights;
    private final Copies wanted;
    private final KnownCopies copies;

    WeightedStart(SpinEnsemble ensemble, Map<HalfInteger, BigFraction> weights, Copies copies) {
        this(ensemble, () -> new TreeMap<>(weights), new Listing(weights.size(), Estimate.NONE), copies);
    }

    /** Makes weights that are computed when they are first asked for. */
    WeightedStart(SpinEnsemble ensemble, Supplier<NavigableMap<HalfInteger, BigFraction>> weights, Listing listing,
            Copies copies) {
        this.spins = SpinComposition.of(ensemble);
        this.listing = listing;
        this.weights = new Once<>(() -> reals(weights.get()));
        this.wanted = requireSimple(copies);
        this.copies = new KnownCopies(spins, this.weights::get, wanted);
    }

    private static NavigableMap<HalfInteger, Real> reals(NavigableMap<HalfInteger, BigFraction> fractions) {
        NavigableMap<HalfInteger, Real> result = new TreeMap<>();
        fractions.forEach((totalSpin, weight) -> result.put(totalSpin, Real.of(weight)));
        return Collections.unmodifiableNavigableMap(result);
    }

    /** Checks that copies are even or one. */
    static Copies requireSimple(Copies copies) {
        if (copies == Copies.TWO_TEMPERATURES) {
            throw new InvalidInputException("not-simple", "copies", copies, "cannot be chosen; write even or one");
        }
        return copies;
    }

    /** Makes a state of which nothing but the weights is known. */
    InitialState unknown() {
        return state(UNKNOWN.named("initialEnergy"), () -> UNKNOWN.named("initialEntropy"), LevelShares.NONE, false,
                origin());
    }

    private String origin() {
        return weights.get().size() + " given weights";
    }

    /** Makes a state of known energy and entropy that is coherent between levels. */
    InitialState of(Real energy, Supplier<Outcome> entropy, String description) {
        return state(Outcome.of(energy), entropy, LevelShares.NONE, false, description);
    }

    /** Makes a state whose energy is no fraction and takes time of its own, for each of the quantities made of it. */
    InitialState of(Real energy, Function<Precision, Estimate> ofEnergy, Supplier<Outcome> entropy,
            String description) {
        return state(Outcome.of(energy), entropy, LevelShares.NONE, false, description, ofEnergy);
    }

    /** Makes a state of known entropy whose projection is m, without coherences between total spins. */
    InitialState at(HalfInteger m, Supplier<Outcome> entropy, String description) {
        return at(m, levels(m), entropy, description);
    }

    /** Makes a state of known entropy whose projection is m, with coherences between all total spins. */
    InitialState coherentAt(HalfInteger m, Supplier<Outcome> entropy, String description) {
        return at(m, new LevelShares.Coherent(levels(m)), entropy, description);
    }

    private LevelShares levels(HalfInteger m) {
        return LevelShares.at(m, () -> weights.get().keySet());
    }

    private InitialState at(HalfInteger m, LevelShares levels, Supplier<Outcome> entropy, String description) {
        Real energy = Real.of(spins.largestTotalSpin().toFraction().add(m.toFraction()));
        return state(Outcome.of(energy), entropy, levels, false, description);
    }

    /** Returns the entropy of the copies. */
    Outcome copyEntropy() {
        return Outcome.of(CopyEntropy.of(copies.positive().orElseThrow()));
    }

    /** Makes a state that is diagonal in each block. */
    InitialState diagonal(Map<HalfInteger, List<BigFraction>> populations) {
        Map<HalfInteger, List<BigFraction>> known = new TreeMap<>();
        weights.get().keySet().forEach(totalSpin ->
                known.put(totalSpin, requirePopulations(totalSpin, populations.get(totalSpin))));
        boolean isUniform = known.values().stream().allMatch(levels -> levels.stream().distinct().count() == 1);
        return state(Outcome.of(energy(known)), () -> Outcome.of(entropy(known)), LevelShares.of(known), isUniform,
                origin());
    }

    private static List<BigFraction> requirePopulations(HalfInteger totalSpin, List<BigFraction> populations) {
        String of = "the populations of J = " + totalSpin;
        if (populations == null) {
            throw InvalidInputException.ofName("missing-populations", "populations", "has no list for J = " + totalSpin
                    + ", which has a weight; write 2J + 1 = " + totalSpin.dimension() + " numbers");
        }
        if (!BigInteger.valueOf(populations.size()).equals(totalSpin.dimension())) {
            throw InvalidInputException.ofName("wrong-length", "populations", "has a list of length "
                    + populations.size() + " for J = " + totalSpin + "; write 2J + 1 = " + totalSpin.dimension()
                    + " numbers");
        }
        for (BigFraction population : populations) {
            if (population.signum() < 0) {
                throw new InvalidInputException("negative", "populations", population,
                        "is one of " + of + "; a population is at least 0");
            }
        }
        BigFraction sum = Fractions.sum(populations);
        if (!sum.equals(BigFraction.ONE)) {
            throw new InvalidInputException("sum-not-one", "populations", sum,
                    "is the sum of " + of + "; it must be exactly 1");
        }
        return List.copyOf(populations);
    }

    /** Returns Σ w_J Σ_m p_J(m) (m + ns). */
    private Real energy(Map<HalfInteger, List<BigFraction>> populations) {
        Real sum = Real.of(0);
        for (Map.Entry<HalfInteger, Real> entry : weights.get().entrySet()) {
            BigFraction level = spins.largestTotalSpin().toFraction().subtract(entry.getKey().toFraction());
            List<BigFraction> terms = new ArrayList<>();
            for (BigFraction population : populations.get(entry.getKey())) {
                terms.add(population.multiply(level));
                level = level.add(BigFraction.ONE);
            }
            sum = sum.add(entry.getValue().multiply(Real.of(Fractions.sum(terms))));
        }
        return sum;
    }

    /** Returns Σ w_J H(p_J) + Σ H(Λ_J): the entropy of all levels of all copies. */
    private Real entropy(Map<HalfInteger, List<BigFraction>> populations) {
        return CopyEntropy.of(copies.positive().orElseThrow().stream()
                .flatMap(copy -> populations.get(copy.totalSpin()).stream().filter(level -> level.signum() > 0)
                        .map(level -> new CopyLevel(copy.totalSpin(), copy.eigenvalue().multiply(Real.of(level)),
                                copy.count())))
                .toList());
    }

    private InitialState state(Outcome energy, Supplier<Outcome> entropy, LevelShares levels, boolean isUniform,
            String description) {
        return state(energy, entropy, levels, isUniform, description, precision -> Estimate.NONE);
    }

    private InitialState state(Outcome energy, Supplier<Outcome> entropy, LevelShares levels, boolean isUniform,
            String description, Function<Precision, Estimate> ofEnergy) {
        return new ListedStart(spins, Optional.empty(), description, weights::get, energy, entropy, levels, copies,
                isUniform, Optional.empty(), StartCost.ofSimpleCopies(spins, listing.count(),
                precision -> estimate().plus(ofEnergy.apply(precision))));
    }

    /** Estimates the list, and for even copies the multiplicities that belong to it: a few, or all at once. */
    private Estimate estimate() {
        return wanted == Copies.ONE ? listing.estimate() : listing.estimate().plus(multiplicities());
    }

    private Estimate multiplicities() {
        return listing.count() > KnownCopies.FEW
                ? spins.estimate()
                : weights.get().keySet().stream().map(spins::estimate).reduce(Estimate.NONE, Estimate::plus);
    }
}
