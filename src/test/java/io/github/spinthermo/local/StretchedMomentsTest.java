package io.github.spinthermo.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigInteger;
import java.util.Arrays;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StretchedMomentsTest {

    private static StretchedMoments of(int twiceS) {
        return new StretchedMoments(new GramPolynomials(twiceS + 1), twiceS);
    }

    /** Returns the multiplicities l' of J' = J − s … J + s. */
    private static BigInteger[] neighbours(Multiplicities others, long twiceJ) {
        int twiceS = (int) others.ensemble().s().twice();
        long top = others.ensemble().largestTotalSpin().twice();
        BigInteger[] counts = new BigInteger[twiceS + 1];
        for (int a = 0; a <= twiceS; a++) {
            long twice = twiceJ - twiceS + 2L * a;
            boolean exists = twice >= 0 && twice <= top;
            counts[a] = exists ? others.multiplicity(HalfInteger.ofTwice(twice)) : BigInteger.ZERO;
        }
        return counts;
    }

    /** Checks the sum over all states of one spin, which counts the copies: Σ_ν T_J(J, ν) = l_J. */
    @ParameterizedTest
    @CsvSource({"2, 1", "3, 1", "9, 1", "2, 2", "5, 2", "2, 9", "3, 3", "6, 4", "7, 9"})
    void sumToTheMultiplicity(long n, int twiceS) {
        HalfInteger s = HalfInteger.ofTwice(twiceS);
        Multiplicities all = Multiplicities.of(SpinEnsemble.of(n, s));
        Multiplicities others = Multiplicities.of(SpinEnsemble.of(n - 1, s));
        all.ensemble().totalSpins().forEach(totalSpin -> {
            BigInteger[] counts = neighbours(others, totalSpin.twice());
            StretchedMoments moments = of(twiceS);
            BigInteger expected = all.multiplicity(totalSpin).multiply(moments.denominator(totalSpin.twice()));
            BigInteger[] shares = moments.probabilities(totalSpin.twice(), counts);
            assertThat(Arrays.stream(shares).reduce(BigInteger.ZERO, BigInteger::add)).isEqualTo(expected);
            assertThat(shares).allMatch(share -> share.signum() >= 0);
            assertThat(moments.of(totalSpin.twice(), counts)[0]).isEqualTo(expected);
        });
    }

    /**
     * Checks that the mean of μ in m = J is J over n in every ensemble, as all spins are alike: the first moment, since
     * t_1 = 2μ.
     */
    @ParameterizedTest
    @CsvSource({"2, 1", "5, 1", "4, 2", "3, 3", "5, 5", "3, 9"})
    void shareTheProjection(long n, int twiceS) {
        HalfInteger s = HalfInteger.ofTwice(twiceS);
        Multiplicities all = Multiplicities.of(SpinEnsemble.of(n, s));
        Multiplicities others = Multiplicities.of(SpinEnsemble.of(n - 1, s));
        all.ensemble().totalSpins().forEach(totalSpin -> {
            StretchedMoments moments = of(twiceS);
            BigInteger first = moments.of(totalSpin.twice(), neighbours(others, totalSpin.twice()))[1];
            BigFraction mean = BigFraction.of(first, moments.denominator(totalSpin.twice()));
            assertThat(mean).isEqualTo(BigFraction.of(
                    all.multiplicity(totalSpin).multiply(BigInteger.valueOf(totalSpin.twice())),
                    BigInteger.valueOf(n)));
        });
    }

    /** Checks ⟨1 0; 1 1|1 1⟩² = ⟨1 1; 1 0|1 1⟩² = 1/2; ⟨2 2; 1 −1|1 1⟩² = 6/10, ⟨2 1; 1 0|1 1⟩² = 3/10, 1/10. */
    @Test
    void areClebschGordanCoefficients() {
        StretchedMoments moments = of(2);
        BigInteger zero = BigInteger.ZERO;
        BigInteger one = BigInteger.ONE;
        BigInteger unit = moments.denominator(2);
        BigInteger half = unit.shiftRight(1);
        assertThat(moments.probabilities(2, new BigInteger[] {zero, one, zero})).containsExactly(zero, half, half);
        BigInteger tenth = unit.divide(BigInteger.TEN.divide(BigInteger.TWO)).shiftRight(1);
        assertThat(moments.probabilities(2, new BigInteger[] {zero, zero, BigInteger.TEN}))
                .containsExactly(tenth.multiply(BigInteger.valueOf(60)), tenth.multiply(BigInteger.valueOf(30)),
                        tenth.multiply(BigInteger.TEN));
    }
}
