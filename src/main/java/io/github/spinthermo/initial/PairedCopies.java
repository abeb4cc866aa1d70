package io.github.spinthermo.initial;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.initial.coupled.Scalars;
import io.github.spinthermo.initial.coupled.TwoTemperatureCopies;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinComposition;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Copies after a start of two temperatures, which are enclosed together. */
final class PairedCopies implements CopyState {

    /** Bits for the roundings of the sum over the projections of two total spins. */
    private static final int GUARD = 2 * Integer.SIZE;

    /** The bits of a first look for the eigenvalues, enough for most digits that are asked for. */
    private static final int FIRST_BITS = 288;

    private final ThermalSpins first;
    private final ThermalSpins second;
    private final Once<Boolean> isSingle;
    private final Once<List<CopyLevel>> levels;

    PairedCopies(ThermalSpins first, ThermalSpins second, Supplier<NavigableMap<HalfInteger, Real>> weights) {
        this.first = first;
        this.second = second;
        this.levels = new Once<>(first.isExact() && second.isExact() ? this::exact : this::enclosed);
        SpinComposition spins = SpinComposition.of(Stream.of(first, second)
                .flatMap(one -> one.spins().ensembles().stream()).toList());
        this.isSingle = new Once<>(() -> weights.get().keySet().stream().allMatch(spins::isSingle));
    }

    @Override
    public Optional<Copies> copies() {
        return Optional.of(isSingle.get() ? Copies.EVEN : Copies.TWO_TEMPERATURES);
    }

    @Override
    public Optional<List<CopyLevel>> levels() {
        return Optional.of(levels.get());
    }

    @Override
    public Optional<List<CopyLevel>> positive() {
        return levels();
    }

    private List<CopyLevel> exact() {
        return levels(Scalars.EXACT, ThermalSpins::exact).stream()
                .map(level -> new CopyLevel(level.totalSpin(), Real.of(level.eigenvalue()), level.count())).toList();
    }

    private List<CopyLevel> enclosed() {
        Latest<List<TwoTemperatureCopies.Level<Ball>>> passes = new Latest<>(bits ->
                levels(Scalars.of(new Arithmetic(bits + GUARD)), one -> one.enclosed(bits + GUARD)));
        List<TwoTemperatureCopies.Level<Ball>> known = passes.at(FIRST_BITS);
        return IntStream.range(0, known.size()).mapToObj(i -> new CopyLevel(known.get(i).totalSpin(),
                Real.refining(bits -> Enclosures.of(passes.at(bits).get(i).eigenvalue()).above(BigFraction.ZERO)),
                known.get(i).count())).toList();
    }

    private <T> List<TwoTemperatureCopies.Level<T>> levels(Scalars<T> scalars,
            Function<ThermalSpins, List<T>> probabilities) {
        return new TwoTemperatureCopies<>(scalars, first.spins().multiplicities(), probabilities.apply(first),
                second.spins().multiplicities(), probabilities.apply(second)).levels();
    }
}
