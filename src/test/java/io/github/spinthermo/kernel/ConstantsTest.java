package io.github.spinthermo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.math.BigInteger;
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
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ConstantsTest {

    private static final int THREADS = 32;
    private static final int LARGEST = 6000;
    private static final int GUARD = 100;

    /** ln 2 = Σ 1/(i 2^i), with {@link #GUARD} bits more than are looked at. */
    private static final BigInteger LN2 = series(LARGEST + GUARD);

    private static BigInteger series(int bits) {
        int work = bits + Integer.SIZE;
        BigInteger sum = BigInteger.ZERO;
        for (int i = 1; i <= work; i++) {
            sum = sum.add(BigInteger.ONE.shiftLeft(work - i).divide(BigInteger.valueOf(i)));
        }
        return sum.shiftRight(Integer.SIZE);
    }

    private static void assertCorrect(int bits, BigInteger value) {
        int shift = LARGEST + GUARD - bits;
        BigInteger error = LN2.subtract(value.shiftLeft(shift));
        BigInteger slack = BigInteger.ONE.shiftLeft(shift - 40);
        assertThat(error).as("ln 2 to %d bits", bits)
            .isBetween(slack.negate(), BigInteger.ONE.shiftLeft(shift).add(slack));
    }

    @Test
    void everySmallPrecision() {
        for (int bits = 1; bits <= 300; bits++) {
            assertCorrect(bits, Constants.ln2(bits));
        }
    }

    /** Each repetition loads the class anew: the first use is part of the race. */
    @RepeatedTest(5)
    void manyThreadsAtRandomPrecisionsFromTheFirstUseOn() throws Exception {
        Method ln2 = freshlyLoaded();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        List<Future<Map<Integer, BigInteger>>> answers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            answers.add(pool.submit(asking(ln2, start)));
        }
        start.countDown();
        for (Future<Map<Integer, BigInteger>> answer : answers) {
            answer.get().forEach(ConstantsTest::assertCorrect);
        }
        pool.shutdown();
    }

    private static Callable<Map<Integer, BigInteger>> asking(Method ln2, CountDownLatch start) {
        return () -> {
            start.await();
            Random random = new Random();
            Map<Integer, BigInteger> values = new TreeMap<>();
            for (int i = 0; i < 50; i++) {
                int bits = 1 + random.nextInt(LARGEST);
                values.put(bits, (BigInteger) ln2.invoke(null, bits));
            }
            return values;
        };
    }

    private static Method freshlyLoaded() throws ReflectiveOperationException {
        Method method =
            new Reloading().loadClass(Constants.class.getName()).getDeclaredMethod("ln2", int.class);
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
}
