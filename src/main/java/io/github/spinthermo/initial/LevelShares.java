package io.github.spinthermo.initial;

import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;

/** Shares of the levels m of each total spin in its weight, where there are such. */
interface LevelShares extends Supplier<Optional<NavigableMap<HalfInteger, NavigableMap<HalfInteger, Real>>>> {

    /** The shares of a state that is not diagonal, or of which too little is known. */
    LevelShares NONE = Optional::empty;

    /**
     * The shares of a state that has coherences between total spins beside them.
     *
     * @param levels the shares
     */
    record Coherent(LevelShares levels) implements LevelShares {

        @Override
        public Optional<NavigableMap<HalfInteger, NavigableMap<HalfInteger, Real>>> get() {
            return levels.get();
        }

        @Override
        public boolean areAll() {
            return false;
        }
    }

    /** Tells whether the state is diagonal in total spin and projection, the same in all levels of a block. */
    default boolean areAll() {
        return this != NONE;
    }

    /** Returns shares of 1 for one projection in every block. */
    static LevelShares at(HalfInteger m, Supplier<? extends Collection<HalfInteger>> totalSpins) {
        return () -> {
            NavigableMap<HalfInteger, NavigableMap<HalfInteger, Real>> levels = new TreeMap<>();
            totalSpins.get().forEach(totalSpin -> levels.put(totalSpin, new TreeMap<>(Map.of(m, Real.of(1)))));
            return Optional.of(levels);
        };
    }

    /** Returns shares that are listed for all m of a block. */
    static LevelShares of(Map<HalfInteger, List<BigFraction>> populations) {
        return () -> {
            NavigableMap<HalfInteger, NavigableMap<HalfInteger, Real>> levels = new TreeMap<>();
            populations.forEach((totalSpin, list) -> levels.put(totalSpin,
                    listed(totalSpin, list.stream().map(Real::of).toList(), Real.of(1))));
            return Optional.of(levels);
        };
    }

    /** Returns the populations of all m of a block that are not 0, divided by their sum. */
    static NavigableMap<HalfInteger, Real> listed(HalfInteger totalSpin, List<Real> populations, Real sum) {
        NavigableMap<HalfInteger, Real> shares = new TreeMap<>();
        for (int i = 0; i < populations.size(); i++) {
            if (!isZero(populations.get(i))) {
                shares.put(HalfInteger.ofTwice(2L * i - totalSpin.twice()), populations.get(i).divide(sum));
            }
        }
        return shares;
    }

    /** Tells whether a population is exactly 0. */
    static boolean isZero(Real population) {
        return population.exact().filter(value -> value.signum() == 0).isPresent();
    }
}
