package io.github.spinthermo.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.domains.chain.Chains;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Refusals of chains, which come at once. */
class ChainRefusalsTest {

    private static final DomainChain CHAIN = Chains.of("3 2 2", "3 0 0");

    private static void invalid(String parameter, String value, Runnable action) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(action::run)
                .matches(e -> e.parameter().equals(parameter)).withMessageContaining(value);
    }

    private static ResourceLimitException tooLarge(String parameter, Runnable action) {
        return assertThatExceptionOfType(ResourceLimitException.class).isThrownBy(action::run)
                .matches(e -> e.parameter().equals(parameter)).actual();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-1e-300", "NaN", "Infinity", "2 1", "0 1 2 1.5", "1 NaN"})
    void times(String times) {
        String wrong = Fault.show(Chains.doubles(times).get(Chains.doubles(times).size() - 1));
        invalid("times", wrong, () -> CHAIN.trajectory(Chains.doubles(times)));
        invalid("times", wrong, () -> CHAIN.estimate(Chains.doubles(times)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1 1 1", "1 0", "1 -0.0", "-2 1", "1 NaN", "1 Infinity"})
    void rates(String gammas) {
        invalid("gammas", "gammas = ", () -> CHAIN.withGammas(Chains.doubles(gammas)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 1.1e100", "9e-101 1", "1 4.9e-324", "1e308 1"})
    void ratesOutOfRange(String gammas) {
        tooLarge("gammas", () -> CHAIN.withGammas(Chains.doubles(gammas)));
    }

    @Test
    void temperatures() {
        for (double nbar : new double[] {-1, -1e-300, Double.NaN, Double.POSITIVE_INFINITY}) {
            invalid("nbar", Fault.show(nbar), () -> CHAIN.withNbar(nbar));
        }
        tooLarge("nbar", () -> CHAIN.withNbar(1.1e100));
        assertThat(1 / CHAIN.withNbar(-0.0).nbar()).isPositive();
    }

    @Test
    void keepsWhatItIsGiven() {
        DomainChain chain = CHAIN.withGammas(Arrays.asList(1e-100, 1e100)).withNbar(1e100);
        assertThat(chain.gammas()).containsExactly(1e-100, 1e100);
        assertThat(chain.nbar()).isEqualTo(1e100);
        assertThat(chain.withNbar(0).gammas()).isEqualTo(chain.gammas());
        assertThat(chain.withGammas(List.of(1.0, 2.0)).nbar()).isEqualTo(1e100);
        assertThat(chain.start()).isEqualTo(CHAIN.start());
        assertThat(CHAIN.gammas()).containsExactly(1.0, 1.0);
    }

    /** Refuses requests that would not end; sizes of 10^18 must not overflow. */
    @ParameterizedTest
    @CsvSource({
        "1000 1000 1000, 1000 0 0, 0",
        "200 200 200 200, 200 0 0 0, 0",
        "40 40 40 40 40 40, 0 0 1 0 0 0, 1",
        "20000000 1 1, 20000000 0 0, 0",
        "9000000 5 5, 9000000 0 0, 0",
        "1000000000 3, 1 0, 1e-9",
        "9000000000000000000 9000000000000000000 1, 9000000000000000000 0 1, 0",
        "9000000000000000000 9000000000000000000 2, 9000000000000000000 9000000000000000000 2, 3"})
    void chainsThatAreTooLarge(String sizes, String excitations, double nbar) {
        DomainChain chain = Chains.of(sizes, excitations).withNbar(nbar);
        ResourceLimitException refusal = tooLarge("sizes", () -> chain.trajectory(List.of(1.0)));
        assertThat(refusal).hasMessageContaining(sizes.replace(" ", ",")).hasMessageContaining("needs about");
        assertThat(chain.estimate(List.of(1.0)).bytes()).isGreaterThan(2e9);
        if (nbar == 0) {
            assertThat(tooLarge("sizes", chain::steadyState)).hasMessageContaining("needs about");
        }
    }

    @Test
    void manyDomainsAreCounted() {
        DomainChain chain = DomainChain.of(ChainStart.firstExcited(Collections.nCopies(400, 9L))).withNbar(1);
        assertThat(tooLarge("sizes", () -> chain.trajectory(List.of(1.0)))).hasMessageContaining("TB");
    }

    /** Refuses end states where the weights of all dark states alone are too many, or two domains have too many J. */
    @ParameterizedTest
    @CsvSource({"3000000000 3000000000 3000000000, 1 0 0", "3000000000 3000000000, 1 0",
        "2000000000 2000000000, 1000000000 0", "9000000000000000000 9000000000000000000, 1 0"})
    void endStatesOfTooManyDarkStates(String sizes, String excitations) {
        DomainChain chain = Chains.of(sizes, excitations);
        tooLarge("sizes", chain::steadyState);
    }

    /** Checks that closed forms and few excitations take any size. */
    @Test
    void largeChainsThatAreNot() {
        assertThat(Chains.of("9000000000000000000 3 9000000000000000000", "5 0 7").withNbar(2).steadyState().jz())
                .hasSize(3);
        assertThat(Chains.of("9000000000000000000 3 3", "1 0 0").steadyState().relative().get(0)).isEqualTo(-0.5);
        assertThat(Chains.at(Chains.of("9000000000000000000 9000000000000000000", "1 0"), 1e-19).get(1))
                .isEqualTo(-0.5);
    }

    @Test
    void estimatesRiseWithTheWork() {
        Estimate none = CHAIN.estimate(List.of());
        Estimate some = CHAIN.estimate(List.of(1.0));
        Estimate more = CHAIN.estimate(List.of(1.0, 2.0));
        assertThat(none.seconds()).isLessThan(some.seconds());
        assertThat(some.seconds()).isLessThan(more.seconds());
        assertThat(CHAIN.estimate(List.of(1e300)).seconds()).isFinite();
        assertThat(CHAIN.withNbar(1).estimate(List.of(1e300)).seconds()).isFinite();
        assertThat(CHAIN.withNbar(1e100).withGammas(List.of(1e100, 1e-100)).estimate(List.of(1e300)).seconds())
                .isGreaterThan(1e3);
    }
}
