package io.github.spinthermo.collective;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.testing.SpinDomain;
import io.github.spinthermo.testing.SteadyInput;
import io.github.spinthermo.thermal.InverseTemperature;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * The theorems of the paper as signs of differences, each decided at a precision that rises until it is
 * certain (spec 1.8).
 */
@Domain(SpinDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class CollectiveTheoremProperties {

    /** The difference of two numbers near 2ns is e^−|x|: beyond, it takes many bits, and then more than the cap. */
    private static final InverseTemperature LARGEST = InverseTemperature.parse("1000");

    /** Of starts that are drawn apart from the number of spins. */
    private static final InverseTemperature SMALLEST = InverseTemperature.parse("1e-60");

    private static boolean isDecidable(InverseTemperature beta) {
        return beta.isInfinite() || beta.abs().compareTo(LARGEST) <= 0;
    }

    /** Both temperatures, and n ≥ 2 with |x_0| ≠ |x_B|: all inequalities are strict. */
    private static void assumeStrict(SteadyInput input) {
        Assume.that(!input.isSingle() && input.comparedMagnitudes() != Sign.ZERO);
        Assume.that(isDecidable(input.beta0()) && isDecidable(input.betaB()));
    }

    /** [23], [24]: E > E_th iff |x_0| < x_B, for x_B > 0; mirrored for x_B < 0. */
    @Property
    void energy(@ForAll SteadyInput input) {
        assumeStrict(input);
        CollectiveSteadyState state = input.state();
        Sign towardsTheStart = input.comparedMagnitudes().negate();
        Sign expected = input.betaB().sign() == Sign.NEGATIVE ? towardsTheStart.negate() : towardsTheStart;
        assertThat(state.energy().compare(state.thermalEnergy()))
                .isEqualTo(input.betaB().isZero() ? Sign.ZERO : expected);
    }

    /** For x_B > 0 no magnitude is too large: energies are then small numbers with all their digits. */
    @Property
    void energyAboveAPositiveBath(@ForAll SteadyInput given) {
        SteadyInput input = given.withBath(given.betaB().abs());
        Assume.that(!input.isSingle() && input.comparedMagnitudes() != Sign.ZERO && !input.betaB().isZero());
        CollectiveSteadyState state = input.state();
        assertThat(state.energy().compare(state.thermalEnergy()))
                .isEqualTo(input.comparedMagnitudes().negate());
    }

    /** [37], [38]: S < S_th iff |x_0| > |x_B|, at x_B = 0 too. */
    @Property
    void entropy(@ForAll SteadyInput input) {
        Assume.that(!input.isSingle() && input.comparedMagnitudes() != Sign.ZERO);
        CollectiveSteadyState state = input.state();
        assertThat(state.entropy().compare(state.thermalEntropy()))
                .isEqualTo(input.comparedMagnitudes().negate());
    }

    /** [22], [C.6]: dE/dx_0 has the sign of −x_0 x_B, and is 0 for a single spin and at |x_0| = ∞. */
    @Property
    void derivative(@ForAll SteadyInput input) {
        boolean flat = input.isSingle() || input.beta0().isInfinite();
        assertThat(input.state().energyDerivative().orElseThrow().sign())
                .isEqualTo(flat ? Sign.ZERO : input.signOfProduct().negate());
    }

    /** Appendix E: the entropy falls as |x_0| grows; with [22] so does the energy for x_B > 0. */
    @Property
    void monotoneInTheStart(@ForAll SteadyInput input, @ForAll InverseTemperature other) {
        Assume.that(!input.isSingle() && isDecidable(input.beta0()) && isDecidable(input.betaB()));
        Assume.that(isDecidable(other) && (other.isZero() || other.abs().compareTo(SMALLEST) > 0));
        CollectiveSteadyState state = input.state();
        CollectiveSteadyState moved = input.withStart(other).state();
        int order = Integer.signum(input.beta0().abs().compareTo(other.abs()));
        Assume.that(order != 0);
        assertThat(state.entropy().compare(moved.entropy())).isEqualTo(Sign.of(-order));
        assertThat(state.energy().compare(moved.energy()))
                .isEqualTo(Sign.of(-order * input.betaB().sign().signum()));
    }

    /** [V.1]: the rule, and that it tells the truth. */
    @Property
    void regime(@ForAll SteadyInput input) {
        CollectiveSteadyState state = input.state();
        Regime regime = state.regime().orElseThrow();
        if (input.isSingle() || input.betaB().isZero() || input.comparedMagnitudes() == Sign.ZERO) {
            assertThat(regime).isEqualTo(Regime.NEUTRAL);
            return;
        }
        boolean amplifies =
                input.signOfProduct() == Sign.NEGATIVE && input.comparedMagnitudes() == Sign.POSITIVE;
        assertThat(regime).isEqualTo(amplifies ? Regime.AMPLIFICATION : Regime.MITIGATION);
        Assume.that(isDecidable(input.beta0()) && isDecidable(input.betaB()));
        Real collective = magnitude(state.heat().orElseThrow());
        assertThat(collective.compare(magnitude(state.thermalHeat().orElseThrow())))
                .isEqualTo(amplifies ? Sign.POSITIVE : Sign.NEGATIVE);
    }

    private static Real magnitude(Real number) {
        return number.sign() == Sign.NEGATIVE ? number.negate() : number;
    }

    /** [39]: |S − S_0| < |S_th − S_0|. */
    @Property
    void entropyIsMitigated(@ForAll SteadyInput input) {
        assumeStrict(input);
        CollectiveSteadyState state = input.state();
        Real initial = state.initialEntropy().orElseThrow();
        Real collective = magnitude(state.entropy().subtract(initial));
        Real independent = magnitude(state.thermalEntropy().subtract(initial));
        assertThat(collective.compare(independent)).isEqualTo(Sign.NEGATIVE);
    }

    /** [F.8]: |ΔF| < |ΔF_th|. */
    @Property
    void lessFreeEnergyChanges(@ForAll SteadyInput input) {
        assumeStrict(input);
        Assume.that(!input.betaB().isZero());
        CollectiveSteadyState state = input.state();
        Real collective = magnitude(state.freeEnergyChange().orElseThrow());
        Real independent = magnitude(state.thermalFreeEnergyChange().orElseThrow());
        assertThat(collective.compare(independent)).isEqualTo(Sign.NEGATIVE);
    }

    /** 0 ≤ Σ_∞ ≤ Σ_th: Σ_∞ is 0 at x_0 = x_B only, and less than Σ_th unless |x_0| = |x_B| or n = 1. */
    @Property
    void lessEntropyIsProduced(@ForAll SteadyInput input) {
        Assume.that(!input.betaB().isInfinite());
        CollectiveSteadyState state = input.state();
        Real collective = state.entropyProduction().orElseThrow();
        assertThat(collective.sign())
                .isEqualTo(input.beta0().equals(input.betaB()) ? Sign.ZERO : Sign.POSITIVE);
        assumeStrict(input);
        assertThat(collective.compare(state.thermalEntropyProduction().orElseThrow()))
                .isEqualTo(Sign.NEGATIVE);
    }

    /** For |x_0| > |x_B|, E lies between E_th and E_+, and is the latter for |x_0| = ∞ only. */
    @Property
    void bounds(@ForAll SteadyInput given) {
        assumeStrict(given);
        SteadyInput input = given.comparedMagnitudes() == Sign.POSITIVE
                ? given
                : new SteadyInput(given.ensemble(), given.betaB(), given.beta0());
        CollectiveSteadyState state = input.state();
        Sign side = input.betaB().sign();
        assertThat(state.thermalEnergy().compare(state.energy())).isEqualTo(side);
        if (!input.beta0().isInfinite()) {
            assertThat(state.energy().compare(state.energyPlus())).isEqualTo(side);
        }
    }

    /** Energies lie in [0, 2ns], at its ends for zero temperature only, on the side that x_B drives to. */
    @Property
    void energiesAreThoseOfTheSpectrum(@ForAll SteadyInput input) {
        CollectiveSteadyState state = input.state();
        boolean frozen = input.betaB().isInfinite();
        assertWithin(input, state.energy(), input.betaB(),
                frozen && (input.beta0().isInfinite() || input.isSingle()));
        assertWithin(input, state.thermalEnergy(), input.betaB(), frozen);
        assertWithin(input, state.energyPlus(), input.betaB(), frozen);
        assertWithin(input, state.initialEnergy().orElseThrow(), input.beta0(), input.beta0().isInfinite());
    }

    private static void assertWithin(SteadyInput input, Real energy, InverseTemperature beta,
            boolean atTheEnd) {
        Real top = Real.of(input.ensemble().largestTotalSpin().twice());
        Real middle = top.divide(Real.of(2));
        boolean negative = beta.sign() == Sign.NEGATIVE;
        assertThat(energy.compare(Real.of(0)))
                .isEqualTo(atTheEnd && !negative ? Sign.ZERO : Sign.POSITIVE);
        assertThat(top.compare(energy)).isEqualTo(atTheEnd && negative ? Sign.ZERO : Sign.POSITIVE);
        assertThat(middle.compare(energy)).isEqualTo(beta.sign());
    }

    /** Entropies and fluctuations are positive, and zero only where they are exact. */
    @Property
    void entropiesAndFluctuationsArePositive(@ForAll SteadyInput input) {
        CollectiveSteadyState state = input.state();
        for (Real number : new Real[] {state.entropy(), state.thermalEntropy(), state.entropyPlus(),
                state.initialEntropy().orElseThrow(), state.energyVariance(), state.heatCapacity()}) {
            assertThat(number.sign()).isEqualTo(number.isExact() && number.exact().orElseThrow().signum() == 0
                    ? Sign.ZERO : Sign.POSITIVE);
        }
    }
}
