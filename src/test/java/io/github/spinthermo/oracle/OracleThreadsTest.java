package io.github.spinthermo.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.testing.BytePipe;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of several requests at a time: their order, the bound on those that are open, their memory, and the end. */
@Timeout(60)
class OracleThreadsTest {

    /** Executor of tasks that wait for each other: a common pool may have too few threads for them. */
    private static final Executor A_THREAD_EACH = task -> new Thread(task).start();

    private static final Parameter<Long> N = Parameter.required("n", NumberTypes.COUNT, "a number");
    private static final Quantity SQUARE = Quantity.plain("square", "its square");

    private static Operation operation(LongConsumer work, double bytes) {
        return new Operation("square", "Squares.", List.of(N), List.of(SQUARE), List.of(""), (arguments, session) ->
                Plan.of(arguments, session, new ResourceDemand("n", arguments.get(N), new Estimate(bytes, 1e-3)),
                        () -> square(arguments.get(N), work)));
    }

    private static Map<Quantity, Value> square(long n, LongConsumer work) {
        work.accept(n);
        return Map.of(SQUARE, new Value.Count(n * n));
    }

    private static Oracle oracle(int threads, double seconds, Operation operation) {
        return new Oracle(new Answers(name -> operation, new Budget(seconds), new Session(), threads));
    }

    private static String requests(int count) {
        return LongStream.rangeClosed(1, count).mapToObj(OracleThreadsTest::request).collect(Collectors.joining());
    }

    private static String request(long n) {
        return "{\"id\":%1$d,\"op\":\"square\",\"n\":%1$d}\n".formatted(n);
    }

    private static List<String> answers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n ->
                "{\"id\":%d,\"op\":\"square\",\"digits\":34,\"result\":{\"square\":%d}}".formatted(n, n * n)).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Checks that the first request ends only when the second is done, and is still answered first. */
    @Test
    void worksOnSeveralAndKeepsTheirOrder() {
        CountDownLatch second = new CountDownLatch(1);
        Oracle oracle = oracle(2, 60, operation(n -> {
            if (n == 1) {
                await(second);
            } else if (n == 2) {
                second.countDown();
            }
        }, 0));
        assertThat(OracleSession.answers(oracle, requests(100).getBytes(UTF_8))).isEqualTo(answers(100));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 40})
    void keepsTheOrderWhateverEachTakes(int threads) {
        Oracle oracle = oracle(threads, 60, operation(n -> sleep(n % 5 == 1 ? 4 : 0), 0));
        assertThat(OracleSession.answers(oracle, requests(60).getBytes(UTF_8))).isEqualTo(answers(60));
    }

    @Test
    void readsNoFurtherThanItsBound() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(2 * Oracle.OPEN);
        Oracle oracle = oracle(2, 60, operation(n -> {
            begun.incrementAndGet();
            full.countDown();
            if (n == 1) {
                await(release);
            }
        }, 0));
        CompletableFuture<List<String>> answers = CompletableFuture.supplyAsync(() ->
                OracleSession.answers(oracle, requests(50).getBytes(UTF_8)));
        await(full);
        sleep(250);
        assertThat(begun).hasValue(2 * Oracle.OPEN);
        release.countDown();
        assertThat(answers.get(30, TimeUnit.SECONDS)).isEqualTo(answers(50));
    }

    /** Checks a client that writes without waiting and reads meanwhile, over pipes that hold next to nothing. */
    @Test
    void neverStopsAClientThatReadsAsItWrites() throws Exception {
        BytePipe requests = new BytePipe(5);
        BytePipe answers = new BytePipe(7);
        Oracle quick = oracle(3, 60, operation(n -> { }, 0));
        CompletableFuture<Void> oracle = CompletableFuture.runAsync(
                () -> run(quick, requests.in(), answers.out()), A_THREAD_EACH);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(
                () -> write(requests(60), requests.out()), A_THREAD_EACH);
        BufferedReader reader = new BufferedReader(new InputStreamReader(answers.in(), UTF_8));
        for (String answer : answers(60)) {
            assertThat(reader.readLine()).isEqualTo(answer);
        }
        writer.get(30, TimeUnit.SECONDS);
        oracle.get(30, TimeUnit.SECONDS);
    }

    private static void write(String text, OutputStream out) {
        try (out) {
            out.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Oracle oracle, InputStream in, OutputStream out) {
        try {
            oracle.run(in, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks requests two of which need too much memory together, and that have time for one and not for all. */
    @Tag("slow")
    @Test
    void answersAloneWhatNeedsTheMemoryAndDoesNotCountTheWait() {
        AtomicInteger running = new AtomicInteger();
        Oracle oracle = oracle(4, 0.6, operation(n -> {
            int others = running.getAndIncrement();
            sleep(250);
            running.decrementAndGet();
            assertThat(others).isZero();
        }, 0.42 * Runtime.getRuntime().maxMemory()));
        assertThat(OracleSession.answers(oracle, requests(4).getBytes(UTF_8))).isEqualTo(answers(4));
    }

    /** Checks that two computations that do not honour interruption are left behind, and all others answered. */
    @Tag("slow")
    @Test
    void answersInPlaceOfEachThatDoesNotEnd() {
        CountDownLatch release = new CountDownLatch(1);
        Operation deaf = operation(n -> {
            while (n % 10 == 3 && release.getCount() > 0) {
                sleep(5);
                Thread.interrupted();
            }
        }, 0);
        List<String> given = OracleSession.answers(oracle(2, 0.1, deaf), requests(20).getBytes(UTF_8));
        release.countDown();
        assertThat(given).hasSize(20);
        for (int i = 0; i < 20; i++) {
            assertThat(given.get(i)).startsWith("{\"id\":" + (i + 1) + ",")
                    .contains(i % 10 == 2 ? "limit-exceeded" : "result");
        }
    }

    @Test
    void answersWhatWasReadBeforeTheInputFailed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("no more");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };
        InputStream in = new SequenceInputStream(new ByteArrayInputStream(requests(5).getBytes(UTF_8)), broken);
        assertThatThrownBy(() -> oracle(2, 60, operation(n -> sleep(20), 0)).run(in, out))
                .isInstanceOf(IOException.class).hasMessage("no more");
        assertThat(out.toString(UTF_8).lines()).isEqualTo(answers(5));
    }

    @Test
    void endsAllItsThreadsWhereItIsInterrupted() {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch ended = new CountDownLatch(2);
        Oracle oracle = oracle(2, 60, operation(n -> {
            begun.countDown();
            sleep(30_000);
            ended.countDown();
        }, 0));
        Thread running = Thread.currentThread();
        Thread interrupter = new Thread(() -> {
            await(begun);
            running.interrupt();
        });
        interrupter.start();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> oracle.run(new ByteArrayInputStream(requests(9).getBytes(UTF_8)), out))
                .isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
        await(ended);
        assertThat(out.size()).isZero();
    }

    /** Checks a sweep along betaB in consecutive lines, whose weights are shared by all threads. */
    @Test
    void answersTheSameDigitsWithAnyNumberOfThreads() {
        byte[] sweep = IntStream.rangeClosed(1, 40).mapToObj(i -> ("{\"op\":\"steady-state\",\"n\":30,\"s\":1,"
                + "\"beta0\":0.%d,\"betaB\":0.%d,\"digits\":30}\n").formatted(1 + i / 20, i))
                .collect(Collectors.joining()).getBytes(UTF_8);
        Oracle one = new Oracle(new Budget(60), 1);
        assertThat(OracleSession.answers(new Oracle(new Budget(60), 4), sweep))
                .isEqualTo(OracleSession.answers(one, sweep)).allMatch(answer -> answer.contains("\"energy\":\""));
    }
}
