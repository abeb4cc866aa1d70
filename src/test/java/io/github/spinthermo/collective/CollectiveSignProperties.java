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
 * Signs beside those of the theorems (spec 1.8), each decided at a precision that rises until it is certain: the
 * regime, the ends of the spectrum, and what is positive.
 */
@Domain(SpinDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class CollectiveSignProperties {

    /** The difference of two numbers near 2ns is e^−|x|: beyond, it takes many bits, and then more than the cap. */
    private static final InverseTemperature LARGEST = InverseTemperature.parse("1000");

    private static boolean isDecidable(InverseTemperature beta) {
        return beta.isInfinite() || beta.abs().compareTo(LARGEST) <= 0;
    }

    /** Checks the rule [L V.1], and that it tells the truth. */
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

    /** Checks that energies lie in [0, 2ns], at its ends for zero temperature only, on the side that x_B drives to. */
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

    /** Checks that entropies and fluctuations are positive, and zero only where they are exact. */
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
