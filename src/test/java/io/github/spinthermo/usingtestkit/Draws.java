package io.github.spinthermo.usingtestkit;

import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/** Values that arbitraries draw, and those that they become when they shrink. */
final class Draws {

    private static final int TRIES = 1000;

    private Draws() { }

    static <T> Stream<T> of(Arbitrary<T> arbitrary, Random random, int count) {
        RandomGenerator<T> generator = arbitrary.generator(TRIES);
        return Stream.generate(() -> generator.next(random).value()).limit(count);
    }

    /** Returns the first draw that is wanted, as small as it can be. */
    static <T> T shrunk(Arbitrary<T> arbitrary, Random random, Predicate<T> wanted) {
        RandomGenerator<T> generator = arbitrary.generator(TRIES);
        Shrinkable<T> smallest = Stream.generate(() -> generator.next(random))
                .filter(drawn -> wanted.test(drawn.value())).findFirst().orElseThrow();
        for (Optional<Shrinkable<T>> smaller = Optional.of(smallest); smaller.isPresent();) {
            smallest = smaller.get();
            smaller = smallest.shrink().filter(candidate -> wanted.test(candidate.value())).findFirst();
        }
        return smallest.value();
    }
}
