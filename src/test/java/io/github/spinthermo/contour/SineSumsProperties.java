package io.github.spinthermo.contour;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Sums over sines of both kinds of numbers, against the same with many more bits. */
class SineSumsProperties {

    private static final int FINER = 80;

    private static final int BLOCKS = 50;

    /** Returns a double in units, cut off. */
    private static BigInteger units(double value, int bits) {
        return new BigDecimal(value).multiply(new BigDecimal(BigInteger.ONE.shiftLeft(bits)))
                .setScale(0, RoundingMode.FLOOR).toBigInteger();
    }

    private static List<SineSums.Node> nodes(Random random, int count, double largest, int bits) {
        List<SineSums.Node> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double theta = Math.PI * random.nextDouble();
            double weight = largest * (2 * random.nextDouble() - 1);
            nodes.add(new SineSums.Node(units(2 * Math.cos(theta), bits), units(-weight * Math.sin(theta / 2), bits),
                    units(weight * Math.sin(theta / 2), bits)));
        }
        return nodes;
    }

    private static List<SineSums.Node> finer(List<SineSums.Node> nodes) {
        return nodes.stream().map(node -> new SineSums.Node(node.twiceCosine().shiftLeft(FINER),
                node.before().shiftLeft(FINER), node.now().shiftLeft(FINER))).toList();
    }

    /** Checks that sums are off by less than a step may make, and more than a part of that. */
    @Property(tries = 200)
    void stepsAreTruncatedByLessThanStated(@ForAll @IntRange(min = 20, max = 700) int bits,
            @ForAll @IntRange(min = 1, max = 20) int count, @ForAll @IntRange(min = -9, max = 90) int exponent,
            @ForAll long seed) {
        double largest = Math.scalb(1.0, exponent);
        double size = count * largest + 1;
        List<SineSums.Node> nodes = nodes(new Random(seed), count, largest, bits);
        SineSums exact = new IntegerSines(finer(nodes), bits + FINER);
        SineSums integers = new IntegerSines(nodes, bits);
        SineSums chosen = SineSums.of(nodes, size, bits);
        for (int k = 0; k < BLOCKS; k++) {
            BigInteger fine = exact.next();
            double steps = count * (k * k / 2.0 + k);
            assertThat(units(integers.next(), fine)).isBetween(-steps, steps + 1e-9);
            double part = chosen instanceof LimbSines ? 0x1p-7 : 1;
            assertThat(units(chosen.next(), fine)).isBetween(-1 - part * steps, part * steps + 1e-9);
        }
    }

    private static double units(BigInteger sum, BigInteger fine) {
        return Math.scalb(sum.shiftLeft(FINER).subtract(fine).doubleValue(), -FINER);
    }

    /** Checks that ten limbs of 58 bits hold the bits, 8 more and those of the size. */
    @Test
    void limbsAreTakenWhereTheyHaveTheBits() {
        assertThat(LimbSines.reach(0.5, 572)).isTrue();
        assertThat(LimbSines.reach(0.5, 573)).isFalse();
        assertThat(LimbSines.reach(1, 571)).isTrue();
        assertThat(LimbSines.reach(1, 572)).isFalse();
        assertThat(LimbSines.reach(0x1p60, 511)).isTrue();
        assertThat(LimbSines.reach(0x1p60, 512)).isFalse();
        assertThat(LimbSines.reach(Double.POSITIVE_INFINITY, 100)).isFalse();
        List<SineSums.Node> nodes = nodes(new Random(1), 3, 1, 600);
        assertThat(SineSums.of(nodes, 3, 100)).isInstanceOf(LimbSines.class);
        assertThat(SineSums.of(nodes, 3, 600)).isInstanceOf(IntegerSines.class);
    }
}
