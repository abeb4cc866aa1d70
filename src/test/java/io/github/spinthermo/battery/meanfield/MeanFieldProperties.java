package io.github.spinthermo.battery.meanfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.battery.meanfield.MeanFieldMoments.Rates;
import io.github.spinthermo.ode.StiffSystem;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.numbers.core.DD;

/** Invariants of the equations of the mean field [spec 4, 8], in any state and for any number of emitters. */
class MeanFieldProperties {

    private static final Rates DISCHARGE = new Rates(0.7, 3, 0.1);
    private static final Rates ONLY_COLLECTIVE = new Rates(0, 3, 0);

    @Provide
    Arbitrary<double[]> nine() {
        return Arbitraries.doubles().between(-1, 1).array(double[].class).ofSize(9);
    }

    @Property
    void collectiveEmissionKeepsTheLength(@ForAll("nine") double[] nine, @ForAll @LongRange(min = 1) long n) {
        double[] rates = Nine.rates(n, ONLY_COLLECTIVE, nine);
        double largest = Arrays.stream(rates).map(Math::abs).max().orElseThrow();
        assertThat(rates[3] + rates[4] + rates[6]).isCloseTo(0, within(1e-14 * largest));
        DD[] symmetric = symmetric(n, nine);
        DD[] change = new PhaseSymmetricMoments(n).discharge(ONLY_COLLECTIVE).rates(symmetric);
        assertThat(change[3].hi()).isZero();
    }

    /** Returns p, g and δ made of z, C and d. */
    private static DD[] symmetric(long n, double... nine) {
        DD single = DD.ONE.divide(DD.of(n));
        DD p = DD.of(nine[2]).add(1.0).multiply(0.5);
        DD pairs = DD.ONE.subtract(single).multiply(nine[3] / 2);
        DD gone = DD.ONE.subtract(single).multiply(DD.ONE.subtract(nine[6])).multiply(0.25);
        return new DD[] {DD.ZERO, p, p.multiply(single).add(pairs), gone.subtract(pairs)};
    }

    /** Compares nine equations without a phase with three, a pulse of π and storage included. */
    @Property
    void nineBecomeThree(@ForAll("nine") double[] any, @ForAll @LongRange(min = 2, max = 1000) long n) {
        double[] nine = {0, 0, any[2], any[3], any[3], 0, any[6], 0, 0};
        NineMoments full = new NineMoments(n, new Rotation(DD.of(-1.0), DD.ZERO));
        PhaseSymmetricMoments reduced = new PhaseSymmetricMoments(n);
        DD[] three = symmetric(n, nine);
        same(reduced.pulse(three), symmetric(n, Nine.of(full.pulse(Nine.state(nine)))));
        same(reduced.store(three, DISCHARGE), symmetric(n, Nine.of(full.store(Nine.state(nine), DISCHARGE))));
        double[] rates = Nine.rates(n, DISCHARGE, nine);
        assertThat(new double[] {rates[0], rates[1], rates[5], rates[7], rates[8], rates[3] - rates[4]})
                .containsOnly(0);
        rates[2] -= 1;
        rates[6] += 1;
        DD[] expected = symmetric(n, rates);
        DD[] change = reduced.discharge(DISCHARGE).rates(three);
        for (int k = 1; k < 4; k++) {
            assertThat(change[k].hi()).isCloseTo(expected[k].hi(), within(1e-14 * n));
        }
        assertThat(reduced.squaredLength(three).hi())
                .isCloseTo(full.squaredLength(Nine.state(nine)).hi(), within(1e-15));
    }

    private static void same(DD[] state, DD[] expected) {
        for (int k = 1; k < state.length; k++) {
            assertThat(state[k].hi()).isCloseTo(expected[k].hi(), within(1e-14));
        }
    }

    /** Checks that rates turn with the state: x + iy → e^iφ (x + iy), and so on. */
    @Property
    void turnsAboutZ(@ForAll("nine") double[] nine, @ForAll @LongRange(min = 1, max = 1000) long n,
            @ForAll @DoubleRange(min = -4, max = 4) double angle) {
        double[] rates = Nine.rates(n, DISCHARGE, turned(nine, angle));
        assertThat(rates).containsExactly(turned(Nine.rates(n, DISCHARGE, nine), angle), within(1e-13 * (n + 10)));
    }

    private static double[] turned(double[] of, double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        return new double[] {c * of[0] - s * of[1], s * of[0] + c * of[1], of[2],
            c * c * of[3] + s * s * of[4] - 2 * c * s * of[5], s * s * of[3] + c * c * of[4] + 2 * c * s * of[5],
            c * s * (of[3] - of[4]) + (c * c - s * s) * of[5], of[6],
            c * of[7] - s * of[8], s * of[7] + c * of[8]};
    }

    @Property
    void pulsesAddUpAndKeepTheLength(@ForAll("nine") double[] nine, @ForAll @LongRange(min = 1) long n,
            @ForAll @DoubleRange(min = -4, max = 4) double angle) {
        NineMoments there = new NineMoments(n, Rotation.by(angle));
        NineMoments back = new NineMoments(n, Rotation.by(-angle));
        NineMoments twice = new NineMoments(n, Rotation.by(2 * angle));
        DD[] turned = there.pulse(Nine.state(nine));
        assertThat(Nine.of(back.pulse(turned))).containsExactly(nine, within(1e-15));
        assertThat(Nine.of(there.pulse(turned)))
                .containsExactly(Nine.of(twice.pulse(Nine.state(nine))), within(1e-14));
        assertThat(there.squaredLength(turned).hi())
                .isCloseTo(there.squaredLength(Nine.state(nine)).hi(), within(1e-15));
    }

    /** Checks m²(1 − 2/N) + 2m = ⟨S²⟩ at rest, with the rates 2Γ and Γ(2 + (N − 2)|z|) of return. */
    @Property
    void restsInTheDark(@ForAll @LongRange(min = 2, max = 1_000_000) long n,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        double z = -share;
        double m = n * share / 2;
        DD square = DD.of(m).square().multiply(DD.ONE.subtract(DD.of(2.0).divide(DD.of(n)))).add(2 * m);
        DD deficit = DD.of(n).multiply(0.5).add(1.0).multiply(DD.of(n).multiply(0.5)).subtract(square)
                .divide(DD.of(n)).divide(DD.of(n));
        DD[] dark = {DD.ZERO, DD.of(z).add(1.0).multiply(0.5), DD.ZERO, deficit};
        StiffSystem discharge = new PhaseSymmetricMoments(n).discharge(ONLY_COLLECTIVE);
        assertThat(Arrays.stream(discharge.rates(dark)).mapToDouble(DD::hi).map(Math::abs).max().orElseThrow())
                .isLessThan(1e-15);
        double[][] d = discharge.jacobian(Arrays.stream(dark).mapToDouble(DD::hi).toArray());
        double slow = -2 * 3;
        double fast = -3 * (2 + (n - 2) * share);
        assertThat(d[1][1] + d[2][2]).isCloseTo(slow + fast, within(1e-12 * n));
        assertThat(d[1][1] * d[2][2] - d[1][2] * d[2][1]).isCloseTo(slow * fast, within(1e-11 * n));
    }

    @Property(tries = 50)
    void theGroundStateStays(@ForAll @LongRange(min = 2) long n) {
        for (MeanFieldMoments moments : new MeanFieldMoments[] {
            new PhaseSymmetricMoments(n), new NineMoments(n, Rotation.by(1))}) {
            DD[] ground = moments.ground();
            assertThat(moments.discharge(DISCHARGE).rates(ground)).allMatch(rate -> rate.hi() == 0);
            assertThat(moments.store(ground, DISCHARGE)).containsExactly(ground);
        }
    }

    /** Checks that storage is what the equations make of it. */
    @Property(tries = 20)
    void storageSolvesTheEquations(@ForAll("nine") double[] nine, @ForAll @LongRange(min = 2, max = 1000) long n) {
        Rates storage = new Rates(1.5, 0, 0.2);
        NineMoments moments = new NineMoments(n, Rotation.by(1));
        DD[] stored = moments.store(Nine.state(nine), storage);
        DD[] integrated = Nine.discharge(moments, storage, Nine.state(nine));
        for (int k = 0; k < stored.length; k++) {
            assertThat(stored[k].hi()).isCloseTo(integrated[k].hi(), within(1e-11));
        }
    }

    @Property
    void cumulantsLeadBack(@ForAll("nine") double[] nine, @ForAll @LongRange(min = 2, max = 1000) long n) {
        NineMoments full = new NineMoments(n, Rotation.by(1));
        assertThat(Nine.of(full.fromCumulants(full.cumulants(Nine.state(nine))))).containsExactly(nine, within(1e-15));
        PhaseSymmetricMoments reduced = new PhaseSymmetricMoments(n);
        DD[] three = symmetric(n, nine);
        same(reduced.fromCumulants(reduced.cumulants(three)), three);
    }

    /** Compares with central differences of cubic polynomials, in double-double arithmetic. */
    @Property(tries = 50)
    void hasTheDerivativesOfItsRates(@ForAll("nine") double[] nine, @ForAll @LongRange(min = 1, max = 1000) long n) {
        derivatives(new NineMomentsDischarge(n, ChannelRates.of(DISCHARGE)), Nine.state(nine));
        derivatives(new PhaseSymmetricMoments(n).discharge(DISCHARGE), symmetric(n, nine));
        derivatives(new SingleMoments(Rotation.by(1)).discharge(DISCHARGE), symmetric(1, nine));
    }

    private static void derivatives(StiffSystem system, DD[] y) {
        double[][] jacobian = system.jacobian(Arrays.stream(y).mapToDouble(DD::hi).toArray());
        double step = 0x1p-20;
        for (int j = 0; j < system.dimension(); j++) {
            DD[] above = y.clone();
            DD[] below = y.clone();
            above[j] = y[j].add(step);
            below[j] = y[j].subtract(step);
            DD[] up = system.rates(above);
            DD[] down = system.rates(below);
            int column = j;
            IntStream.range(0, y.length).forEach(i -> {
                double difference = up[i].subtract(down[i]).multiply(0.5 / step).hi();
                assertThat(jacobian[i][column]).as("%d, %d", i, column)
                        .isCloseTo(difference, within(1e-8 * (1 + Math.abs(difference))));
            });
        }
    }
}
