package io.github.spinthermo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
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

/** Check that 32 threads that ask for random numbers of digits see the digits that one thread sees. */
public final class ManyThreads {

    private static final int THREADS = 32;
    private static final int QUESTIONS = 6;
    private static final int FEWEST_DIGITS = 5;
    private static final int MOST_DIGITS = 2000;
    private static final int GUARD_DIGITS = 30;

    private ManyThreads() { }

    /**
     * Starts all threads at once; their answers are compared with one long answer that this thread got alone.
     *
     * @param alone makes the numbers for this thread
     * @param asked makes or hands out those that the others ask
     * @throws Exception what a thread threw
     */
    public static void assertSameDigits(Supplier<List<Real>> alone, Supplier<List<Real>> asked)
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
