package io.github.spinthermo.initial;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinComposition;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;

/** Initial state whose weights are listed. */
final class ListedStart extends InitialState {

    private final Supplier<NavigableMap<HalfInteger, Real>> weights;
    private final Outcome energy;
    private final Once<Outcome> entropy;
    private final LevelShares levels;
    private final CopyState copies;
    private final Once<Outcome> copyEntropy;
    private final boolean isUniform;
    private final Optional<BigFraction> square;
    private final StartCost cost;

    /**
     * Makes the state.
     *
     * @param spins the spins
     * @param beta0 the one temperature of all spins, if they have one
     * @param description a word for people
     * @param weights the weights that are not exactly 0, which are made when they are first asked for
     * @param energy E_0
     * @param entropy S_0
     * @param levels the shares of the levels, if they are known
     * @param copies the state of the copies
     * @param isUniform whether all levels of each block are populated alike
     * @param square Σ w_J J(J+1), where it is a fraction although the weights are none
     * @param cost their number, memory and time
     */
    ListedStart(SpinComposition spins, Optional<InverseTemperature> beta0, String description,
            Supplier<NavigableMap<HalfInteger, Real>> weights, Outcome energy, Supplier<Outcome> entropy,
            LevelShares levels, CopyState copies, boolean isUniform, Optional<BigFraction> square, StartCost cost) {
        super(spins, beta0, description);
        this.levels = levels;
        this.isUniform = isUniform;
        this.weights = weights;
        this.energy = energy;
        this.entropy = new Once<>(entropy);
        this.copies = copies;
        this.copyEntropy = new Once<>(() -> copies.positive().map(CopyEntropy::of).map(Outcome::of).orElseGet(() ->
                new Outcome.NotComputed("copyEntropy", "three or more temperatures")));
        this.square = square;
        this.cost = cost;
    }

    @Override
    public NavigableMap<HalfInteger, Real> weights() {
        return weights.get();
    }

    @Override
    public Outcome energy() {
        return energy;
    }

    @Override
    public Outcome entropy() {
        return entropy.get();
    }

    @Override
    public Optional<Copies> copies() {
        return copies.copies();
    }

    @Override
    public Optional<List<CopyLevel>> copyLevels() {
        return copies.levels();
    }

    @Override
    public Outcome copyEntropy() {
        return copyEntropy.get();
    }

    @Override
    public Optional<NavigableMap<HalfInteger, NavigableMap<HalfInteger, Real>>> levels() {
        return levels.get();
    }

    @Override
    public boolean hasLevels() {
        return levels != LevelShares.NONE;
    }

    @Override
    public boolean isDiagonal() {
        return beta0().isPresent() || levels.areAll();
    }

    @Override
    public Optional<BigFraction> exactSquaredTotalSpin() {
        return square;
    }

    @Override
    boolean isUniform() {
        return isUniform;
    }

    @Override
    public double blocks() {
        return cost.blocks();
    }

    @Override
    public double eigenvalues() {
        return cost.eigenvalues();
    }

    @Override
    public double mixedBits() {
        return cost.mixedBits();
    }

    @Override
    public Estimate estimateCopies(Precision precision) {
        return cost.copies().apply(precision);
    }

    @Override
    public Estimate estimate(Precision precision) {
        return cost.weights().apply(precision);
    }
}
