package io.github.spinthermo.collective;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.Inclusion;
import io.github.spinthermo.testing.SpinDomain;
import io.github.spinthermo.testing.SteadyInput;
import io.github.spinthermo.testing.SteadyQuantity;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.numbers.fraction.BigFraction;

/** Answers do not depend on how a state was made, on what was asked before, or on how precisely. */
@Tag("slow")
@Domain(SpinDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class CollectiveAnswersProperties {

    /** Question to a state: a quantity, and the number of its digits. */
    private record Question(SteadyQuantity quantity, int digits) {

        private String answer(CollectiveSteadyState state) {
            return quantity.text(state, digits);
        }
    }

    @Provide
    static Arbitrary<List<Question>> questions() {
        return Arbitraries.of(SteadyQuantity.class)
                .flatMap(quantity -> Arbitraries.integers().between(1, 80)
                        .map(digits -> new Question(quantity, digits)))
                .list().ofSize(4);
    }

    @Property
    void theOrderOfQuestionsDoesNotMatter(@ForAll SteadyInput input,
            @ForAll("questions") List<Question> questions) {
        CollectiveSteadyState asked = input.state();
        for (Question question : questions) {
            assertThat(question.answer(asked)).as("%s after others", question)
                    .isEqualTo(question.answer(input.state()));
        }
    }

    /** Checks that a number that was handed out stays good while others are asked for at other precisions. */
    @Property
    void numbersHandedOutStayGood(@ForAll SteadyInput input, @ForAll("questions") List<Question> questions) {
        CollectiveSteadyState state = input.state();
        Map<SteadyQuantity, Outcome> handedOut = new EnumMap<>(SteadyQuantity.class);
        for (SteadyQuantity quantity : SteadyQuantity.values()) {
            handedOut.put(quantity, quantity.of(state));
        }
        for (Question question : questions) {
            if (handedOut.get(question.quantity()) instanceof Outcome.Finite finite) {
                Inclusion.checkRefinement(finite::value, question.digits());
            }
        }
    }

    @Property
    void enclosuresContainTheNumber(@ForAll SteadyInput input,
            @ForAll @IntRange(min = 8, max = 200) int bits) {
        CollectiveSteadyState coarse = input.state();
        CollectiveSteadyState fine = input.state();
        for (SteadyQuantity quantity : SteadyQuantity.values()) {
            if (quantity.of(coarse) instanceof Outcome.Finite finite) {
                Inclusion.checkContains(finite.value(), quantity.numberOf(fine), bits);
            }
        }
    }

    @Property
    void refinementAgrees(@ForAll SteadyInput input, @ForAll @IntRange(min = 1, max = 60) int digits) {
        CollectiveSteadyState state = input.state();
        for (SteadyQuantity quantity : SteadyQuantity.values()) {
            if (quantity.of(state) instanceof Outcome.Finite finite) {
                Inclusion.checkRefinement(finite::value, digits);
            }
        }
    }

    @Property
    void anotherBathIsAnotherState(@ForAll SteadyInput input, @ForAll InverseTemperature other,
            @ForAll @IntRange(min = 1, max = 40) int digits) {
        Assume.that(isAffordable(other));
        CollectiveSteadyState first = input.state();
        String before = SteadyQuantity.ENTROPY_PRODUCTION.text(first, digits);
        CollectiveSteadyState moved = first.inBath(other);
        CollectiveSteadyState made = input.withBath(other).state();
        assertSameAnswers(moved, made, digits);
        assertThat(moved.regime()).isEqualTo(made.regime());
        assertThat(moved.ensemble()).isEqualTo(input.ensemble());
        assertThat(moved.betaB()).isEqualTo(other);
        assertThat(first.betaB()).isEqualTo(input.betaB());
        assertThat(SteadyQuantity.ENTROPY_PRODUCTION.text(first, digits)).isEqualTo(before);
    }

    /** Draws states none of which takes thousands of digits. */
    private static boolean isAffordable(InverseTemperature beta) {
        return beta.isZero() || beta.abs().compareTo(InverseTemperature.parse("1e-60")) > 0;
    }

    private static void assertSameAnswers(CollectiveSteadyState actual, CollectiveSteadyState expected,
            int digits) {
        for (SteadyQuantity quantity : SteadyQuantity.values()) {
            assertThat(quantity.text(actual, digits)).as(quantity.key())
                    .isEqualTo(quantity.text(expected, digits));
        }
    }

    /** Gives thermal weights as own ones where they are rational: all quantities that need no temperature agree. */
    @Property
    void ownWeightsThatAreThermal(@ForAll SpinEnsemble ensemble, @ForAll InverseTemperature betaB,
            @ForAll("limits") InverseTemperature beta0, @ForAll @IntRange(min = 1, max = 40) int digits) {
        Assume.that(isAffordable(betaB));
        CollectiveSteadyState own =
                CollectiveSteadyState.of(SectorWeights.of(ensemble, weights(ensemble, beta0)), betaB);
        CollectiveSteadyState thermal = CollectiveSteadyState.of(ensemble, beta0, betaB);
        for (SteadyQuantity quantity : SteadyQuantity.OF_ANY_START) {
            assertThat(quantity.text(own, digits)).as(quantity.key())
                    .isEqualTo(quantity.text(thermal, digits));
            assertThat(quantity.numberOf(own).isExact()).as(quantity.key())
                    .isEqualTo(quantity.numberOf(thermal).isExact());
        }
    }

    @Provide
    static Arbitrary<InverseTemperature> limits() {
        return Arbitraries.of(InverseTemperature.ZERO, InverseTemperature.INFINITY,
                InverseTemperature.NEGATIVE_INFINITY);
    }

    private static Map<HalfInteger, BigFraction> weights(SpinEnsemble ensemble, InverseTemperature beta0) {
        Map<HalfInteger, BigFraction> weights = new HashMap<>();
        Iterator<HalfInteger> totalSpins = ensemble.totalSpins().iterator();
        for (Real weight : SectorWeights.thermal(ensemble, beta0).weights()) {
            weights.put(totalSpins.next(), weight.exact().orElseThrow());
        }
        return weights;
    }
}
