package io.github.spinthermo.limbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of {@link MultiplicityWords} beside the multiplicities as integers. */
class MultiplicityWordsTest {

    @ParameterizedTest
    @CsvSource({"2, 2", "2, 50", "3, 2", "7, 3", "100, 10", "1000, 2", "257, 7", "21, 50"})
    void someAreThoseOfTheIntegers(int n, int d) {
        check(n, d, 4);
    }

    @Property(tries = 60)
    void allAreThoseOfTheIntegers(@ForAll @IntRange(min = 2, max = 60) int n,
            @ForAll @IntRange(min = 2, max = 50) int d,
            @ForAll @IntRange(min = 1, max = LimbArray.MOST_LIMBS) int limbs) {
        check(n, d, limbs);
    }

    private static void check(int n, int d, int limbs) {
        SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.ofTwice(d - 1));
        List<BigInteger> ascending = Multiplicities.of(ensemble).ascending();
        MultiplicityWords words = new MultiplicityWords(n, d, n * Math.log(d) / Math.log(2));
        LimbArray numbers = new LimbArray(limbs, 2);
        for (int i = ascending.size() - 1; i >= 0; i--) {
            BigInteger multiplicity = ascending.get(i);
            words.write(numbers, 0);
            numbers.setLeading(1, multiplicity);
            assertThat(words.bitLength()).isEqualTo(multiplicity.bitLength());
            assertThat(numbers.get(0)).isEqualTo(numbers.get(1));
            if (i > 0) {
                words.step();
            }
        }
    }

    @Test
    void factorsBeyondTwentyBitsAreRefused() {
        assertThat(MultiplicityWords.reach(104_856, 9)).isTrue();
        assertThat(MultiplicityWords.reach(104_857, 9)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new MultiplicityWords(104_857, 9, 1))
                .withMessageContaining("n = 104857 with d = 9");
    }

    @Test
    void firstMultiplicitiesOfManySpinsAreThoseOfTheFormula() {
        MultiplicityWords words = new MultiplicityWords(300_000, 2, 100);
        words.step();
        assertThat(words.bitLength()).isEqualTo(BigInteger.valueOf(299_999).bitLength());
        words.step();
        BigInteger third = BigInteger.valueOf(300_000L * 299_997 / 2);
        LimbArray numbers = new LimbArray(2, 2);
        words.write(numbers, 0);
        numbers.setLeading(1, third);
        assertThat(words.bitLength()).isEqualTo(third.bitLength());
        assertThat(numbers.get(0)).isEqualTo(numbers.get(1));
    }
}
