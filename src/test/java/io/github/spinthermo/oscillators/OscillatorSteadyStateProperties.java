package io.github.spinthermo.oscillators;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.testing.Inclusion;
import io.github.spinthermo.testing.SpinDomain;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(SpinDomain.class)
@Domain(DomainContext.Global.class)
class OscillatorSteadyStateProperties {

    private static final long MANY = 1_000_000_000_000_000_000L;

    /** Quantities that are sums of positive terms, which have the digits they are asked for at once. */
    private static final List<Function<OscillatorSteadyState, Real>> SUMS = List.of(
            OscillatorSteadyState::energy, OscillatorSteadyState::thermalEnergy, OscillatorSteadyState::initialEnergy,
            OscillatorSteadyState::entropy, OscillatorSteadyState::thermalEntropy,
            OscillatorSteadyState::initialEntropy);

    /** Makes a state, at the magnitudes of two inverse temperatures. */
    private static OscillatorSteadyState state(long n, InverseTemperature beta0, InverseTemperature betaB) {
        Assume.that(!beta0.isZero() && !betaB.isZero());
        return OscillatorSteadyState.of(n, beta0.abs(), betaB.abs());
    }

    @Property
    void enclosuresAreAsNarrowAsStated(@ForAll @LongRange(min = 1, max = MANY) long n,
            @ForAll InverseTemperature beta0, @ForAll InverseTemperature betaB,
            @ForAll @IntRange(min = 8, max = 200) int bits) {
        state(n, beta0, betaB);
        for (Function<OscillatorSteadyState, Real> sum : SUMS) {
            Inclusion.check(() -> sum.apply(state(n, beta0, betaB)), bits);
        }
    }

    /** Checks E − E_0 = (E_th − E_0)/n and S − S_0 = (S_th − S_0)/n: n E = E_th + (n−1) E_0. */
    @Property
    void effectsAreMitigatedByTheirNumber(@ForAll @LongRange(min = 1, max = 1000) long n,
            @ForAll InverseTemperature beta0, @ForAll InverseTemperature betaB) {
        OscillatorSteadyState state = state(n, beta0, betaB);
        assertMean(n, state.energy(), state.thermalEnergy(), state.initialEnergy());
        assertMean(n, state.entropy(), state.thermalEntropy(), state.initialEntropy());
    }

    private static void assertMean(long n, Real collective, Real thermal, Real initial) {
        Precision precision = Precision.digits(25);
        Real mean = thermal.add(initial.multiply(Real.of(n - 1)));
        assertThat(collective.multiply(Real.of(n)).decimal(precision)).isEqualTo(mean.decimal(precision));
    }

    /** Checks the second law, and that the heat has the sign of x_0 − x_B. */
    @Property
    void entropyIsProduced(@ForAll @LongRange(min = 1, max = MANY) long n,
            @ForAll InverseTemperature beta0, @ForAll InverseTemperature betaB) {
        OscillatorSteadyState state = state(n, beta0, betaB);
        int order = Integer.signum(beta0.abs().compareTo(betaB.abs()));
        assertThat(state.heat().sign().signum()).isEqualTo(order);
        assertThat(state.freeEnergyChange().sign()).isEqualTo(order == 0 ? Sign.ZERO : Sign.NEGATIVE);
        if (state.entropyProduction() instanceof Outcome.Finite production) {
            assertThat(production.value().sign()).isEqualTo(order == 0 ? Sign.ZERO : Sign.POSITIVE);
        }
    }
}
