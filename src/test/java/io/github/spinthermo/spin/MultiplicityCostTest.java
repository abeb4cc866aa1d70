package io.github.spinthermo.spin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cost.Estimate;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultiplicityCostTest {

    private static final long REFERENCE_BYTES = 4;
    private static final long INTEGER_BYTES = 40;
    private static final long ARRAY_BYTES = 16;

    private static SpinEnsemble ensemble(long n, int twiceS) {
        return SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
    }

    /** Counts the bytes that a 64-bit virtual machine with compressed references allots, in multiples of 8. */
    private static long bytes(List<BigInteger> numbers) {
        return numbers.stream().mapToLong(MultiplicityCostTest::bytes).sum();
    }

    private static long bytes(BigInteger number) {
        long limbs = (number.bitLength() + 31L) / 32;
        return REFERENCE_BYTES + INTEGER_BYTES + (ARRAY_BYTES + 4 * limbs + 7) / 8 * 8;
    }

    private static void assertWithinAFactorOfTwo(double estimate, double measured) {
        assertThat(estimate).isBetween(measured / 2, measured * 2);
    }

    @ParameterizedTest
    @CsvSource({"1000, 9", "5000, 1", "3000, 3", "10, 1", "200, 40", "2, 2001"})
    void memoryOfAll(long n, int twiceS) {
        SpinEnsemble ensemble = ensemble(n, twiceS);
        assertWithinAFactorOfTwo(Multiplicities.estimate(ensemble).bytes(),
                (double) bytes(Multiplicities.of(ensemble).ascending()));
    }

    /** Checks the memory of d + 1 numbers of the size of the last. */
    @ParameterizedTest
    @CsvSource({"1000, 9", "5000, 1", "3000, 3"})
    void memoryOfTheStream(long n, int twiceS) {
        SpinEnsemble ensemble = ensemble(n, twiceS);
        long last = Multiplicities.descending(ensemble)
                .mapToLong(level -> bytes(level.configurations())).max().orElseThrow();
        assertWithinAFactorOfTwo(Multiplicities.estimateDescending(ensemble).bytes(), (twiceS + 2.0) * last);
    }

    @Test
    void aSingleSpinCostsNothing() {
        assertThat(Multiplicities.estimate(ensemble(1, 9), HalfInteger.HALF)).isEqualTo(Estimate.NONE);
    }

    /**
     * Checks that a multiplicity costs more the further down it is, and J = ns − 1 nothing worth mentioning however
     * many spins there are.
     */
    @Test
    void oneAlone() {
        SpinEnsemble ensemble = ensemble(10_000, 3);
        double last = 0;
        for (int twiceJ : new int[] {29_000, 20_000, 2000, 0}) {
            double seconds = Multiplicities.estimate(ensemble, HalfInteger.ofTwice(twiceJ)).seconds();
            assertThat(seconds).isGreaterThan(last);
            last = seconds;
        }
        HalfInteger second = HalfInteger.ofTwice(SpinEnsemble.LARGEST - 2);
        assertThat(Multiplicities.estimate(ensemble(SpinEnsemble.LARGEST, 1), second).bytes())
                .isLessThan(1000);
    }

    /** Checks that the estimate is made from the parameters alone, finite, and at once. */
    @ParameterizedTest
    @CsvSource({"9000000000000000000, 1", "1000000000000000000, 9", "4, 2000000000", "1, 2000000000"})
    void extremes(long n, int twiceS) {
        Estimate estimate = Multiplicities.estimate(ensemble(n, twiceS));
        assertThat(estimate.bytes()).isPositive().isFinite();
        assertThat(estimate.seconds()).isPositive().isFinite();
    }
}
