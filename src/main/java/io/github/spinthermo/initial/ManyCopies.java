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

/**
 * Copies after a start of three temperatures or more, whose state is a full matrix that is not computed, unless each
 * total spin has a single copy.
 */
final class ManyCopies implements CopyState {

    private final Once<Optional<CopyState>> single;

    ManyCopies(SpinComposition spins, Supplier<NavigableMap<HalfInteger, Real>> weights) {
        this.single = new Once<>(() -> weights.get().keySet().stream()
                .allMatch(spins::isSingle)
                        ? Optional.of(new KnownCopies(spins, weights, Copies.EVEN)) : Optional.empty());
    }

    @Override
    public Optional<Copies> copies() {
        return single.get().flatMap(CopyState::copies);
    }

    @Override
    public Optional<List<CopyLevel>> positive() {
        return single.get().flatMap(CopyState::positive);
    }

    @Override
    public Optional<List<CopyLevel>> levels() {
        return single.get().flatMap(CopyState::levels);
    }
}
