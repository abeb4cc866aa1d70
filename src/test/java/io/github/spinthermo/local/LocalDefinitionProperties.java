package io.github.spinthermo.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.DirectLocalState;
import io.github.spinthermo.testing.ExactLocalValues;
import io.github.spinthermo.testing.LocalQuantity;
import io.github.spinthermo.testing.Regimes;
import io.github.spinthermo.testing.SpinDomain;
import io.github.spinthermo.testing.SteadyInput;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** Tests of one spin against the sums that define it, and of outcomes against the table of degenerate inputs. */
@Domain(SpinDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class LocalDefinitionProperties {

    private static final int DIGITS = 60;

    /** Half a unit of the last digit, and a little for the error of the sums. */
    private static final BigDecimal HALF_UNIT = new BigDecimal("0.500001");

    /** The definition costs n² s³; a smaller x costs it more digits than are worth waiting for. */
    private static final int[] MOST_SPINS = {60, 12, 8, 6, 5, 4, 4, 3, 3};

    private static final int FEW_SPINS = 3;
    private static final BigFraction SMALLEST = BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(40));

    /** Returns the same input with so few spins that their definition can be afforded. */
    private static SteadyInput affordable(SteadyInput input) {
        HalfInteger s = input.ensemble().s();
        long most = isCheap(input) ? MOST_SPINS[(int) s.twice() - 1] : FEW_SPINS;
        SpinEnsemble few = SpinEnsemble.of(1 + (input.ensemble().n() - 1) % most, s);
        return new SteadyInput(few, input.beta0(), input.betaB());
    }

    private static boolean isCheap(SteadyInput input) {
        return isAtLeastSmallest(input.beta0()) && isAtLeastSmallest(input.betaB());
    }

    private static boolean isAtLeastSmallest(InverseTemperature beta) {
        return beta.isZero() || beta.isInfinite() || beta.abs().toFraction().compareTo(SMALLEST) >= 0;
    }

    @Property
    void everyNumberIsThatOfTheDefinition(@ForAll SteadyInput any,
            @ForAll @IntRange(min = 1, max = DIGITS) int digits) {
        SteadyInput input = affordable(any);
        LocalState state = input.localState();
        DirectLocalState direct = DirectLocalState.of(input, digits + 10);
        for (int i = 0; i < state.populations().size(); i++) {
            Real population = state.populations().get(i);
            if (!population.isExact()) {
                assertSame("p" + i, population, direct.populations().get(i), digits);
            }
        }
        for (LocalQuantity quantity : LocalQuantity.values()) {
            if (isIrrational(input, quantity) && (quantity != LocalQuantity.COHERENCE || isSummedByLevels(input))) {
                BigDecimal value = value(input, quantity, direct, digits);
                assertSame(quantity.key(), quantity.numberOf(state), value, digits);
            }
        }
    }

    /** Tells whether the definition is a sum over levels, and not over configurations. */
    private static boolean isSummedByLevels(SteadyInput input) {
        return isCheap(input) && !ExactLocalValues.takesConfigurations(input);
    }

    private static boolean isIrrational(SteadyInput input, LocalQuantity quantity) {
        return !ExactLocalValues.isUndefined(input, quantity) && !ExactLocalValues.isInfinite(input, quantity)
                && !ExactLocalValues.isBath(input, quantity) && !ExactLocalValues.isZero(input, quantity);
    }

    private static BigDecimal value(SteadyInput input, LocalQuantity quantity, DirectLocalState direct,
            int digits) {
        return switch (quantity) {
            case INVERSE_TEMPERATURE -> direct.inverseTemperature();
            case DECOHERED -> direct.decoheredApparentInverseTemperature();
            case COHERENCE -> DirectLocalState.coherence(input, digits + 10);
            case APPARENT -> throw new IllegalArgumentException("is that of the bath");
        };
    }

    private static void assertSame(String name, Real number, BigDecimal value, int digits) {
        BigDecimal rounded = number.round(Precision.digits(digits));
        assertThat(rounded.precision()).as(name).isEqualTo(digits);
        assertThat(rounded.subtract(value).abs().divide(rounded.ulp()))
                .as("%s = %s, not %s", name, value, rounded).isLessThanOrEqualTo(HALF_UNIT);
    }

    /** Checks that populations that are rational by structure are those of the definition all the same. */
    @Property(maxDiscardRatio = 50)
    void everyRationalPopulationIsThatOfTheDefinition(@ForAll SteadyInput any) {
        SteadyInput input = affordable(any);
        Assume.that(ExactLocalValues.arePopulationsExact(input));
        DirectLocalState direct = DirectLocalState.of(input, DIGITS);
        for (int i = 0; i < direct.populations().size(); i++) {
            BigFraction exact = input.localState().populations().get(i).exact().orElseThrow();
            BigDecimal rounded = exact.bigDecimalValue(DIGITS, RoundingMode.HALF_EVEN);
            assertThat(rounded.subtract(direct.populations().get(i)).abs())
                    .isLessThan(BigDecimal.ONE.movePointLeft(DIGITS - 2));
        }
    }

    /** Checks that undefined, infinite, zero, x_B and rational are what is so by structure, and nothing else is. */
    @Property
    @StatisticsReport(StatisticsReportMode.OFF)
    void everyOutcomeIsOfItsKind(@ForAll SteadyInput input) {
        Regimes.cover(input);
        LocalState state = input.localState();
        assertThat(state.populations()).hasSize((int) input.ensemble().localDimension())
                .allMatch(p -> p.isExact() == ExactLocalValues.arePopulationsExact(input));
        for (LocalQuantity quantity : LocalQuantity.values()) {
            Outcome outcome = quantity.of(state);
            if (ExactLocalValues.isUndefined(input, quantity)) {
                assertThat(outcome).as(quantity.key()).isInstanceOf(Outcome.Undefined.class);
            } else if (ExactLocalValues.isInfinite(input, quantity)) {
                assertThat(outcome).isEqualTo(new Outcome.Infinite(quantity.key(), input.betaB().sign()));
            } else {
                assertExactness(input, quantity, outcome.orElseThrow());
            }
        }
    }

    private static void assertExactness(SteadyInput input, LocalQuantity quantity, Real number) {
        if (ExactLocalValues.isBath(input, quantity)) {
            assertThat(number.exact()).as(quantity.key()).contains(input.betaB().toFraction());
        } else if (ExactLocalValues.isZero(input, quantity)) {
            assertThat(number.exact()).as(quantity.key()).contains(BigFraction.ZERO);
        } else {
            assertThat(number.isExact()).as("%s is exact", quantity.key()).isFalse();
        }
    }
}
