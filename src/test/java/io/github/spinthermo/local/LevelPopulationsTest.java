package io.github.spinthermo.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigInteger;
import java.util.Arrays;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelPopulationsTest {

    /**
     * Checks that all states of all blocks with the same m are all configurations: Σ_J T_J(m, μ) is the number of
     * configurations of the other spins with the sum m − μ.
     */
    @ParameterizedTest
    @CsvSource({"2, 1", "3, 1", "6, 1", "2, 2", "3, 2", "5, 2", "2, 3", "4, 3", "3, 4", "2, 9", "3, 9"})
    void countTheConfigurationsOfTheOthers(long n, int twiceS) {
        SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
        Multiplicities others = Multiplicities.of(SpinEnsemble.of(n - 1, ensemble.s()));
        long top = ensemble.largestTotalSpin().twice();
        long last = ensemble.totalSpinCount() - 1;
        NeighbourMultiplicities counts = new NeighbourMultiplicities(ensemble, Integer.MAX_VALUE, 0, last);
        GramPolynomials polynomials = new GramPolynomials(twiceS + 1);
        StretchedMoments stretched = new StretchedMoments(polynomials, twiceS);
        for (long twiceM = -top; twiceM <= top; twiceM += 2) {
            BigFraction[] sums = new BigFraction[twiceS + 1];
            Arrays.fill(sums, BigFraction.ZERO);
            for (long twiceJ = top; twiceJ >= Math.max(Math.abs(twiceM), top - 2 * last); twiceJ -= 2) {
                BigInteger[] near = counts.around((top - twiceJ) / 2, twiceJ).counts();
                LevelPopulations states = new LevelPopulations(polynomials, twiceJ, stretched.of(twiceJ, near),
                        stretched.denominator(twiceJ));
                BigInteger[] numerators = states.numerators((twiceJ + twiceM) / 2);
                for (int i = 0; i <= twiceS; i++) {
                    assertThat(numerators[i].signum()).isNotNegative();
                    sums[i] = sums[i].add(BigFraction.of(numerators[i], states.denominator()));
                }
            }
            for (int i = 0; i <= twiceS; i++) {
                assertThat(sums[i]).isEqualTo(BigFraction.of(configurations(others, twiceM - 2L * i + twiceS)));
            }
        }
    }

    private static BigInteger configurations(Multiplicities others, long twiceM) {
        boolean exists = Math.abs(twiceM) <= others.ensemble().largestTotalSpin().twice();
        return exists ? others.configurations(HalfInteger.ofTwice(twiceM)) : BigInteger.ZERO;
    }
}
