package io.github.spinthermo.local;

import static io.github.spinthermo.testing.Inclusion.ball;
import static io.github.spinthermo.testing.Inclusion.meet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.ExactLocalValues;
import io.github.spinthermo.testing.Inclusion;
import io.github.spinthermo.testing.LocalQuantity;
import io.github.spinthermo.testing.SpinDomain;
import io.github.spinthermo.testing.SteadyInput;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.numbers.fraction.BigFraction;

/** Relations between the numbers of one local state, and between those of several. */
@Domain(SpinDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class LocalProperties {

    private static final int BITS = 256;
    private static final Arithmetic ARITHMETIC = new Arithmetic(BITS + Long.SIZE);

    /** Returns populations, from the level that the bath drives to. */
    private static List<Real> fromTheBottom(SteadyInput input) {
        List<Real> populations = new ArrayList<>(input.localState().populations());
        if (input.betaB().sign() == Sign.NEGATIVE) {
            Collections.reverse(populations);
        }
        return populations;
    }

    /** Returns Σ_i c_i p_i for integers c_i that are not negative. */
    private static Ball sum(List<Real> populations, boolean weighted) {
        Ball sum = Ball.ZERO;
        for (int i = 0; i < populations.size(); i++) {
            Ball term = ball(populations.get(i).enclose(BITS));
            sum = ARITHMETIC.add(sum, weighted ? ARITHMETIC.multiply(Ball.of(i), term) : term);
        }
        return sum;
    }

    private static void assertEqual(Ball actual, Ball expected) {
        assertThat(meet(actual, expected)).as("%s is %s", actual, expected).isTrue();
        for (Ball ball : List.of(actual, expected)) {
            assertThat(ball.isZero() || ball.certainBits() > BITS - 10).as("%s is narrow", ball).isTrue();
        }
    }

    @Property
    void populationsAddUp(@ForAll SteadyInput input) {
        assertEqual(sum(input.localState().populations(), false), Ball.ONE);
    }

    /** Checks that Σ (s + μ) p(μ) = E/n, and from the other end for x_B < 0: sums of small numbers are small. */
    @Property
    void meanIsTheEnergyOfOneSpin(@ForAll SteadyInput input) {
        Real energy = input.withBath(input.betaB().abs()).state().energy();
        Ball share = ARITHMETIC.divide(ball(energy.enclose(BITS)), Ball.of(input.ensemble().n()));
        assertEqual(sum(fromTheBottom(input), true), share);
    }

    private static List<String> rounded(List<Real> populations, int digits) {
        return populations.stream().map(p -> p.decimal(Precision.digits(digits)).toString()).toList();
    }

    private static List<String> texts(SteadyInput input, int digits) {
        LocalState state = input.localState();
        List<String> texts = new ArrayList<>(rounded(state.populations(), digits));
        affordable(input).forEach(quantity -> texts.add(quantity.text(state, digits)));
        return texts;
    }

    private static List<LocalQuantity> affordable(SteadyInput input) {
        return Stream.of(LocalQuantity.values()).filter(quantity -> ExactLocalValues.isAffordable(input, quantity))
                .toList();
    }

    @Property
    void evenInTheStart(@ForAll SteadyInput input, @ForAll @IntRange(min = 1, max = 40) int digits) {
        assertThat(texts(input.withStart(input.beta0().negate()), digits)).isEqualTo(texts(input, digits));
    }

    /** Checks p(μ; −x_B) = p(−μ; x_B): temperatures change their sign, the coherence stays. */
    @Property
    void mirrored(@ForAll SteadyInput input, @ForAll @IntRange(min = 1, max = 40) int digits) {
        LocalState state = input.localState();
        LocalState opposite = input.withBath(input.betaB().negate()).localState();
        List<Real> populations = new ArrayList<>(opposite.populations());
        Collections.reverse(populations);
        assertThat(rounded(populations, digits)).isEqualTo(rounded(state.populations(), digits));
        for (LocalQuantity quantity : affordable(input)) {
            String text = quantity.text(state, digits);
            boolean same = quantity == LocalQuantity.COHERENCE
                    || Set.of("0", "undefined", "not computed").contains(text);
            assertThat(quantity.text(opposite, digits)).as(quantity.key())
                    .isEqualTo(same ? text : text.startsWith("-") ? text.substring(1) : "-" + text);
        }
    }

    /** Checks thermal states, at |x_0| = |x_B| and for a single spin: each level has e^−|x| of the one below. */
    @Property
    void thermalStates(@ForAll SpinEnsemble ensemble, @ForAll InverseTemperature beta0,
            @ForAll InverseTemperature betaB) {
        for (SteadyInput input : List.of(new SteadyInput(ensemble, betaB.negate(), betaB),
                new SteadyInput(SpinEnsemble.of(1, ensemble.s()), beta0, betaB))) {
            List<Real> populations = fromTheBottom(input);
            for (int i = 1; i < populations.size(); i++) {
                assertEqual(ball(populations.get(i).enclose(BITS)),
                        ARITHMETIC.multiply(boltzmann(betaB), ball(populations.get(i - 1).enclose(BITS))));
            }
        }
    }

    private static Ball boltzmann(InverseTemperature beta) {
        if (beta.isInfinite()) {
            return Ball.ZERO;
        }
        BigFraction x = beta.abs().toFraction();
        int more = Math.max(0, x.bigDecimalValue(5, RoundingMode.UP).toBigInteger().bitLength());
        Arithmetic finer = new Arithmetic(BITS + Long.SIZE + more);
        return finer.exp(finer.ratio(x.getNumerator().negate(), x.getDenominator()));
    }

    @Property
    void uniformInABathOfInfiniteTemperature(@ForAll SteadyInput input) {
        int d = (int) input.ensemble().localDimension();
        assertThat(input.withBath(InverseTemperature.ZERO).localState().populations()).hasSize(d)
                .allMatch(p -> p.exact().orElseThrow().equals(BigFraction.of(1, d)));
    }

    /** Checks p(−1/2) = e^x_loc p(1/2) of spins 1/2, for which x_D is the same. */
    @Property
    void temperatureOfSpinsOneHalf(@ForAll SteadyInput input,
            @ForAll @IntRange(min = 1, max = 40) int digits) {
        SteadyInput half = new SteadyInput(SpinEnsemble.of(input.ensemble().n(), HalfInteger.HALF),
                input.beta0(), input.betaB());
        LocalState state = half.localState();
        assertThat(LocalQuantity.DECOHERED.text(state, digits))
                .isEqualTo(LocalQuantity.INVERSE_TEMPERATURE.text(state, digits));
        if (state.localInverseTemperature() instanceof Outcome.Finite x) {
            Arithmetic finer = new Arithmetic(BITS + Long.SIZE);
            Ball ratio = finer.exp(ball(x.value().enclose(BITS + Long.SIZE)));
            assertEqual(ball(state.populations().get(0).enclose(BITS)),
                    finer.multiply(ratio, ball(state.populations().get(1).enclose(BITS))));
        }
    }

    /** Checks that a state that is not thermal loses entropy with its coherences. */
    @Property
    void coherenceIsPositive(@ForAll SteadyInput input) {
        Assume.that(ExactLocalValues.isAffordable(input, LocalQuantity.COHERENCE));
        assertThat(input.localState().coherence().orElseThrow().sign())
                .isEqualTo(ExactLocalValues.isThermal(input) ? Sign.ZERO : Sign.POSITIVE);
    }

    @Property
    void enclosuresContainTheNumber(@ForAll SteadyInput input, @ForAll @IntRange(min = 8, max = 300) int bits,
            @ForAll @IntRange(min = 1, max = 40) int digits) {
        LocalState coarse = input.localState();
        LocalState fine = input.localState();
        for (int i = 0; i < input.ensemble().localDimension(); i++) {
            assertContained(coarse.populations().get(i), fine.populations().get(i), bits, digits);
        }
        for (LocalQuantity quantity : affordable(input)) {
            if (quantity.of(coarse) instanceof Outcome.Finite finite) {
                assertContained(finite.value(), quantity.numberOf(fine), bits, digits);
            }
        }
    }

    private static void assertContained(Real coarse, Real fine, int bits, int digits) {
        Inclusion.checkContains(coarse, fine, bits);
        Inclusion.checkRefinement(() -> fine, digits);
    }
}
