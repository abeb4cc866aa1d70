package io.github.spinthermo.battery;

import io.github.spinthermo.battery.cavity.CavityEvolution;
import io.github.spinthermo.battery.cavity.CavityRates;
import io.github.spinthermo.battery.cavity.CavityState;
import io.github.spinthermo.battery.cavity.EliminatedCavity;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.dicke.Moments;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * A few emitters in a damped cavity, exactly: what the collective emission of a battery stands for. All emitters are
 * excited at first and the cavity is empty.
 * <pre>
 * dρ/dt = −i[δ c†c + ig(S⁻c† − S⁺c), ρ] + κ D[c]ρ + γ Σ_i D[σ_i⁻]ρ + γ_φ Σ_i D[σ_i^z]ρ
 * Γ = κg²/(κ²/4 + δ²),   λ = g²δ/(κ²/4 + δ²)
 * </pre>
 * Eliminating the cavity leaves collective emission at the rate Γ and a shift −λS⁺S⁻, which does nothing to energies
 * here. That holds where a burst is slow for the cavity, g√N ≪ κ/2; with δ = 0 and γ = 0 the excitation then errs by
 * less than NΓ/κ times some 2 for each emitter.
 *
 * <p>Photons are at most as many as emitters, so that the state is a finite matrix, of which at most 256 numbers differ
 * from 0. They are computed in double-double precision by powers of the evolution over a short time, which makes a
 * stiff cavity as good as a soft one. Rates and times are in any unit of time and its inverse.
 *
 * <p>Source: Pirmoradian and Mølmer, Phys. Rev. A 100, 043833 (2019), [P 1] to [P 4]; the reference and the condition
 * are derived.
 *
 * @param n N, the number of emitters, from 1 to 6
 * @param g the coupling of an emitter to the cavity, 0 or above
 * @param kappa κ, the rate at which a photon leaves the cavity, 0 or above
 * @param detuning δ = ω_c − ω_s
 * @param gamma γ, the rate of individual emission, 0 or above
 * @param dephasing γ_φ, the rate of individual dephasing, 0 or above; a coherence decays at twice the rate
 * @derivation 8.10
 */
public record DampedCavity(long n, double g, double kappa, double detuning, double gamma, double dephasing) {

    /** The largest number of emitters. */
    public static final int MOST_EMITTERS = 6;

    /** The largest error over N with which something is told. */
    private static final double LARGEST_ERROR = 1e-9;

    /** The largest rate, coupling or detuning, and its inverse the smallest. */
    private static final double LARGEST_RATE = 1e100;

    /**
     * Checks all.
     *
     * @param n N
     * @param g the coupling
     * @param kappa κ
     * @param detuning δ
     * @param gamma γ
     * @param dephasing γ_φ
     * @throws InvalidInputException if there is no emitter, a rate or the coupling is negative, or a number is not
     *     finite; it names the parameter
     * @throws ResourceLimitException if there are more than 6 emitters or a number is above 10^100 in size; it names
     *     the parameter
     */
    public DampedCavity {
        BatteryProtocol.requireEmitters(n);
        if (n > MOST_EMITTERS) {
            throw new ResourceLimitException("n", n,
                    "is too large: a cavity is computed for at most " + MOST_EMITTERS + " emitters");
        }
        g = requireRate("g", g);
        kappa = requireRate("kappa", kappa);
        gamma = requireRate("gamma", gamma);
        dephasing = requireRate("dephasing", dephasing);
        detuning = detuning + 0.0;
        requireSize("detuning", detuning);
    }

    private static double requireRate(String name, double rate) {
        requireSize(name, BatteryProtocol.requireNonNegative(name, rate));
        return rate + 0.0;
    }

    private static void requireSize(String name, double number) {
        if (!Double.isFinite(number)) {
            throw new InvalidInputException("not-finite", name, number, "is not a finite number");
        }
        if (Math.abs(number) > LARGEST_RATE) {
            throw new ResourceLimitException(name, number,
                    "is too large; at most " + Fault.show(LARGEST_RATE) + " is allowed");
        }
    }

    /**
     * Returns the rate of the collective emission that an eliminated cavity leaves.
     *
     * @return Γ = κg²/(κ²/4 + δ²); empty for κ = δ = 0
     */
    public Optional<Double> collectiveGamma() {
        return eliminated(kappa);
    }

    /**
     * Returns the collective shift that an eliminated cavity leaves.
     *
     * @return λ = g²δ/(κ²/4 + δ²); empty for κ = δ = 0
     */
    public Optional<Double> collectiveShift() {
        return eliminated(detuning);
    }

    private Optional<Double> eliminated(double factor) {
        double width = Math.hypot(kappa / 2, detuning);
        return width == 0 ? Optional.empty() : Optional.of(factor / width * g * (g / width));
    }

    /**
     * Estimates the memory and time of a course.
     *
     * @param times the times, ascending
     * @return memory and time
     */
    public Estimate estimate(List<Double> times) {
        return evolution().estimate(times.size(), last(times));
    }

    private CavityEvolution evolution() {
        return new CavityEvolution(new CavityRates((int) n, g, kappa, detuning, gamma, dephasing));
    }

    private static double last(List<Double> times) {
        return times.isEmpty() ? 0 : times.get(times.size() - 1);
    }

    /**
     * Computes the course, and reports on the way how far the work has come.
     *
     * @param times the times, ascending from 0; there may be none
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return emitters and cavity at the times
     * @throws InvalidInputException if a time is negative, not finite or not after the one before it; it names {@code
     *     times}
     * @throws ResourceLimitException if the error may exceed 10^−9; it names {@code tolerance}
     */
    public CavityCourse course(List<Double> times, DoubleConsumer progress) {
        requireAscending(times);
        CavityEvolution evolution = evolution();
        Optional<EliminatedCavity> eliminated = collectiveGamma().map(rate ->
                new EliminatedCavity((int) n, rate, gamma, dephasing));
        double tolerance = Math.max(evolution.tolerance(last(times)),
                eliminated.map(emitters -> emitters.tolerance(last(times))).orElse(0.0));
        if (!(tolerance <= LARGEST_ERROR)) {
            throw new ResourceLimitException("tolerance", LARGEST_ERROR, "cannot be guaranteed up to the last time:"
                    + " the rounding error may be as large as " + Fault.show((float) tolerance));
        }
        List<CavityState> states = evolution.at(times, progress);
        List<CavitySample> samples = new ArrayList<>();
        for (int k = 0; k < states.size(); k++) {
            samples.add(sample(times.get(k), states.get(k)));
        }
        return new CavityCourse(samples, eliminated.map(emitters -> emitters.excitations(times)), tolerance);
    }

    private static CavitySample sample(double time, CavityState state) {
        return new CavitySample(time, state.excitation(), state.photons(),
                new Moments(0, 0, state.square()).effectiveLength(), state.emitted(), state.lost());
    }

    private static void requireAscending(List<Double> times) {
        double before = -1;
        for (double time : times) {
            if (!(time >= 0 && time > before && time < Double.POSITIVE_INFINITY)) {
                throw new InvalidInputException("not-ascending", "times", time,
                        "is not a finite time of at least 0 after the one before it");
            }
            before = time;
        }
    }
}
