package io.github.spinthermo.initial;

import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinComposition;
import java.math.BigInteger;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Copies that are all even, or all one: their eigenvalues are w_J/l_J, l_J times, or w_J once and zeros. */
final class KnownCopies implements CopyState {

    /** The most weights whose multiplicities are computed one by one. */
    static final int FEW = 4;

    private final SpinComposition spins;
    private final Supplier<NavigableMap<HalfInteger, Real>> weights;
    private final Copies wanted;
    private final Once<Copies> copies;

    /**
     * Makes the state of the copies.
     *
     * @param spins the spins
     * @param weights the weights that are not 0
     * @param wanted how they lie on the copies where there are several
     */
    KnownCopies(SpinComposition spins, Supplier<NavigableMap<HalfInteger, Real>> weights, Copies wanted) {
        this.spins = spins;
        this.weights = weights;
        this.wanted = wanted;
        this.copies = new Once<>(() -> isSingle() ? Copies.EVEN : wanted);
    }

    /** Tells whether every J with a weight has one copy, so that there is nothing to spread. */
    private boolean isSingle() {
        return weights.get().keySet().stream().allMatch(spins::isSingle);
    }

    private BigInteger count(HalfInteger totalSpin) {
        return weights.get().size() > FEW
                ? spins.multiplicities().get(totalSpin)
                : spins.multiplicity(totalSpin);
    }

    @Override
    public Optional<Copies> copies() {
        return Optional.of(wanted == Copies.EVEN ? wanted : copies.get());
    }

    @Override
    public Optional<List<CopyLevel>> positive() {
        return Optional.of(weights.get().entrySet().stream()
                .map(entry -> wanted == Copies.EVEN
                        ? spread(entry.getKey(), entry.getValue())
                        : new CopyLevel(entry.getKey(), entry.getValue(), BigInteger.ONE))
                .toList());
    }

    private CopyLevel spread(HalfInteger totalSpin, Real weight) {
        BigInteger count = count(totalSpin);
        return new CopyLevel(totalSpin, weight.divide(Real.of(count)), count);
    }

    @Override
    public Optional<List<CopyLevel>> levels() {
        return positive().map(positive -> Stream.concat(positive.stream(), empty(positive)).toList());
    }

    /** Returns the copies that have no weight beside one that has. */
    private Stream<CopyLevel> empty(List<CopyLevel> positive) {
        return positive.stream()
                .map(level -> new CopyLevel(level.totalSpin(), Real.of(0),
                        count(level.totalSpin()).subtract(level.count())))
                .filter(level -> level.count().signum() > 0);
    }
}
