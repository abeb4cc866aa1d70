package io.github.spinthermo.initial;

import io.github.spinthermo.balls.RealSum;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.SpinComposition;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.ThermalState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Spins sorted by the value of their initial temperature: those of one temperature, of any size, are one class. */
final class TemperatureClasses {

    private final List<ThermalSpins> classes;

    private TemperatureClasses(List<ThermalSpins> classes) {
        this.classes = classes;
    }

    /** Sorts groups of spins; there is at least one. */
    static TemperatureClasses of(List<SpinGroup> groups) {
        if (groups.isEmpty()) {
            throw InvalidInputException.ofName("no-spins", "groups", "is empty; name at least one group of spins");
        }
        Map<InverseTemperature, List<SpinEnsemble>> byTemperature = new TreeMap<>();
        groups.forEach(group ->
                byTemperature.computeIfAbsent(group.beta0(), beta -> new ArrayList<>()).add(group.spins()));
        List<ThermalSpins> classes = new ArrayList<>();
        byTemperature.forEach((beta, spins) -> classes.add(new ThermalSpins(SpinComposition.of(spins), beta)));
        classes.sort(Comparator.comparing((ThermalSpins one) -> one.spins().largestTotalSpin()).reversed());
        return new TemperatureClasses(List.copyOf(classes));
    }

    /** Returns the classes, that of the largest total spin first. */
    List<ThermalSpins> list() {
        return classes;
    }

    /** Returns all spins. */
    SpinComposition spins() {
        return SpinComposition.of(classes.stream().flatMap(one -> one.spins().ensembles().stream()).toList());
    }

    /** Tells whether all probabilities are fractions. */
    boolean isExact() {
        return classes.stream().allMatch(ThermalSpins::isExact);
    }

    /** Tells whether all spins but one, or all, start at infinite temperature. */
    boolean isMixedButForOneSpin() {
        return classes.stream().filter(one -> !one.beta().isZero())
                .mapToLong(one -> one.spins().count()).sum() <= 1;
    }

    /** Returns the energy, Σ n_g (e_s(β_g) + s). */
    Real energy() {
        return sum(ThermalState::energy);
    }

    /** Returns the entropy, Σ n_g S_s(β_g). */
    Real entropy() {
        return sum(ThermalState::entropy);
    }

    private Real sum(Function<ThermalState, Real> quantity) {
        return RealSum.of(classes.stream()
                .flatMap(one -> one.spins().ensembles().stream().map(spins -> ThermalState.of(spins, one.beta())))
                .map(quantity).toList());
    }
}
