package io.github.spinthermo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.testing.Units;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtanhSeriesProperties {

    /** Largest error in units of the last bit, as stated at the function. */
    private static final double STATED = 8;

    private static final int MORE = 64;

    /** Returns how far 2 artanh is off, in units of the last bit. */
    private static double error(ArtanhSeries series, int bits, BigInteger z) {
        Arithmetic fine = new Arithmetic(bits + MORE);
        BigInteger one = FixedPoint.one(bits);
        Ball value = fine.log(fine.ratio(one.add(z), one.subtract(z)));
        return Units.off(series.twice(z), value, bits);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65, 100, 127, 200, 333, 1000, 3000})
    void theEndsZeroAndWhatIsNextToThem(int bits) {
        ArtanhSeries series = new ArtanhSeries(bits);
        BigInteger half = FixedPoint.one(bits - 1);
        List<BigInteger> numbers = new ArrayList<>(List.of(BigInteger.ZERO, half));
        for (int i = 0; i < bits; i += 1 + bits / 40) {
            BigInteger power = BigInteger.ONE.shiftLeft(i);
            numbers.add(power.subtract(BigInteger.ONE));
            numbers.add(power.multiply(BigInteger.TEN).shiftRight(4));
        }
        for (BigInteger z : numbers) {
            assertThat(error(series, bits, z)).as("z = %s", z).isLessThan(STATED);
            assertThat(error(series, bits, z.negate())).as("z = -%s", z).isLessThan(STATED);
        }
        assertThat(series.twice(BigInteger.ZERO)).isZero();
    }

    /** Checks one object for many numbers, in which the reciprocals grow as they are needed. */
    @Property
    void offByLessThanStated(@ForAll @IntRange(min = 64, max = 1200) int bits, @ForAll long seed) {
        Random random = new Random(seed);
        ArtanhSeries series = new ArtanhSeries(bits);
        for (int i = 0; i < 12; i++) {
            int drop = i % 3 == 0 ? 1 : 1 + random.nextInt(i % 3 == 1 ? 20 : bits);
            BigInteger magnitude = new BigInteger(bits - drop, random);
            BigInteger z = random.nextBoolean() ? magnitude : magnitude.negate();
            assertThat(error(series, bits, z)).isLessThan(STATED);
        }
    }
}
