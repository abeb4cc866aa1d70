package io.github.spinthermo.collective;

import static io.github.spinthermo.testing.Inclusion.ball;
import static io.github.spinthermo.testing.Inclusion.meet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.testing.SpinDomain;
import io.github.spinthermo.testing.SteadyInput;
import io.github.spinthermo.testing.SteadyQuantity;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.numbers.fraction.BigFraction;

/** Tests of relations between the numbers of one steady state, and between those of several. */
@Domain(SpinDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class CollectiveProperties {

    private static final int BITS = 256;

    /** Energies, entropies and fluctuations: what |x_0| decides, whatever its sign. */
    private static final Set<SteadyQuantity> EVEN_IN_THE_START = SteadyQuantity.OF_ANY_START;

    private static Map<SteadyQuantity, String> texts(CollectiveSteadyState state,
            Collection<SteadyQuantity> quantities, int digits) {
        Map<SteadyQuantity, String> texts = new LinkedHashMap<>();
        quantities.forEach(quantity -> texts.put(quantity, quantity.text(state, digits)));
        return texts;
    }

    @Property
    void evenInTheStart(@ForAll SteadyInput input, @ForAll @IntRange(min = 1, max = 40) int digits) {
        SteadyInput other = input.withStart(input.beta0().negate());
        assertThat(texts(other.state(), EVEN_IN_THE_START, digits))
                .isEqualTo(texts(input.state(), EVEN_IN_THE_START, digits));
    }

    /**
     * Checks E(x_0, −x_B) = 2ns − E(x_0, x_B) and S(x_0, −x_B) = S(x_0, x_B), and the same for thermal and extreme
     * values.
     */
    @Property
    void energiesInTheOppositeBathAreCountedFromTheTop(@ForAll SteadyInput input,
            @ForAll @IntRange(min = 1, max = 40) int digits) {
        CollectiveSteadyState state = input.state();
        CollectiveSteadyState opposite = input.withBath(input.betaB().negate()).state();
        for (SteadyQuantity quantity : SteadyQuantity.OF_ANY_START) {
            if (SteadyQuantity.ENERGIES.contains(quantity)) {
                assertAddUp(quantity, input.betaB(), state, opposite, digits);
            } else {
                assertThat(quantity.text(opposite, digits)).as(quantity.key())
                        .isEqualTo(quantity.text(state, digits));
            }
        }
    }

    /** Checks that the energies of two states at opposite temperatures add up to 2ns; the lower one has all digits. */
    private static void assertAddUp(SteadyQuantity energy, InverseTemperature beta,
            CollectiveSteadyState state, CollectiveSteadyState opposite, int digits) {
        boolean turned = beta.sign() == Sign.NEGATIVE;
        Real lower = energy.numberOf(turned ? opposite : state);
        Real upper = energy.numberOf(turned ? state : opposite);
        Real top = Real.of(state.ensemble().largestTotalSpin().twice());
        assertSameDigits(upper, top.subtract(lower), digits);
    }

    private static void assertSameDigits(Real actual, Real expected, int digits) {
        Precision precision = Precision.digits(digits);
        assertThat(actual.decimal(precision)).isEqualTo(expected.decimal(precision));
    }

    /**
     * Checks both temperatures of the other sign: energies are counted from the top, heats and free energies turn
     * round.
     */
    @Property
    void everythingUpsideDown(@ForAll SteadyInput input, @ForAll @IntRange(min = 1, max = 40) int digits) {
        CollectiveSteadyState state = input.state();
        CollectiveSteadyState inverted = input.inverted().state();
        for (SteadyQuantity quantity : SteadyQuantity.values()) {
            String text = quantity.text(inverted, digits);
            if (quantity == SteadyQuantity.INITIAL_ENERGY) {
                assertAddUp(quantity, input.beta0(), state, inverted, digits);
            } else if (SteadyQuantity.ENERGIES.contains(quantity)) {
                assertAddUp(quantity, input.betaB(), state, inverted, digits);
            } else {
                assertThat(SteadyQuantity.ODD.contains(quantity) ? opposite(text) : text).as(quantity.key())
                        .isEqualTo(quantity.text(state, digits));
            }
        }
        assertThat(inverted.regime()).isEqualTo(state.regime());
    }

    private static String opposite(String text) {
        boolean unsigned = text.equals("0") || text.equals("undefined");
        return unsigned ? text : text.startsWith("-") ? text.substring(1) : "-" + text;
    }

    /** Checks that a collective bath acts as an independent one for n = 1 and at |x_0| = |x_B|. */
    @Property
    void thermalWhereItMustBe(@ForAll SteadyInput input, @ForAll @IntRange(min = 1, max = 40) int digits) {
        Assume.that(input.isSingle() || input.comparedMagnitudes() == Sign.ZERO);
        CollectiveSteadyState state = input.state();
        SteadyQuantity.INDEPENDENT.forEach((collective, independent) ->
                assertSame(collective, independent, state, digits));
        if (input.isSingle()) {
            assertSame(SteadyQuantity.ENERGY, SteadyQuantity.ENERGY_PLUS, state, digits);
            assertSame(SteadyQuantity.ENTROPY, SteadyQuantity.ENTROPY_PLUS, state, digits);
        }
    }

    private static void assertSame(SteadyQuantity a, SteadyQuantity b, CollectiveSteadyState state,
            int digits) {
        assertThat(a.text(state, digits)).as(a.key()).isEqualTo(b.text(state, digits));
    }

    /** Checks equalities that no finite precision decides: they hold by structure. */
    @Property
    void differencesThatAreZeroByStructureAreExactlyZero(@ForAll SteadyInput input) {
        CollectiveSteadyState state = input.state();
        if (input.isSingle() || input.comparedMagnitudes() == Sign.ZERO) {
            assertThat(state.energy().compare(state.thermalEnergy())).isEqualTo(Sign.ZERO);
            assertThat(state.entropy().compare(state.thermalEntropy())).isEqualTo(Sign.ZERO);
        }
        if (input.beta0().equals(input.betaB())) {
            assertThat(state.energy().compare(state.initialEnergy().orElseThrow())).isEqualTo(Sign.ZERO);
            assertThat(state.entropy().compare(state.initialEntropy().orElseThrow())).isEqualTo(Sign.ZERO);
        }
    }

    /** Checks that a start at |x_0| = ∞ leaves one block. */
    @Property
    void theExtremeStartIsTheBlockOfAllSpins(@ForAll SteadyInput input,
            @ForAll @IntRange(min = 1, max = 40) int digits) {
        CollectiveSteadyState state = input.withStart(InverseTemperature.INFINITY).state();
        assertSame(SteadyQuantity.ENERGY, SteadyQuantity.ENERGY_PLUS, state, digits);
        assertSame(SteadyQuantity.ENTROPY, SteadyQuantity.ENTROPY_PLUS, state, digits);
    }

    /** Checks that heat is E − E_0, and Σ = S − S_0 − x (E − E_0). */
    @Property
    void heatsAndEntropyProductionsAreWhatTheirNamesSay(@ForAll SteadyInput input) {
        CollectiveSteadyState state = input.state();
        Real initialEnergy = state.initialEnergy().orElseThrow();
        assertMeet(state.heat(), state.energy().subtract(initialEnergy));
        assertMeet(state.thermalHeat(), state.thermalEnergy().subtract(initialEnergy));
        Assume.that(!input.betaB().isInfinite());
        Real x = Real.of(input.betaB().toFraction());
        Real initialEntropy = state.initialEntropy().orElseThrow();
        assertMeet(state.entropyProduction(), state.entropy().subtract(initialEntropy)
                .subtract(x.multiply(state.heat().orElseThrow())));
        assertMeet(state.thermalEntropyProduction(), state.thermalEntropy().subtract(initialEntropy)
                .subtract(x.multiply(state.thermalHeat().orElseThrow())));
    }

    private static void assertMeet(Outcome outcome, Real expected) {
        Ball ball = ball(outcome.orElseThrow().enclose(BITS));
        assertThat(meet(ball, ball(expected.enclose(BITS)))).as("%s, not %s", outcome, expected).isTrue();
    }

    /** Checks ΔF = −Σ/x, which at x_B = ±∞ is the heat. */
    @Property
    void freeEnergyIsSpentOnEntropy(@ForAll SteadyInput input,
            @ForAll @IntRange(min = 1, max = 40) int digits) {
        Assume.that(!input.betaB().isZero());
        CollectiveSteadyState state = input.state();
        if (input.betaB().isInfinite()) {
            assertSame(SteadyQuantity.FREE_ENERGY_CHANGE, SteadyQuantity.HEAT, state, digits);
            assertSame(SteadyQuantity.THERMAL_FREE_ENERGY_CHANGE, SteadyQuantity.THERMAL_HEAT, state, digits);
            return;
        }
        Real minusX = Real.of(input.betaB().toFraction().negate());
        assertSameDigits(state.freeEnergyChange().orElseThrow(),
                state.entropyProduction().orElseThrow().divide(minusX), digits);
        assertSameDigits(state.thermalFreeEnergyChange().orElseThrow(),
                state.thermalEntropyProduction().orElseThrow().divide(minusX), digits);
    }

    /** Checks Σ_th − Σ_∞ = KL(w(x_0) ‖ w(x_B)). */
    @Property
    void collectivenessSavesTheRelativeEntropyOfTheWeights(@ForAll SteadyInput input) {
        Assume.that(isOrdinary(input.beta0()) && isOrdinary(input.betaB()));
        Assume.that(!input.betaB().isInfinite());
        CollectiveSteadyState state = input.state();
        if (input.isSingle() || input.comparedMagnitudes() == Sign.ZERO) {
            assertSame(SteadyQuantity.ENTROPY_PRODUCTION, SteadyQuantity.THERMAL_ENTROPY_PRODUCTION, state,
                    30);
            return;
        }
        Real saved = state.thermalEntropyProduction().orElseThrow()
                .subtract(state.entropyProduction().orElseThrow());
        assertSameDigits(saved, Real.refining(bits -> Enclosures.of(relativeEntropy(input, bits))), 15);
    }

    /** Draws x neither so large nor so small that the difference, of order x⁴ and e^−x, takes thousands of digits. */
    private static boolean isOrdinary(InverseTemperature beta) {
        return beta.isZero() || beta.isInfinite()
                || (beta.abs().toFraction().compareTo(BigFraction.of(1000)) < 0
                && beta.abs().compareTo(InverseTemperature.parse("1e-70")) > 0);
    }

    /** Returns Σ w_J(x) ln(p_J(x)/p_J(y)). */
    private static Ball relativeEntropy(SteadyInput input, int bits) {
        Arithmetic arithmetic = new Arithmetic(bits + 64);
        SectorWeights start = SectorWeights.thermal(input.ensemble(), input.beta0());
        SectorWeights bath = SectorWeights.thermal(input.ensemble(), input.betaB());
        Iterator<HalfInteger> totalSpins = input.ensemble().totalSpins().iterator();
        Ball sum = Ball.ZERO;
        for (Real weight : start.weights()) {
            HalfInteger totalSpin = totalSpins.next();
            Ball share = ball(weight.enclose(bits));
            if (!share.isZero()) {
                Ball ratio = arithmetic.divide(ball(start.copyWeight(totalSpin).enclose(bits)),
                        ball(bath.copyWeight(totalSpin).enclose(bits)));
                sum = arithmetic.add(sum, arithmetic.multiply(share, arithmetic.log(ratio)));
            }
        }
        return sum;
    }
}
