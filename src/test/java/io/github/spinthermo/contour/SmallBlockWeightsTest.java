package io.github.spinthermo.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.testing.Inclusion;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sums that the weights of the smallest blocks come from, against the same with more bits. */
class SmallBlockWeightsTest {

    private static final int BITS = 120;

    private static final int FINER = 250;

    private static final int BLOCKS = 40;

    /** Largest angle in radians, so that some sines of Dθ/2 run through many periods and others through none. */
    private static final double LARGEST_ANGLE = 0.9;

    private final FixedPlane plane = new FixedPlane(BITS);

    private final FixedPlane finer = new FixedPlane(FINER);

    private static FixedComplex real(BigInteger value, double error) {
        return new FixedComplex(value, BigInteger.ZERO, error);
    }

    /** Sums in both planes over nodes that are, in the coarse one, off by so many units. */
    private void compare(boolean isOdd, int nodes, int offUnits) {
        Random random = new Random(nodes);
        SmallBlockWeights coarse = new SmallBlockWeights(plane, isOdd);
        SmallBlockWeights fine = new SmallBlockWeights(finer, isOdd);
        for (int i = 0; i < nodes; i++) {
            BigInteger theta = finer.of(LARGEST_ANGLE * random.nextDouble()).re();
            BigInteger factor = finer.of(4 * random.nextDouble() - 2).re();
            fine.add(real(theta, 0), real(factor, 0));
            coarse.add(off(theta, random, offUnits), off(factor, random, offUnits));
        }
        double worst = 0;
        List<FixedComplex> rough = coarse.sums(BLOCKS);
        List<FixedComplex> exact = fine.sums(BLOCKS);
        for (int k = 0; k < BLOCKS; k++) {
            BigInteger shifted = rough.get(k).re().shiftLeft(FINER - BITS);
            double distance = Math.scalb(shifted.subtract(exact.get(k).re()).abs().doubleValue(), BITS - FINER);
            assertThat(distance).as("block %s", k).isLessThanOrEqualTo(rough.get(k).error());
            assertThat(Inclusion.meet(plane.realPart(rough.get(k)), finer.realPart(exact.get(k)))).isTrue();
            worst = Math.max(worst, distance / rough.get(k).error());
        }
        assertThat(worst).as("the part of the bound that is taken").isGreaterThan(1.0 / 64);
    }

    private FixedComplex off(BigInteger exact, Random random, int units) {
        int shift = random.nextInt(2 * units + 1) - units;
        return real(exact.shiftRight(FINER - BITS).add(BigInteger.valueOf(shift)), units + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void boundsHoldAndAreNotFarFromWhatHappens(int nodes) {
        for (boolean isOdd : List.of(true, false)) {
            compare(isOdd, nodes, 0);
            compare(isOdd, nodes, 1000);
        }
    }

    /** Checks sums that are much larger than each of their terms. */
    @Test
    void nodesOfOneSignAddUp() {
        SmallBlockWeights weights = new SmallBlockWeights(plane, true);
        for (int i = 0; i < 200; i++) {
            weights.add(real(plane.of(LARGEST_ANGLE).re(), 0), real(plane.of(2L).re(), 0));
        }
        List<FixedComplex> sums = weights.sums(BLOCKS);
        for (int k = 0; k < BLOCKS; k++) {
            double sum = Math.scalb(sums.get(k).re().doubleValue(), -BITS);
            assertThat(sum).isCloseTo(400 * Math.sin((2 * k + 1) * LARGEST_ANGLE / 2), within(1e-9));
        }
    }

    @Test
    void anErrorAsLargeAsOneLeavesNothingKnown() {
        SmallBlockWeights weights = new SmallBlockWeights(plane, true);
        weights.add(real(plane.of(0.5).re(), 0), real(plane.of(1L).re(), Math.scalb(1.0, BITS - 2)));
        List<FixedComplex> sums = weights.sums(BLOCKS);
        assertThat(sums.get(0).error()).isFinite();
        assertThat(sums.get(BLOCKS - 1)).isEqualTo(FixedComplex.UNKNOWN);
    }
}
