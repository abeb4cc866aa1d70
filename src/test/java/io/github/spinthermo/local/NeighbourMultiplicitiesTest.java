package io.github.spinthermo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Multiplicities of the neighbours of a block, against those of one spin less. */
class NeighbourMultiplicitiesTest {

    private static SpinEnsemble spins(long n, int twiceS) {
        return SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
    }

    /** Checks the memory: that of all multiplicities down to the last, and of four that are kept. */
    @Test
    void estimate() {
        assertThat(NeighbourMultiplicities.estimate(spins(10, 2), 80, 2, 5).bytes()).isCloseTo(
                Multiplicities.estimateDescending(spins(9, 2), 6).bytes() + 4 * (90 + 10), within(1e-6));
    }

    /** Checks that neighbours of some blocks only are those of all blocks. */
    @ParameterizedTest
    @CsvSource({"0, 2", "2, 4", "5, 9", "7, 12", "7, 17", "16, 17"})
    void neighboursOfSomeBlocks(long first, long last) {
        SpinEnsemble ensemble = spins(12, 3);
        NeighbourMultiplicities all = new NeighbourMultiplicities(ensemble, 500, 0, 17);
        NeighbourMultiplicities some = new NeighbourMultiplicities(ensemble, 500, first, last);
        for (long step = first; step <= last; step++) {
            assertThat(some.around(step, 36 - 2 * step).counts()).isEqualTo(all.around(step, 36 - 2 * step).counts());
        }
    }

    /** Checks that the neighbours J − s … J + s of a block are multiplicities of one spin less. */
    @Test
    void neighboursAreThoseOfOneSpinLess() {
        Multiplicities others = Multiplicities.of(spins(11, 3));
        NeighbourMultiplicities neighbours = new NeighbourMultiplicities(spins(12, 3), 500, 0, 17);
        for (int step = 2; step < 16; step++) {
            int twiceJ = 36 - 2 * step;
            for (int a = Math.max(0, 3 - twiceJ); a <= 3 && twiceJ - 3 + 2 * a <= 33; a++) {
                assertThat(neighbours.around(step, twiceJ).counts()[a])
                        .isEqualTo(others.multiplicity(HalfInteger.ofTwice(twiceJ - 3L + 2L * a)));
            }
        }
    }

    /** Checks that neighbours in a common unit are off by less than 2 units, and are 0 outside of the triangle. */
    @ParameterizedTest
    @CsvSource({"30, 1, 8", "12, 3, 20", "9, 4, 64"})
    void multiplicitiesOfNeighbours(long n, int twiceS, int bits) {
        SpinEnsemble ensemble = spins(n, twiceS);
        long last = ensemble.totalSpinCount() - 1;
        NeighbourMultiplicities cut = new NeighbourMultiplicities(ensemble, bits, 0, last);
        NeighbourMultiplicities exact = new NeighbourMultiplicities(ensemble, Integer.MAX_VALUE, 0, last);
        for (long step = 0; step <= last; step++) {
            long twiceJ = ensemble.largestTotalSpin().twice() - 2 * step;
            NeighbourMultiplicities.Neighbours near = cut.around(step, twiceJ);
            BigInteger[] counts = exact.around(step, twiceJ).counts();
            for (int a = 0; a <= twiceS; a++) {
                BigInteger lost = counts[a].subtract(near.counts()[a].shiftLeft(near.exponent()));
                assertThat(lost).isBetween(BigInteger.ZERO, BigInteger.TWO.shiftLeft(near.exponent()));
                assertThat(counts[a].signum()).as("%d %d", twiceJ, a)
                        .isEqualTo(a >= twiceS - twiceJ && twiceJ + 2L * a - twiceS <= (n - 1) * twiceS ? 1 : 0);
            }
        }
    }

    @Test
    void interruptedThreadsLeave() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class)
                .isThrownBy(() -> new NeighbourMultiplicities(spins(40, 2), 64, 0, 40));
        assertThat(Thread.interrupted()).isTrue();
    }
}
