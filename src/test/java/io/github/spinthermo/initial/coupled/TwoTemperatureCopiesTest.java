package io.github.spinthermo.initial.coupled;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.coupling.ClebschGordan;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinComposition;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Copies of two temperatures against sums over single Clebsch-Gordan coefficients, in fractions. */
class TwoTemperatureCopiesTest {

    private static NavigableMap<HalfInteger, BigInteger> multiplicities(String groups) {
        return SpinComposition.of(Stream.of(groups.split(" ", -1)).map(group -> SpinEnsemble.of(
                group.charAt(0) - '0', HalfInteger.parse(group.substring(2)))).toList()).multiplicities();
    }

    private static List<BigFraction> probabilities(long levels, Random random) {
        return LongStream.range(0, levels).mapToObj(i -> BigFraction.of(random.nextInt(5), 1 + random.nextInt(9)))
                .toList();
    }

    /** Checks spins of any sizes, some of whose total spins are left out, at probabilities that may be 0. */
    @ParameterizedTest
    @CsvSource({"3x1/2, 4x1/2", "1x1/2, 5x1/2", "2x1, 3x1/2", "1x2 1x1/2, 1x5/2", "1x3, 1x1/2", "2x3/2, 2x3/2",
        "1x1, 1x4"})
    void areSumsOverProjections(String one, String other) {
        NavigableMap<HalfInteger, BigInteger> first = multiplicities(one);
        NavigableMap<HalfInteger, BigInteger> second = multiplicities(other);
        Random random = new Random(one.length() + 31L * other.length());
        List<BigFraction> ofFirst = probabilities(first.lastKey().twice() + 1, random);
        List<BigFraction> ofSecond = probabilities(second.lastKey().twice() + 1, random);
        Map<List<Object>, Integer> expected = new HashMap<>();
        first.forEach((jA, lA) -> second.forEach((jB, lB) -> LongStream.rangeClosed(
                Math.abs(jA.twice() - jB.twice()) / 2, (jA.twice() + jB.twice()) / 2).forEach(step -> {
                    HalfInteger totalSpin = HalfInteger.ofTwice(2 * step + (jA.twice() + jB.twice()) % 2);
                    BigFraction eigenvalue = eigenvalue(jA, ofFirst, jB, ofSecond, totalSpin);
                    if (eigenvalue.signum() != 0) {
                        expected.merge(List.of(totalSpin, eigenvalue, lA.multiply(lB)), 1, Integer::sum);
                    }
                })));
        Map<List<Object>, Integer> levels = new HashMap<>();
        new TwoTemperatureCopies<>(Scalars.EXACT, first, ofFirst, second, ofSecond).levels().forEach(level ->
                levels.merge(List.of(level.totalSpin(), level.eigenvalue(), level.count()), 1, Integer::sum));
        assertThat(levels).isEqualTo(expected);
    }

    private static BigFraction eigenvalue(HalfInteger jA, List<BigFraction> ofFirst, HalfInteger jB,
            List<BigFraction> ofSecond, HalfInteger totalSpin) {
        BigFraction sum = BigFraction.ZERO;
        for (long mA = -jA.twice(); mA <= jA.twice(); mA += 2) {
            for (long mB = -jB.twice(); mB <= jB.twice(); mB += 2) {
                if (Math.abs(mA + mB) <= totalSpin.twice()) {
                    sum = sum.add(at(ofFirst, mA).multiply(at(ofSecond, mB)).multiply(ClebschGordan.coefficient(
                            jA, HalfInteger.ofTwice(mA), jB, HalfInteger.ofTwice(mB), totalSpin,
                            HalfInteger.ofTwice(mA + mB)).squared()));
                }
            }
        }
        return sum;
    }

    private static BigFraction at(List<BigFraction> fromLowest, long twiceM) {
        return fromLowest.get((int) (fromLowest.size() - 1 + twiceM) / 2);
    }
}
