package io.github.spinthermo.thermal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * 32 threads that ask for random numbers of digits see the digits that one thread sees, on shared objects and
 * on fresh ones.
 */
class ThreadsTest {

    private static final int THREADS = 32;
    private static final int QUESTIONS = 6;
    private static final int FEWEST_DIGITS = 5;
    private static final int MOST_DIGITS = 2000;
    private static final int GUARD_DIGITS = 30;

    static Stream<Arguments> quantities() {
        InverseTemperature beta = InverseTemperature.parse("0.7");
        SpinEnsemble ensemble = SpinEnsemble.of(12, HalfInteger.ofTwice(3));
        return Stream.of(
                quantities("block", () -> {
                    Block block = Block.of(HalfInteger.ofTwice(7), beta);
                    return List.of(block.energy(), block.entropy(), block.variance(),
                            block.logPartition().orElseThrow());
                }),
                quantities("weights", () -> {
                    SectorWeights weights = SectorWeights.thermal(ensemble, beta);
                    List<Real> all = weights.weights();
                    HalfInteger middle = HalfInteger.ofTwice(8);
                    return List.of(all.get(0), all.get(all.size() - 1), weights.weight(middle),
                            weights.copyWeight(middle));
                }));
    }

    private static Arguments quantities(String name, Supplier<List<Real>> quantities) {
        return Arguments.of(name, quantities);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("quantities")
    void sharedObjects(String name, Supplier<List<Real>> quantities) throws Exception {
        List<Real> shared = quantities.get();
        assertSameDigits(quantities, () -> shared);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("quantities")
    void freshObjects(String name, Supplier<List<Real>> quantities) throws Exception {
        assertSameDigits(quantities, quantities);
    }

    /**
     * All threads start at once; afterwards their answers are compared with one long answer that this thread
     * got alone.
     */
    private static void assertSameDigits(Supplier<List<Real>> alone, Supplier<List<Real>> asked)
            throws Exception {
        List<BigDecimal> expected = alone.get().stream()
                .map(quantity -> quantity.round(Precision.digits(MOST_DIGITS + GUARD_DIGITS))).toList();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Void>> answers = new ArrayList<>();
            for (int seed = 0; seed < THREADS; seed++) {
                Random random = new Random(seed);
                answers.add(threads.submit(() -> {
                    start.await();
                    ask(random, expected, asked);
                    return null;
                }));
            }
            for (Future<Void> answer : answers) {
                answer.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void ask(Random random, List<BigDecimal> expected, Supplier<List<Real>> quantities) {
        for (int i = 0; i < QUESTIONS; i++) {
            int choice = random.nextInt(expected.size());
            int digits = FEWEST_DIGITS + random.nextInt(MOST_DIGITS - FEWEST_DIGITS + 1);
            assertThat(quantities.get().get(choice).round(Precision.digits(digits)))
                    .isEqualTo(expected.get(choice).round(new MathContext(digits, RoundingMode.HALF_EVEN)));
        }
    }
}
