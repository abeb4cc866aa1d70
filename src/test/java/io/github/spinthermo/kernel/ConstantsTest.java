package io.github.spinthermo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.ComputationInterruptedException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apfloat.ApfloatMath;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstantsTest {

    private static final int THREADS = 32;
    private static final int LARGEST = 6000;
    private static final int GUARD = 100;

    /** Each with {@link #GUARD} bits more than are looked at. */
    private static final Map<String, BigInteger> VALUES = Map.of(
        "ln2", ln2(LARGEST + GUARD), "pi", pi(LARGEST + GUARD));

    /** Returns Σ 1/(i 2^i). */
    private static BigInteger ln2(int bits) {
        int work = bits + Integer.SIZE;
        BigInteger sum = BigInteger.ZERO;
        for (int i = 1; i <= work; i++) {
            sum = sum.add(BigInteger.ONE.shiftLeft(work - i).divide(BigInteger.valueOf(i)));
        }
        return sum.shiftRight(Integer.SIZE);
    }

    /** Returns 2 Σ i!/(2i+1)!! (Euler). */
    private static BigInteger pi(int bits) {
        BigInteger term = BigInteger.ONE.shiftLeft(bits + Integer.SIZE + 1);
        BigInteger sum = term;
        for (int i = 1; term.signum() != 0; i++) {
            term = term.multiply(BigInteger.valueOf(i)).divide(BigInteger.valueOf(2L * i + 1));
            sum = sum.add(term);
        }
        return sum.shiftRight(Integer.SIZE);
    }

    private static void assertCorrect(String name, int bits, BigInteger value) {
        int shift = LARGEST + GUARD - bits;
        BigInteger error = VALUES.get(name).subtract(value.shiftLeft(shift));
        BigInteger slack = BigInteger.ONE.shiftLeft(shift - 40);
        assertThat(error).as("%s to %d bits", name, bits)
            .isBetween(slack.negate(), BigInteger.ONE.shiftLeft(shift).add(slack));
    }

    @Test
    void everySmallPrecision() {
        for (int bits = 1; bits <= 300; bits++) {
            assertCorrect("ln2", bits, Constants.ln2(bits));
            assertCorrect("pi", bits, Constants.pi(bits));
        }
    }

    /** Checks that the longest value is kept: shorter ones are as correct before it and after it. */
    @Test
    void risingAndFallingPrecisions() {
        for (int bits : new int[] {400, 3000, 1000, 5999, 6000, 1, 64, 6000}) {
            assertCorrect("ln2", bits, Constants.ln2(bits));
            assertCorrect("pi", bits, Constants.pi(bits));
        }
    }

    @Test
    void anotherLibraryHasTheSameDigits() {
        BigDecimal digits = new BigDecimal(ApfloatMath.pi(1000).toString(true));
        BigDecimal power = new BigDecimal(BigInteger.ONE.shiftLeft(4000));
        BigDecimal kept = new BigDecimal(Constants.pi(4000)).divide(power, 990, RoundingMode.DOWN);
        assertThat(kept).isEqualTo(digits.setScale(990, RoundingMode.DOWN));
    }

    /** Loads the class anew each time, so that the first use is part of the race. */
    @ParameterizedTest
    @ValueSource(strings = {"ln2", "ln2", "ln2", "ln2", "ln2", "pi", "pi", "pi", "pi", "pi"})
    void manyThreadsAtRandomPrecisionsFromTheFirstUseOn(String name) throws Exception {
        Method constant = freshlyLoaded(name);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        List<Future<Map<Integer, BigInteger>>> answers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            answers.add(pool.submit(asking(constant, start)));
        }
        start.countDown();
        for (Future<Map<Integer, BigInteger>> answer : answers) {
            answer.get().forEach((bits, value) -> assertCorrect(name, bits, value));
        }
        pool.shutdown();
    }

    private static Callable<Map<Integer, BigInteger>> asking(Method constant, CountDownLatch start) {
        return () -> {
            start.await();
            Random random = new Random();
            Map<Integer, BigInteger> values = new TreeMap<>();
            for (int i = 0; i < 50; i++) {
                int bits = 1 + random.nextInt(LARGEST);
                values.put(bits, (BigInteger) constant.invoke(null, bits));
            }
            return values;
        };
    }

    private static Method freshlyLoaded(String name) throws ReflectiveOperationException {
        Method method =
            new Reloading().loadClass(Constants.class.getName()).getDeclaredMethod(name, int.class);
        method.setAccessible(true);
        return method;
    }

    /** Defines {@link Constants} and its nested classes once more. */
    private static final class Reloading extends ClassLoader {

        Reloading() {
            super(Constants.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(Constants.class.getName())) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : define(name);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream code = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = code.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    /** Checks that an interrupted thread leaves a constant longer than any that is kept, and a long search for one. */
    @Test
    void interruptedThreadsLeave() {
        assertLeaves(() -> Constants.ln2((1 << 22) + 1));
        assertLeaves(() -> Bernoulli.numerator(1_000_000));
    }

    private static void assertLeaves(ThrowingCallable work) {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class).isThrownBy(work);
        assertThat(Thread.interrupted()).isTrue();
    }
}
