package io.github.spinthermo.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.LocalQuantity;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways to a local state: from the arguments, from the state of the ensemble, and from another bath. */
class LocalStateTest {

    private static final int DIGITS = 30;
    private static final Precision PRECISION = Precision.digits(DIGITS);
    private static final InverseTemperature ELSEWHERE = InverseTemperature.parse("0.3");

    private static SpinEnsemble spins(int n, int twiceS) {
        return SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
    }

    private static List<String> texts(LocalState state) {
        return Stream.concat(state.populations().stream().map(p -> p.decimal(PRECISION).toString()),
                Stream.of(LocalQuantity.values()).map(quantity -> quantity.text(state, DIGITS))).toList();
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 1, 2", "4, 1, -0.5, 2", "4, 1, -0.5, -2", "3, 2, 0.7, inf", "3, 2, 0, -1", "5, 3, inf, 0.2"})
    void allWaysLeadToTheSame(int n, int twiceS, String beta0, String betaB) {
        InverseTemperature start = InverseTemperature.parse(beta0);
        InverseTemperature bath = InverseTemperature.parse(betaB);
        CollectiveSteadyState steady = CollectiveSteadyState.of(spins(n, twiceS), start, bath);
        LocalState state = LocalState.of(spins(n, twiceS), start, bath);
        LocalState moved = LocalState.of(spins(n, twiceS), start, ELSEWHERE).inBath(bath);
        assertThat(moved).hasToString(state.toString());
        assertThat(LocalState.in(steady).orElseThrow()).hasToString(state.toString());
        assertThat(texts(moved)).isEqualTo(texts(state));
        assertThat(texts(LocalState.in(steady).orElseThrow())).isEqualTo(texts(state));
    }

    /** Checks that more digits cost more, and populations alone less, on every way to populations and coherence. */
    @ParameterizedTest
    @CsvSource({"50, 1, inf, 1", "50, 1, 0.5, inf", "50, 1, 0.5, 0.3", "50, 1, 0, inf", "20, 3, 0.5, 0.3",
        "20, 3, 0.5, inf", "20, 3, 100, 90", "20, 3, inf, 0.3"})
    void estimatesGrowWithTheDigits(int n, int twiceS, String beta0, String betaB) {
        LocalState state = LocalState.of(spins(n, twiceS), InverseTemperature.parse(beta0),
                InverseTemperature.parse(betaB));
        Estimate few = state.estimate(Precision.digits(10));
        Estimate many = state.estimate(Precision.digits(2000));
        assertThat(few.seconds()).isBetween(Double.MIN_VALUE, Math.nextDown(many.seconds()));
        assertThat(few.bytes()).isBetween(Double.MIN_VALUE, Math.nextDown(many.bytes()));
        assertThat(state.estimateOfPopulations(Precision.digits(10)).seconds()).isLessThanOrEqualTo(few.seconds());
    }
}
