package io.github.spinthermo.initial;

import io.github.spinthermo.balls.RealSum;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinComposition;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.ThermalState;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

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

    /**
     * Returns spins with the same weights and copies, at simpler temperatures. A single spin among spins at infinite
     * temperature may be at any: total spins do not change if all spins are turned, and turned every way it is mixed.
     */
    TemperatureClasses asTotalSpinsSee() {
        long others = classes.stream().filter(one -> !one.beta().isZero()).mapToLong(one -> one.spins().count()).sum();
        return others > 1 ? this : new TemperatureClasses(classes.stream()
                .map(one -> new ThermalSpins(one.spins(), InverseTemperature.ZERO)).toList());
    }

    /**
     * Returns Σ w_J J(J+1) = Σ s(s+1) + (Σ e)² − Σ e² where the temperatures cancel from it: n_+ equal spins at one β
     * and n_− at −β beside others at 0 add (n_+ − n_−)² e² and take away (n_+ + n_−) e².
     */
    Optional<BigFraction> squaredTotalSpin() {
        List<ThermalSpins> others = classes.stream().filter(one -> !one.beta().isZero()).toList();
        boolean isPair = others.size() == 2 && others.get(0).beta().negate().equals(others.get(1).beta());
        Optional<SpinEnsemble> ensemble = spins().single();
        if (!isPair || ensemble.isEmpty()) {
            return Optional.empty();
        }
        BigInteger difference = BigInteger.valueOf(others.get(0).spins().count() - others.get(1).spins().count());
        BigInteger together = BigInteger.valueOf(others.get(0).spins().count() + others.get(1).spins().count());
        BigFraction s = ensemble.get().s().toFraction();
        return Optional.of(s.multiply(s.add(BigFraction.ONE)).multiply(BigInteger.valueOf(ensemble.get().n())))
                .filter(sum -> difference.pow(2).equals(together));
    }

    /** Returns the energy, Σ n_g (e_s(β_g) + s). */
    Real energy() {
        return RealSum.of(classes.stream()
                .flatMap(one -> one.spins().ensembles().stream().map(spins -> energy(spins, one.beta()))).toList());
    }

    /** Returns the energy of equal spins. Of two at opposite temperatures each has s on average, which is exact. */
    private Real energy(SpinEnsemble spins, InverseTemperature beta) {
        long paired = Math.min(spins.n(), count(spins.s(), beta.negate()));
        Real ofPaired = Real.of(spins.s().toFraction().multiply(BigInteger.valueOf(paired)));
        return paired == spins.n() ? ofPaired
                : ofPaired.add(ThermalState.of(SpinEnsemble.of(spins.n() - paired, spins.s()), beta).energy());
    }

    /** Counts the spins of one size at one temperature. */
    private long count(HalfInteger s, InverseTemperature beta) {
        return classes.stream().filter(one -> one.beta().equals(beta))
                .flatMap(one -> one.spins().ensembles().stream()).filter(spins -> spins.s().equals(s))
                .mapToLong(SpinEnsemble::n).sum();
    }

    /** Returns the entropy, Σ n_g S_s(β_g). */
    Real entropy() {
        return RealSum.of(classes.stream().flatMap(one -> one.spins().ensembles().stream()
                .map(spins -> ThermalState.of(spins, one.beta()).entropy())).toList());
    }
}
