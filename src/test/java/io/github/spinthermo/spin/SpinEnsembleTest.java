package io.github.spinthermo.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpinEnsembleTest {

    private static SpinEnsemble ensemble(long n, String s) {
        return SpinEnsemble.of(n, HalfInteger.parse(s));
    }

    /**
     * Checks that the parity of 2ns decides, not that of n. n = 3, s = 3/2 starts at 1/2, where the paper has 0
     * (errata, after [L 4]).
     */
    @ParameterizedTest
    @CsvSource({"1, 1/2, 1/2, 1/2, 1", "1, 2, 2, 2, 1", "2, 1/2, 0, 1, 2", "3, 1/2, 1/2, 3/2, 2",
        "3, 3/2, 1/2, 9/2, 5", "4, 3/2, 0, 6, 7", "3, 1, 0, 3, 4", "5, 5/2, 1/2, 25/2, 13",
        "1000, 1/2, 0, 500, 501"})
    void totalSpins(long n, String s, String smallest, String largest, long count) {
        SpinEnsemble ensemble = ensemble(n, s);
        assertThat(ensemble.smallestTotalSpin()).hasToString(smallest);
        assertThat(ensemble.largestTotalSpin()).hasToString(largest);
        assertThat(ensemble.totalSpinCount()).isEqualTo(count);
        assertThat(ensemble.totalSpins()).hasSize((int) count);
    }

    /**
     * Checks that n = 3, s = 3/2 has (ns+1/2)(ns+3/2) = 30 pairs (J, m); the printed (ns+1)² is no integer, and with
     * J_0 = 0 there are 25.
     */
    @Test
    void pairsOfThreeSpinsThreeHalves() {
        assertThat(ensemble(3, "3/2").totalSpins().mapToLong(j -> j.twice() + 1).sum()).isEqualTo(30);
    }

    @Test
    void largestEnsembles() {
        SpinEnsemble many = ensemble(SpinEnsemble.LARGEST, "1/2");
        assertThat(many.largestTotalSpin().twice()).isEqualTo(SpinEnsemble.LARGEST);
        assertThat(many.totalSpinCount()).isEqualTo(SpinEnsemble.LARGEST / 2 + 1);
        SpinEnsemble large = ensemble(1, "4500000000000000000");
        assertThat(large.localDimension()).isEqualTo(SpinEnsemble.LARGEST + 1);
        assertThat(large.totalSpinCount()).isOne();
        assertThat(large.totalSpins()).containsExactly(large.s());
        assertThat(ensemble(SpinEnsemble.LARGEST / 9, "9/2").largestTotalSpin().twice())
                .isEqualTo(SpinEnsemble.LARGEST);
    }

    @ParameterizedTest
    @CsvSource({"9000000000000000001, 1/2", "9223372036854775807, 1/2", "4500000000000000001, 1",
        "3, 4500000000000000000", "1000000000000000001, 9/2", "4611686018427387904, 3/2",
        "4294967296, 2147483648",
        "9000000000000000000, 4500000000000000000"})
    void tooLarge(long n, String s) {
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> ensemble(n, s))
                .withMessageStartingWith("n = " + n + " with s = " + s)
                .matches(e -> e.parameter().equals("n") && e.value().equals(Long.toString(n)));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "-9223372036854775808"})
    void notANumberOfSpins(long n) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SpinEnsemble.of(n, HalfInteger.HALF))
                .withMessage("n = " + n + " is not a number of spins; at least 1 is needed")
                .matches(e -> e.parameter().equals("n") && e.code().equals("not-positive"));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1/2", "-3"})
    void notASpin(String s) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ensemble(2, s))
                .withMessage("s = " + s + " is not a positive multiple of 1/2; write 1/2, 1, 3/2, …")
                .matches(e -> e.parameter().equals("s") && e.value().equals(s));
    }

    @Test
    void spinIsNeeded() {
        assertThatNullPointerException().isThrownBy(() -> SpinEnsemble.of(1, null)).withMessage("s");
    }

    /** Checks n = 1 and J < s: a total spin that is admissible but occurs in no state. */
    @Test
    void totalSpinsThatAreAdmissible() {
        SpinEnsemble single = ensemble(1, "2");
        assertThat(single.stepsBelowLargest(HalfInteger.ZERO)).isEqualTo(2);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> single.stepsBelowLargest(HalfInteger.HALF))
                .withMessage("J = 1/2 is not a total spin of n = 1, s = 2; "
                        + "it runs in steps of 1 from 0 to 2");
    }
}
