package io.github.spinthermo.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of starts of two domains, and of the parameter that is at fault where there is no such start. */
class TwoDomainStartTest {

    private static final long MANY = 9_000_000_000_000_000_000L;
    private static final HalfInteger HALF = HalfInteger.HALF;
    private static final DickePair UP_DOWN = new DickePair(HALF, HALF, HALF, HALF.negate());
    private static final DickePair UP_UP = new DickePair(HALF, HALF, HALF, HALF);

    private static void refuses(ThrowingCallable start, String parameter, String message) {
        assertThatThrownBy(start).isInstanceOfSatisfying(InvalidInputException.class,
                e -> assertThat(e.parameter()).isEqualTo(parameter)).hasMessageContaining(message);
    }

    private static void exceeds(ThrowingCallable start, String parameter, String message) {
        assertThatThrownBy(start).isInstanceOfSatisfying(ResourceLimitException.class,
                e -> assertThat(e.parameter()).isEqualTo(parameter)).hasMessageContaining(message);
    }

    private static TwoDomainStart mixture(long n1, long n2, HalfInteger ground, BigFraction first, BigFraction second) {
        return TwoDomainStart.mixture(n1, n2, ground, Map.of(UP_DOWN, first, UP_UP, second));
    }

    @Test
    void mixesWhatSumsToOne() {
        HalfInteger one = HalfInteger.ofTwice(2);
        BigFraction third = BigFraction.of(1, 3);
        BigFraction rest = BigFraction.of(2, 3);
        TwoDomainStart start = mixture(1, 1, one, third, rest);
        assertThat(start.weights().get(UP_UP).round(Precision.digits(3))).isEqualByComparingTo("0.667");
        assertThat(start).hasToString("n1 = 1, n2 = 1, 2 pairs of Dicke states");
        refuses(() -> mixture(0, 1, one, third, rest), "n1", "is not positive; at least 1 is needed");
        refuses(() -> mixture(1, 0, one, third, rest), "n2", "is not positive; at least 1 is needed");
        refuses(() -> mixture(1, 1, HALF, third, rest), "ground", "is below 1/2 + 1/2");
        refuses(() -> mixture(1, 1, one, third, third), "weights", "it must be exactly 1");
        refuses(() -> mixture(1, 1, one, BigFraction.ONE, BigFraction.ZERO), "weights", "is not positive");
        refuses(() -> mixture(1, 1, one, BigFraction.of(4, 3), BigFraction.of(-1, 3)), "weights", "is not positive");
    }

    @Test
    void namesTheDomainThatIsTooSmallOrTooLarge() {
        refuses(() -> TwoDomainStart.largestTotalSpin(0, 1, HALF), "n1", "at least 1 is needed");
        refuses(() -> TwoDomainStart.largestTotalSpin(1, -1, HALF), "n2", "at least 1 is needed");
        refuses(() -> TwoDomainStart.largestTotalSpin(1, 1, HalfInteger.ZERO), "s", "");
        exceeds(() -> TwoDomainStart.largestTotalSpin(MANY, 1, HALF), "n1", "with 1 others, s = 1/2, is too large");
        exceeds(() -> TwoDomainStart.largestTotalSpin(1, MANY, HALF), "n2", "with 1 others, s = 1/2, is too large");
        exceeds(() -> TwoDomainStart.largestTotalSpin(1, MANY, HalfInteger.ofTwice(2)), "n2", "");
        assertThat(TwoDomainStart.largestTotalSpin(MANY - 1, 1, HALF)).isEqualTo(HalfInteger.ofTwice(MANY));
        SpinEnsemble large = SpinEnsemble.of(MANY, HALF);
        exceeds(() -> TwoDomainStart.thermal(large, InverseTemperature.ZERO, large, InverseTemperature.ZERO), "n2",
                "is too large beside the first domain");
    }

    @ParameterizedTest
    @CsvSource({"-1, 2, 1, 1, up1", "2, -1, 1, 1, down1", "1, 1, -1, 2, up2", "1, 1, 2, -1, down2", "0, 0, 1, 1, n1",
        "1, 1, 0, 0, n2"})
    void namesTheNumberOfSpins(long up1, long down1, long up2, long down2, String parameter) {
        refuses(() -> TwoDomainStart.unsymmetrised(up1, down1, up2, down2), parameter, "");
    }

    @Test
    void countsSpinsThatAreUpOrDown() {
        exceeds(() -> TwoDomainStart.unsymmetrised(MANY, 1, 1, 0), "n1", "at most 9e18 spins are allowed");
        exceeds(() -> TwoDomainStart.unsymmetrised(1, 0, MANY, 2), "n2", "at most 9e18 spins are allowed");
        assertThat(TwoDomainStart.unsymmetrised(MANY - 1, 0, 1, 0))
                .hasToString("n1 = 8999999999999999999, n2 = 1, 1 pair of Dicke states");
    }

    @Test
    void darkStatesHaveAsManyExcitationsAsTheSmallestDomain() {
        DarkStates states = DarkStates.of(List.of(3L, 2L));
        assertThat(states.meanExcitations(2)).hasSize(2);
        refuses(() -> states.meanExcitations(3), "k", "it runs from 0 to 2");
        refuses(() -> states.meanExcitations(-1), "k", "it runs from 0 to 2");
    }
}
