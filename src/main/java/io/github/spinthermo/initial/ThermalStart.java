package io.github.spinthermo.initial;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinComposition;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import io.github.spinthermo.thermal.ThermalState;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Thermal initial state of equal spins. Its weights are listed only where they are asked for. */
final class ThermalStart extends InitialState {

    private final SectorWeights sectors;
    private final ThermalState state;
    private final Once<NavigableMap<HalfInteger, Real>> weights;
    private final KnownCopies copies;

    ThermalStart(SpinEnsemble ensemble, InverseTemperature beta0) {
        super(SpinComposition.of(ensemble), Optional.of(beta0), "beta0 = " + beta0);
        this.sectors = SectorWeights.thermal(ensemble, beta0);
        this.state = ThermalState.of(ensemble, beta0);
        this.weights = new Once<>(this::newWeights);
        this.copies = new KnownCopies(spins(), weights::get, Copies.EVEN);
    }

    private NavigableMap<HalfInteger, Real> newWeights() {
        NavigableMap<HalfInteger, Real> result = new TreeMap<>();
        if (state.beta().isInfinite()) {
            result.put(spins().largestTotalSpin(), Real.of(1));
            return result;
        }
        List<Real> all = sectors.weights();
        List<HalfInteger> totalSpins = state.ensemble().totalSpins().toList();
        for (int i = 0; i < all.size(); i++) {
            result.put(totalSpins.get(i), all.get(i));
        }
        return Collections.unmodifiableNavigableMap(result);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ThermalStart start && state.ensemble().equals(start.state.ensemble())
                && state.beta().equals(start.state.beta());
    }

    @Override
    public int hashCode() {
        return Objects.hash(state.ensemble(), state.beta());
    }

    @Override
    public NavigableMap<HalfInteger, Real> weights() {
        return weights.get();
    }

    @Override
    public Outcome energy() {
        return Outcome.of(state.energy());
    }

    @Override
    public Outcome entropy() {
        return Outcome.of(state.entropy());
    }

    @Override
    public Optional<Copies> copies() {
        return Optional.of(Copies.EVEN);
    }

    @Override
    public Optional<List<CopyLevel>> copyLevels() {
        return copies.levels();
    }

    @Override
    public Outcome copyEntropy() {
        return Outcome.of(CopyEntropy.of(copies.positive().orElseThrow()));
    }

    @Override
    public Optional<NavigableMap<HalfInteger, NavigableMap<HalfInteger, Real>>> levels() {
        return Optional.empty();
    }

    @Override
    public boolean hasLevels() {
        return false;
    }

    @Override
    public boolean isDiagonal() {
        return true;
    }

    @Override
    public double blocks() {
        return state.beta().isInfinite() ? 1 : (double) state.ensemble().totalSpinCount();
    }

    @Override
    public double eigenvalues() {
        return StartCost.eigenvalues(spins(), blocks());
    }

    @Override
    public double mixedBits() {
        return StartCost.mixedBits(state.beta());
    }

    @Override
    public Estimate estimateCopies(Precision precision) {
        return Estimate.NONE;
    }

    @Override
    public Estimate estimate(Precision precision) {
        return state.beta().isInfinite() ? Estimate.NONE : sectors.estimate(precision);
    }
}
