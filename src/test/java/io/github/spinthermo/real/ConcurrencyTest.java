package io.github.spinthermo.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.testing.Reals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many threads get the same digits, of one object and of fresh ones. */
class ConcurrencyTest {

    private static final int THREADS = 32;
    private static final Real SHARED = Reals.exp(1, 3).add(Reals.exp(-7, 2));

    @Test
    void sameDigitsInAllThreads() throws Exception {
        List<Callable<Map<Integer, String>>> tasks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            boolean shared = i % 2 == 0;
            tasks.add(() -> answers(shared ? SHARED : Reals.exp(1, 3).add(Reals.exp(-7, 2))));
        }
        Map<Integer, String> all = new TreeMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        for (Future<Map<Integer, String>> future : pool.invokeAll(tasks)) {
            future.get().forEach((digits, text) -> assertThat(all.merge(digits, text, (a, b) -> a))
                .isEqualTo(text));
        }
        pool.shutdown();
        all.forEach((digits, text) -> assertThat(SHARED.decimal(Precision.digits(digits))).hasToString(text));
    }

    private static Map<Integer, String> answers(Real number) {
        Random random = new Random();
        Map<Integer, String> answers = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
            int digits = 5 + random.nextInt(1996);
            answers.put(digits, number.decimal(Precision.digits(digits)).toString());
        }
        return answers;
    }
}
