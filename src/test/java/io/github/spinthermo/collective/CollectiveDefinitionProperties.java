package io.github.spinthermo.collective;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.testing.DirectSteadyState;
import io.github.spinthermo.testing.ExactSteadyValues;
import io.github.spinthermo.testing.Regimes;
import io.github.spinthermo.testing.SpinDomain;
import io.github.spinthermo.testing.SteadyInput;
import io.github.spinthermo.testing.SteadyQuantity;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** Every number against the sums that define it, and every outcome against the table of degenerate inputs. */
@Domain(SpinDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class CollectiveDefinitionProperties {

    private static final int DIGITS = 30;
    private static final int GUARD_DIGITS = 10;

    /** The relative error of the sums, far above what it is found to be. */
    private static final BigDecimal ERROR_OF_SUMS = BigDecimal.ONE.movePointLeft(DIGITS + GUARD_DIGITS);

    /** Digits that round no power of two of the sizes here to a relative error that matters. */
    private static final MathContext UNROUNDED = new MathContext(1000);

    /** Half a unit of the last digit, and a little for the error of the sums. */
    private static final BigDecimal HALF_UNIT = new BigDecimal("0.500001");

    /** Smallest x, as a smaller one costs the sums more digits than are worth waiting for, but for a few blocks. */
    private static final BigFraction SMALLEST = BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(40));

    private static final int FEW_BLOCKS = 5;
    private static final BigFraction LARGEST_MODERATE = BigFraction.of(20);
    private static final BigFraction SMALLEST_MODERATE = BigFraction.of(1, 1_000_000);

    /** Tells whether the sums are affordable: below 1e-70 they are slow and allow few spins only. */
    private static boolean isAffordable(SteadyInput input) {
        return input.ensemble().totalSpinCount() <= FEW_BLOCKS
                || (isAtLeast(input.beta0(), SMALLEST) && isAtLeast(input.betaB(), SMALLEST));
    }

    private static boolean isAtLeast(InverseTemperature beta, BigFraction bound) {
        return beta.isZero() || beta.isInfinite() || beta.abs().toFraction().compareTo(bound) >= 0;
    }

    @Tag("slow")
    @Property
    void everyNumberIsThatOfTheDefinition(@ForAll SteadyInput input,
            @ForAll @IntRange(min = 8, max = 80) int bits) {
        Assume.that(isAffordable(input));
        CollectiveSteadyState state = input.state();
        DirectSteadyState direct = DirectSteadyState.of(input, DIGITS + GUARD_DIGITS);
        for (SteadyQuantity quantity : SteadyQuantity.values()) {
            if (isNumber(input, quantity) && !ExactSteadyValues.isZero(input, quantity)) {
                Real number = quantity.numberOf(state);
                BigDecimal value = direct.value(quantity).orElseThrow();
                assertRounded(quantity, number.round(Precision.digits(DIGITS)), value);
                if (isModerate(input.beta0()) && isModerate(input.betaB()) && !number.isExact()) {
                    assertEnclosed(quantity, number.enclose(bits), value);
                }
            }
        }
    }

    private static boolean isNumber(SteadyInput input, SteadyQuantity quantity) {
        return !ExactSteadyValues.isInfinite(input, quantity)
                && !ExactSteadyValues.isUndefined(input, quantity);
    }

    /** Tells whether no number is so close to a bound of its enclosure that the sums do not tell them apart. */
    private static boolean isModerate(InverseTemperature beta) {
        return isAtLeast(beta, SMALLEST_MODERATE)
                && (beta.isInfinite() || beta.abs().toFraction().compareTo(LARGEST_MODERATE) <= 0);
    }

    /** Asserts that an enclosure holds the value or, as the sums have errors themselves, ends that close to it. */
    private static void assertEnclosed(SteadyQuantity quantity, Enclosure enclosure, BigDecimal value) {
        BigDecimal unit = BigDecimal.valueOf(2).pow((int) enclosure.exponent(), UNROUNDED);
        BigDecimal radius = unit.multiply(BigDecimal.valueOf(enclosure.radius()));
        BigDecimal distance = unit.multiply(new BigDecimal(enclosure.midpoint())).subtract(value).abs();
        boolean isNear = distance.subtract(radius).compareTo(value.abs().multiply(ERROR_OF_SUMS)) <= 0;
        boolean isAllowed = distance.compareTo(radius) > 0 || enclosure.contains(Real.of(value).exact().orElseThrow());
        assertThat(isNear && isAllowed).as("%s: %s holds %s", quantity.key(), enclosure, value).isTrue();
    }

    private static void assertRounded(SteadyQuantity quantity, BigDecimal rounded, BigDecimal value) {
        assertThat(rounded.precision()).as(quantity.key()).isEqualTo(DIGITS);
        assertThat(rounded.subtract(value).abs().divide(rounded.ulp())).as("%s = %s, not %s", quantity.key(),
                value, rounded).isLessThanOrEqualTo(HALF_UNIT);
    }

    /** Checks that undefined, infinite, zero and rational are what is so by structure, and nothing else is. */
    @Property
    @StatisticsReport(StatisticsReportMode.OFF)
    void everyOutcomeIsOfItsKind(@ForAll SteadyInput input) {
        Regimes.cover(input);
        CollectiveSteadyState state = input.state();
        for (SteadyQuantity quantity : SteadyQuantity.values()) {
            Outcome outcome = quantity.of(state);
            if (ExactSteadyValues.isUndefined(input, quantity)) {
                assertThat(outcome).as(quantity.key()).isInstanceOf(Outcome.Undefined.class);
            } else if (ExactSteadyValues.isInfinite(input, quantity)) {
                assertThat(outcome).as(quantity.key()).isEqualTo(new Outcome.Infinite(quantity.key(), Sign.POSITIVE));
            } else {
                assertExactness(input, quantity, outcome.orElseThrow());
            }
        }
    }

    private static void assertExactness(SteadyInput input, SteadyQuantity quantity, Real number) {
        assertThat(number.isExact()).as("%s is exact", quantity.key())
                .isEqualTo(ExactSteadyValues.isExact(input, quantity));
        if (number.isExact()) {
            assertThat(number.exact().orElseThrow().signum() == 0).as("%s is zero", quantity.key())
                    .isEqualTo(ExactSteadyValues.isZero(input, quantity));
        }
    }
}
