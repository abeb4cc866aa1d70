package io.github.spinthermo.initial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Starts that are none, each refused by one sentence that names the parameter. */
class StartRefusalsTest {

    private static final SpinEnsemble TWO = SpinEnsemble.of(2, HalfInteger.HALF);
    private static final HalfInteger ONE = HalfInteger.ofTwice(2);
    private static final Map<HalfInteger, BigFraction> ALL = Map.of(ONE, BigFraction.ONE);

    private static void isRefused(ThrowingCallable call, String message) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(call).withMessage(message);
    }

    private static InitialState populations(BigFraction... ofOne) {
        return InitialState.ofWeights(TWO, ALL, Copies.EVEN, Map.of(ONE, List.of(ofOne)));
    }

    @Test
    void populationsFitTheirWeights() {
        isRefused(() -> InitialState.ofWeights(TWO, ALL, Copies.EVEN, Map.of()), "populations has no list for J = 1, "
                + "which has a weight; write 2J + 1 = 3 numbers");
        isRefused(() -> populations(BigFraction.ONE),
                "populations has a list of length 1 for J = 1; write 2J + 1 = 3 numbers");
        isRefused(() -> populations(BigFraction.of(3, 2), BigFraction.ZERO, BigFraction.of(-1, 2)),
                "populations = -0.5 is one of the populations of J = 1; a population is at least 0");
        isRefused(() -> populations(BigFraction.of(1, 3), BigFraction.of(1, 3), BigFraction.ZERO),
                "populations = 2/3 is the sum of the populations of J = 1; it must be exactly 1");
    }

    @Test
    void copiesOfTwoTemperaturesAreNotChosen() {
        isRefused(() -> InitialState.ofWeights(TWO, ALL, Copies.TWO_TEMPERATURES),
                "copies = two-temperatures cannot be chosen; write even or one");
    }

    @Test
    void totalSpinsOccur() {
        isRefused(() -> InitialState.dicke(TWO, HalfInteger.ofTwice(4), HalfInteger.ZERO),
                "J = 2 is not a total spin of n = 2, s = 1/2; it runs in steps of 1 from 0 to 1");
        isRefused(() -> InitialState.dicke(TWO, HalfInteger.HALF, HalfInteger.HALF),
                "J = 1/2 is not a total spin of n = 2, s = 1/2; it runs in steps of 1 from 0 to 1");
        isRefused(() -> InitialState.dicke(SpinEnsemble.of(1, ONE), HalfInteger.ZERO, HalfInteger.ZERO),
                "J = 0 does not occur for n = 1, s = 1");
    }

    @Test
    void thereAreGroupsAndExcitedSpins() {
        isRefused(() -> InitialState.groups(List.of()), "groups is empty; name at least one group of spins");
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> InitialState.upDown(TWO, -1))
                .matches(e -> e.parameter().equals("up"));
    }

    @Test
    void thermalStartsAreEqualInAllTheyHave() {
        InitialState start = InitialState.thermal(TWO, InverseTemperature.of(2));
        assertThat(start).isEqualTo(InitialState.thermal(TWO, InverseTemperature.parse("2.0")))
                .isNotEqualTo(InitialState.thermal(TWO, InverseTemperature.of(1)))
                .isNotEqualTo(InitialState.thermal(SpinEnsemble.of(3, HalfInteger.HALF), InverseTemperature.of(2)))
                .isNotEqualTo(InitialState.ghz(TWO));
        assertThat(start.hasLevels()).isFalse();
        assertThat(InitialState.thermal(SpinEnsemble.of(3, HalfInteger.HALF), InverseTemperature.ZERO)
                .copyEntropy().toDouble()).isEqualTo(1.5 * Math.log(2));
    }
}
