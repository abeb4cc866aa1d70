package io.github.spinthermo.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Precision;
import io.github.spinthermo.testing.DirectLocalState;
import io.github.spinthermo.testing.ExtremeStartSums;
import io.github.spinthermo.testing.LocalQuantity;
import io.github.spinthermo.testing.SteadyInput;
import io.github.spinthermo.testing.TripletSums;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Local states of very low and very high temperatures, and of very many spins, to all digits. */
@Tag("slow")
class LocalExtremesTest {

    private static final int DIGITS = 30;

    private static void assertPopulations(LocalState state, List<BigDecimal> expected) {
        assertThat(state.populations()).extracting(p -> p.round(Precision.digits(DIGITS)))
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(expected.stream().map(LocalExtremesTest::rounded).toList());
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
    }

    private static void assertSame(LocalQuantity quantity, LocalState state, BigDecimal expected) {
        assertThat(quantity.numberOf(state).round(Precision.digits(DIGITS))).as(quantity.key())
                .isEqualByComparingTo(rounded(expected));
    }

    /** Checks populations down to e^−90000 and e^−9000000. */
    @ParameterizedTest
    @CsvSource({"2, 9, 1e4, 10001", "2, 9, 10001, -1e4", "2, 9, inf, 1e4", "3, 2, 0.7, 1e6", "3, 2, 1e6, 0.7",
        "2, 3, -999999, 1e6", "3, 4, 0, -1e6", "5, 1, 1e4, 2e4", "5, 1, -2e4, 1e4", "5, 1, 0.7, 1e6",
        "5, 1, 1e-30, 1e6", "2, 9, 1e-30, 2e-30", "2, 1, 1e-1000, -3e-1000",
        "3, 1, 1e6, 1e-1000", "3, 2, 1e-1000, 1e6", "4, 1, 1, 1.0000000000000000000000000000000000000001",
        "2, 5, 1, 1.0000000000000000000000000000000000000001", "3, 3, inf, 1e-1000"})
    void temperatures(int n, int twiceS, String beta0, String betaB) {
        SteadyInput input = SteadyInput.of(n, twiceS, beta0, betaB);
        LocalState state = input.localState();
        DirectLocalState direct = DirectLocalState.of(input, DIGITS + 20);
        assertPopulations(state, direct.populations());
        assertSame(LocalQuantity.DECOHERED, state, direct.decoheredApparentInverseTemperature());
    }

    @ParameterizedTest
    @CsvSource({"5, 1, 1e4, 2e4", "5, 1, -2e4, 1e4", "3, 1, 1e6, -999999", "5, 1, 0.7, 1e6", "5, 1, 1e6, 0.7",
        "5, 1, 1e-30, 1e6", "5, 1, 1e6, 1e-30", "3, 1, 1e-100, -3e-100", "3, 1, 3e-100, 0", "3, 1, 0, 1e-100",
        "3, 1, 123456, inf", "4, 1, -1e6, -inf",
        "4, 1, 1, 1.0000000000000000000000000000000000000001", "4, 1, 1e-30, 1.0000000000000000000001e-30",
        "40, 1, 250, 333", "300, 1, 10, 0.5", "300, 1, -5, 0.3", "300, 1, 3, -10", "300, 1, 2, inf",
        "2, 9, inf, 1e4", "3, 3, inf, 1e-100", "3, 2, -inf, -1e6"})
    void coherence(int n, int twiceS, String beta0, String betaB) {
        SteadyInput input = SteadyInput.of(n, twiceS, beta0, betaB);
        BigDecimal expected = DirectLocalState.coherence(input, DIGITS + 20);
        assertSame(LocalQuantity.COHERENCE, input.localState(), expected);
    }

    @ParameterizedTest
    @CsvSource({"1000000, 1, 2", "1000000, 2, 2", "1000000, 9, 3", "1000000000000, 1, 3",
        "1000000000000, 3, 2", "1000000000000, 9, 2"})
    void manySpinsFromAnExtremeStart(long n, int twiceS, String betaB) {
        ExtremeStartSums sums = new ExtremeStartSums(n, twiceS, betaB, DIGITS + 10);
        List<BigDecimal> populations = sums.populations();
        assertPopulations(SteadyInput.of(n, twiceS, "inf", betaB).localState(), populations);
        Collections.reverse(populations);
        assertPopulations(SteadyInput.of(n, twiceS, "-inf", "-" + betaB).localState(), populations);
    }

    @Test
    void coherenceOfManySpinsFromAnExtremeStart() {
        BigDecimal coherence = new ExtremeStartSums(1000, 1, "1", DIGITS + 10).coherenceOfSpinsOneHalf();
        assertSame(LocalQuantity.COHERENCE, SteadyInput.of(1000, 1, "inf", "1").localState(), coherence);
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "-0.01, 5"})
    void manySpinsOne(String beta0, String betaB) {
        SteadyInput input = SteadyInput.of(1000, 2, beta0, betaB);
        assertPopulations(input.localState(), new TripletSums(input, DIGITS + 10).populations());
    }
}
