package io.github.spinthermo.reproduction.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rule by which a verdict follows from statements about one value. */
class ClaimCheckTest {

    private static final PrintedClaim SOURCE =
            new PrintedClaim("X01", "paper", "(1)", "claim", "1", "value", "n=1", ClaimVerdict.CONFIRMED, "");

    @ParameterizedTest
    @CsvSource({
        "1, 1, 7, confirmed", "1, 1, 1, confirmed", "1, 7, 1, confirmed-with-condition",
        "1, 7, 7, confirmed-with-condition", "2, 1, 1, corrected", "2, 7, 1, corrected", "2, 1, 2, refuted",
        "2, 7, 7, refuted"})
    void theVerdictFollowsFromTheStatements(int printed, int elsewhere, int corrected, String verdict) {
        ClaimCheck claim = ClaimCheck.of("X01", "{3}", () -> Values.measured(1), v -> v.isNear(0, printed, 0))
                .elsewhere(v -> v.isNear(0, elsewhere, 0)).corrected(v -> v.isNear(0, corrected, 0));
        ClaimResult finding = claim.check(SOURCE);
        assertThat(finding.verdict()).hasToString(verdict);
        assertThat(finding.ours()).isEqualTo("1.00 (3 digits)");
        assertThat(finding.isExpected()).isEqualTo(verdict.equals("confirmed"));
        assertThat(claim.uncorrected().check(SOURCE).verdict())
                .isEqualTo(printed == 1 ? finding.verdict() : ClaimVerdict.REFUTED);
    }

    @Test
    void aClaimWithoutValuesIsNotCheckable() {
        assertThat(ClaimCheck.withoutValues("X01").check(SOURCE))
                .isEqualTo(new ClaimResult(SOURCE, "", ClaimVerdict.NOT_CHECKABLE));
    }

    @Test
    void valuesAreComputedOnce() {
        AtomicInteger computed = new AtomicInteger();
        ClaimCheck claim = ClaimCheck.of("X01", "{1}", () -> Values.measured(computed.incrementAndGet()), v -> false);
        claim.check(SOURCE);
        claim.uncorrected().check(SOURCE);
        assertThat(computed).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource
    void verdictsHaveNames(ClaimVerdict verdict) {
        assertThat(ClaimVerdict.named(verdict.toString())).isEqualTo(verdict);
        assertThatThrownBy(() -> ClaimVerdict.named("maybe")).isInstanceOf(NoSuchElementException.class);
    }
}
