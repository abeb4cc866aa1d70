package io.github.spinthermo.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edges of ensembles and lists, and the model of their costs against the numbers that it stands for. */
class SpinPiecesTest {

    private static final Percentage EXACTLY = Percentage.withPercentage(1e-10);
    private static final Percentage CLOSELY = Percentage.withPercentage(2);
    private static final double LN2 = Math.log(2);

    private static SpinEnsemble ensemble(long n, long twiceS) {
        return SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
    }

    /** Checks that a list holds 2^31 − 9 total spins, and not one more. */
    @Test
    void theLongestList() {
        long n = 2 * (Integer.MAX_VALUE - 9L);
        assertThat(ensemble(n, 1).totalSpinListSize()).isEqualTo(Integer.MAX_VALUE - 8);
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> ensemble(n + 2, 1).totalSpinListSize())
                .withMessageContaining("has 2147483640 total spins; a list holds at most 2147483639");
    }

    @Test
    void equalEnsembles() {
        assertThat(ensemble(3, 1)).isEqualTo(ensemble(3, 1)).hasSameHashCodeAs(ensemble(3, 1))
                .isNotEqualTo(ensemble(4, 1)).isNotEqualTo(ensemble(3, 2)).isNotEqualTo(HalfInteger.HALF)
                .hasToString("n = 3, s = 1/2");
        assertThat(ensemble(3, 1).hashCode()).isEqualTo(31 * 3 + 1);
        assertThat(HalfInteger.HALF).isNotEqualTo(HalfInteger.ZERO).isNotEqualTo("1/2");
        assertThat(HalfInteger.ofTwice(7).hashCode()).isEqualTo(7);
    }

    /** Checks that projections run to the largest total spin on either side. */
    @ParameterizedTest
    @CsvSource({"3, 3, 9, 1", "3, 3, -9, 1", "3, 3, 7, 3", "2, 1, 0, 2", "4, 1, -4, 1", "4, 1, 0, 6"})
    void configurationsUpToTheEdge(long n, long twiceS, long twiceM, long count) {
        Multiplicities multiplicities = Multiplicities.of(ensemble(n, twiceS));
        assertThat(multiplicities.configurations(HalfInteger.ofTwice(twiceM))).isEqualTo(count);
        assertThat(multiplicities.ensemble()).isEqualTo(ensemble(n, twiceS));
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 11", "3, 3, -11", "3, 3, 2", "2, 1, 1", "2, 1, 4"})
    void otherProjectionsAreRefused(long n, long twiceS, long twiceM) {
        Multiplicities multiplicities = Multiplicities.of(ensemble(n, twiceS));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> multiplicities.configurations(HalfInteger.ofTwice(twiceM)))
                .matches(e -> e.parameter().equals("m") && e.code().equals("not-a-projection"));
    }

    /** Checks the steps of the recurrence, and its limbs within 2 percent, however the saddle point counts them. */
    @ParameterizedTest
    @CsvSource({"1000, 9", "5000, 1", "600, 40"})
    void costOfTheRecurrence(long n, long twiceS) {
        SpinEnsemble ensemble = ensemble(n, twiceS);
        List<TotalSpin> levels = Multiplicities.descending(ensemble).toList();
        double bits = levels.stream().mapToDouble(level -> logarithm(level.configurations())).sum();
        double last = logarithm(levels.get(levels.size() - 1).configurations());
        double held = (twiceS + 2.0) * (last / 8 + 64);
        Estimate streamed = Multiplicities.estimateDescending(ensemble);
        assertThat(streamed.bytes()).isCloseTo(held, CLOSELY);
        assertThat(streamed.seconds()).isCloseTo(2e-7 * levels.size() + 2e-8 * bits / 32, CLOSELY);
        assertThat(Multiplicities.estimate(ensemble).seconds()).isEqualTo(streamed.seconds());
        assertThat(Multiplicities.estimate(ensemble).bytes())
                .isCloseTo(bits / 8 + 64.0 * levels.size() + held, CLOSELY);
        assertThat(Multiplicities.estimateDescending(ensemble, 1e9)).isEqualTo(streamed);
        double printing = levels.stream()
                .mapToDouble(level -> 1.4e-8 * Math.pow(logarithm(level.configurations()) / 32, 1.6)).sum();
        assertThat(Multiplicities.estimatePrinting(ensemble).seconds()).isCloseTo(printing, CLOSELY);
        assertThat(Multiplicities.estimatePrinting(ensemble, ensemble.smallestTotalSpin()).seconds())
                .isCloseTo(1.4e-8 * Math.pow(last / 32, 1.6), CLOSELY);
    }

    private static double logarithm(BigInteger number) {
        int drop = Math.max(0, number.bitLength() - 60);
        return 1 + drop + Math.log(number.shiftRight(drop).doubleValue()) / LN2;
    }

    /**
     * Checks that C(n + 1, k) of spins 1/2 has k + 1 factors of log₂(3n/2 + 2) bits; the alternating sum k/d + 1 such
     * terms.
     */
    @Test
    void costOfOne() {
        double bits = 41 * Math.log(152) / LN2;
        assertOne(ensemble(100, 1), 20, bits, 1);
        double longer = 11 * Math.log(1_000_000 * 11L + 2) / LN2;
        assertOne(ensemble(1_000_000, 20), 20_000_000 - 20, longer, 1);
        assertOne(ensemble(1_000_000, 20), 20_000_000 - 60, 31.0 / 11 * longer, 2);
        assertOne(ensemble(5, 20), 100 - 60, 6 * Math.log(57) / LN2, 2);
        SpinEnsemble small = ensemble(1000, 2);
        assertThat(Multiplicities.estimate(small, HalfInteger.ZERO))
                .isEqualTo(Multiplicities.estimateDescending(small, 1001));
    }

    /** Checks that the last number of a recurrence that ends half-way is as long as it is there. */
    @Test
    void costOfAPartOfTheRecurrence() {
        SpinEnsemble ensemble = ensemble(1000, 9);
        List<TotalSpin> levels = Multiplicities.descending(ensemble).limit(501).toList();
        double last = logarithm(levels.get(500).configurations()) - 1;
        assertThat(Multiplicities.estimateDescending(ensemble, 500).bytes()).isCloseTo(11 * (last / 8 + 64), CLOSELY);
    }

    /** Checks that one multiplicity that fits into no memory is refused by its estimate. */
    @Test
    void oneThatDoesNotFitIsRefused() {
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> Multiplicities.multiplicity(ensemble(1_000_000_000_000L, 2), HalfInteger.ZERO))
                .withMessageStartingWith("n = 1000000000000 needs about ");
    }

    /** Checks that a term of the alternating sum that no integer holds is refused before it is tried. */
    @Test
    void longTermsAreRefused() {
        SpinEnsemble ensemble = ensemble(1_000_000_000, 9_000_000_000L);
        HalfInteger totalSpin = HalfInteger.ofTwice(ensemble.largestTotalSpin().twice() - 2_000_000_000L);
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> new SingleMultiplicity(ensemble, totalSpin).value())
                .withMessageContaining("needs products of about 6.2e+10 bits");
    }

    private static void assertOne(SpinEnsemble ensemble, long twiceJ, double bits, int terms) {
        Estimate one = Multiplicities.estimate(ensemble, HalfInteger.ofTwice(twiceJ));
        assertThat(one.bytes()).isCloseTo(bits, EXACTLY);
        assertThat(one.seconds()).isCloseTo(terms * (1e-6 + 1.6e-8 * Math.pow(bits / 32, 1.5)), EXACTLY);
    }

    @Test
    void anInterruptedThreadLeavesTheRecurrence() {
        MultiplicityRecurrence levels = new MultiplicityRecurrence(ensemble(10, 2));
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class).isThrownBy(levels::next);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Compares products by halves beyond 16 factors, from either end, with Pascal's rule. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "16, 8", "17, 17", "33, 16", "40, 23", "100, 17", "100, 50", "100, 99"})
    void binomials(int n, int k) {
        BigInteger[] row = new BigInteger[n + 2];
        Arrays.fill(row, BigInteger.ZERO);
        row[0] = BigInteger.ONE;
        for (int i = 1; i <= n; i++) {
            for (int j = i; j > 0; j--) {
                row[j] = row[j].add(row[j - 1]);
            }
        }
        assertThat(Binomial.of(BigInteger.valueOf(n), k)).isEqualTo(row[k]);
    }
}
