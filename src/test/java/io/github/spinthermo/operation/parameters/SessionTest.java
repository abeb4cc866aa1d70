package io.github.spinthermo.operation.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.local.LocalState;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final SpinEnsemble FOUR = SpinEnsemble.of(4, HalfInteger.HALF);
    private static final SpinEnsemble ONES = SpinEnsemble.of(5, HalfInteger.ofTwice(2));
    private static final Start OWN = own(HalfInteger.ZERO);

    private final Session session = new Session();

    private static Start thermal(String beta0) {
        return Start.thermal(FOUR, InverseTemperature.parse(beta0));
    }

    private static Start own(HalfInteger totalSpin) {
        return new Start(Optional.of(FOUR), Optional.empty(), Optional.of(Map.of(totalSpin, BigFraction.ONE)),
                Optional.empty(), Optional.empty());
    }

    private static String energy(CollectiveSteadyState state) {
        return state.energy().decimal(Precision.digits(30)).toString();
    }

    /** Starts are the same if their values are: a scan writes its numbers in several forms. */
    @Test
    void startsAreComparedByValue() {
        assertThat(thermal("0.1")).isEqualTo(thermal("1e-1")).isNotEqualTo(thermal("-0.1")).isNotEqualTo(OWN);
        assertThat(OWN).isEqualTo(own(HalfInteger.ofTwice(0)));
    }

    @Test
    void answersAsWithoutIt() {
        for (String betaB : new String[] {"1", "-0.5", "inf", "0"}) {
            InverseTemperature bath = InverseTemperature.parse(betaB);
            for (Start start : new Start[] {thermal("0.5"), thermal("5e-1"), thermal("2"), OWN, OWN, thermal("2")}) {
                CollectiveSteadyState state = start.in(bath, session);
                assertThat(energy(state)).isEqualTo(energy(start.in(bath)));
                assertThat(state.betaB()).isEqualTo(bath);
            }
        }
    }

    @Test
    void answersWithOneSpinAsWithoutIt() {
        for (String beta0 : new String[] {"0.5", "5e-1", "inf", "2"}) {
            for (String betaB : new String[] {"1", "-0.5", "inf", "0"}) {
                InverseTemperature bath = InverseTemperature.parse(betaB);
                Start start = Start.thermal(ONES, InverseTemperature.parse(beta0));
                LocalState state = start.oneSpinIn(bath, session).orElseThrow();
                LocalState alone = LocalState.of(ONES, InverseTemperature.parse(beta0), bath);
                assertThat(state).hasToString(alone.toString());
                assertThat(text(state)).isEqualTo(text(alone));
            }
        }
    }

    /** Checks that an ensemble and one spin of it do not share, whichever is asked for first. */
    @Test
    void ensembleAndOneSpinTakeTurns() {
        InverseTemperature bath = InverseTemperature.parse("1");
        for (int i = 0; i < 2; i++) {
            assertThat(energy(thermal("0.5").in(bath, session))).isEqualTo(energy(thermal("0.5").in(bath)));
            assertThat(thermal("0.5").oneSpinIn(bath, session).orElseThrow()).hasToString(
                    LocalState.of(FOUR, InverseTemperature.parse("0.5"), bath).toString());
        }
    }

    private static List<String> text(LocalState state) {
        return state.populations().stream().map(p -> p.decimal(Precision.digits(30)).toString()).toList();
    }

    @Test
    void answersSeveralThreads() {
        Start[] starts = {thermal("0.5"), thermal("2"), OWN};
        InverseTemperature bath = InverseTemperature.parse("1");
        assertThat(IntStream.range(0, 300).parallel()
                .allMatch(i -> energy(starts[i % 3].in(bath, session)).equals(energy(starts[i % 3].in(bath)))))
                .isTrue();
    }

    @Test
    void forgetsOnce() {
        assertThat(session.forget()).isFalse();
        OWN.in(InverseTemperature.ZERO, session);
        assertThat(session.forget()).isTrue();
        assertThat(session.forget()).isFalse();
    }

    /** Checks that a result that is kept must not be the reason of a refusal. */
    @Test
    void givesWayBeforeARefusal() {
        OWN.in(InverseTemperature.ZERO, session);
        Operation greedy = new Operation("greedy", "", List.of(), List.of(), List.of(),
                (arguments, asking) -> Plan.of(arguments, asking,
                        new ResourceDemand("n", 1, new Estimate(Double.POSITIVE_INFINITY, 0)), Map::of));
        Arguments none = Arguments.read(greedy, Map.of());
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> greedy.answer(none, Budget.MEMORY_ONLY, session));
        assertThat(session.forget()).isFalse();
    }
}
