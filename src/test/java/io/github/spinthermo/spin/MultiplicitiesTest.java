package io.github.spinthermo.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultiplicitiesTest {

    private static final long HUGE = 1_000_000_000_000_000_000L;
    private static final long PRIME = Integer.MAX_VALUE;

    private static SpinEnsemble ensemble(long n, long twiceS) {
        return SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "multiplicities.csv", useHeadersInDisplayName = true)
    void referenceLists(long n, long twiceS, int count, String sha256) throws NoSuchAlgorithmException {
        SpinEnsemble ensemble = ensemble(n, twiceS);
        List<BigInteger> ascending = Multiplicities.of(ensemble).ascending();
        long first = ensemble.smallestTotalSpin().twice();
        String lines = IntStream.range(0, ascending.size())
                .mapToObj(i -> first + 2L * i + " " + ascending.get(i))
                .collect(Collectors.joining("\n"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
        assertThat(ascending).hasSize(count);
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(sha256);
    }

    @Test
    void threeSpinsThreeHalves() {
        assertThat(Multiplicities.of(ensemble(3, 3)).ascending()).map(BigInteger::intValueExact)
                .containsExactly(2, 4, 3, 2, 1);
    }

    @Test
    void aSingleSpinHasOnlyItsOwn() {
        Multiplicities single = Multiplicities.of(ensemble(1, 4));
        assertThat(single.ascending()).containsExactly(BigInteger.ONE);
        assertThat(single.multiplicity(HalfInteger.ofTwice(4))).isOne();
        assertThat(single.multiplicity(HalfInteger.ofTwice(2))).isZero();
        assertThat(single.configurations(HalfInteger.ZERO)).isOne();
        assertThat(Multiplicities.multiplicity(ensemble(1, 4), HalfInteger.ZERO)).isZero();
        assertThat(Multiplicities.multiplicity(ensemble(1, 4), HalfInteger.ofTwice(4))).isOne();
    }

    /**
     * Checks the configurations at ns − 2, which are C(n, 2) in the paper after [L D.9]; for s ≥ 1 there are n(n+1)/2
     * (errata).
     */
    @ParameterizedTest
    @CsvSource({"2, 2", "5, 3", "40, 9"})
    void configurationsTwoBelowTheTop(long n, long twiceS) {
        HalfInteger m = HalfInteger.ofTwice(n * twiceS - 4);
        assertThat(Multiplicities.of(ensemble(n, twiceS)).configurations(m)).isEqualTo(n * (n + 1) / 2);
    }

    /** Checks l_{ns−1} = n − 1 and l_{ns−2} = n(n−1)/2, or n(n−3)/2 for s = 1/2. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 9})
    void hugeNumbersOfSpins(long twiceS) {
        SpinEnsemble ensemble = ensemble(HUGE, twiceS);
        long top = HUGE * twiceS;
        BigInteger n = BigInteger.valueOf(HUGE);
        BigInteger other = n.subtract(BigInteger.valueOf(twiceS == 1 ? 3 : 1));
        assertThat(Multiplicities.multiplicity(ensemble, HalfInteger.ofTwice(top))).isOne();
        assertThat(Multiplicities.multiplicity(ensemble, HalfInteger.ofTwice(top - 2))).isEqualTo(HUGE - 1);
        assertThat(Multiplicities.multiplicity(ensemble, HalfInteger.ofTwice(top - 4)))
                .isEqualTo(n.multiply(other).shiftRight(1));
    }

    /**
     * Checks the recurrence where the closed forms end: C(n+2, 3) − n configurations three below the top of spins 1.
     */
    @Test
    void recurrenceForHugeNumbersOfSpins() {
        BigInteger n = BigInteger.valueOf(HUGE);
        TotalSpin fourth = Multiplicities.descending(ensemble(HUGE, 2)).skip(3).findFirst().orElseThrow();
        assertThat(fourth.configurations()).isEqualTo(choose(n.add(BigInteger.TWO), 3).subtract(n));
    }

    private static BigInteger choose(BigInteger n, int k) {
        BigInteger result = BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            result = result.multiply(n.subtract(BigInteger.valueOf(i))).divide(BigInteger.valueOf(i + 1L));
        }
        return result;
    }

    /** Checks 100 000 spins 1/2 at J = 500 by [L 21] modulo the prime 2^31 − 1. */
    @Test
    void amongManySpins() {
        int n = 100_000;
        int j = 500;
        long[] factorial = new long[n + 1];
        factorial[0] = 1;
        for (int i = 1; i <= n; i++) {
            factorial[i] = factorial[i - 1] * i % PRIME;
        }
        BigInteger prime = BigInteger.valueOf(PRIME);
        BigInteger denominator = BigInteger.valueOf(factorial[n / 2 + j + 1] * factorial[n / 2 - j] % PRIME);
        BigInteger expected = BigInteger.valueOf((2L * j + 1) * factorial[n] % PRIME)
                .multiply(denominator.modInverse(prime)).mod(prime);
        assertThat(Multiplicities.multiplicity(ensemble(n, 1), HalfInteger.ofTwice(2L * j)).mod(prime))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 2", "3, 3, -1", "3, 3, 11", "1, 2, 4", "2, 1, 1"})
    void otherTotalSpinsAreRefused(long n, long twiceS, long twiceJ) {
        SpinEnsemble ensemble = ensemble(n, twiceS);
        HalfInteger totalSpin = HalfInteger.ofTwice(twiceJ);
        Multiplicities list = Multiplicities.of(ensemble);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Multiplicities.multiplicity(ensemble, totalSpin))
                .withMessageStartingWith("J = " + totalSpin + " is not a total spin of n = " + n)
                .matches(e -> e.parameter().equals("J") && e.value().equals(totalSpin.toString()));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> list.multiplicity(totalSpin));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Multiplicities.estimate(ensemble, totalSpin));
    }

    @ParameterizedTest
    @CsvSource({"1000000000, 9", "1000000000000000000, 1", "9000000000000000000, 1"})
    void whatDoesNotFitIsRefusedBeforeItStarts(long n, long twiceS) {
        SpinEnsemble ensemble = ensemble(n, twiceS);
        HalfInteger middle = HalfInteger.ofTwice(n * twiceS % 2);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertThatExceptionOfType(ResourceLimitException.class)
                    .isThrownBy(() -> Multiplicities.of(ensemble))
                    .withMessageStartingWith("n = " + n + " needs about ")
                    .matches(e -> e.parameter().equals("n"));
            assertThatExceptionOfType(ResourceLimitException.class)
                    .isThrownBy(() -> Multiplicities.multiplicity(ensemble(HUGE, 1), HalfInteger.ZERO));
            assertThat(Multiplicities.estimate(ensemble, middle).seconds()).isPositive();
        });
    }

    @Test
    void theListCannotBeChanged() {
        List<BigInteger> ascending = Multiplicities.of(ensemble(4, 1)).ascending();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ascending.set(0, BigInteger.TEN));
    }

    @Test
    void theStreamEndsAtTheSmallestTotalSpin() {
        MultiplicityRecurrence levels = new MultiplicityRecurrence(ensemble(2, 1));
        levels.next();
        levels.next();
        assertThat(levels.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(levels::next);
    }

    @Test
    void factorsBeyondTheLargestIntegerAreRefusedBeforeTheyAreTried() {
        SpinEnsemble ensemble = SpinEnsemble.of(1_000_000_000, HalfInteger.HALF);
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> new SingleMultiplicity(ensemble, HalfInteger.ZERO).value())
                .withMessage("n = 1000000000 needs products of about 1.5e+10 bits; an integer has at most 2^31");
    }
}
