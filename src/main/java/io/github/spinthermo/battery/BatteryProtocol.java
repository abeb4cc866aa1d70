package io.github.spinthermo.battery;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.spin.SpinEnsemble;
import java.util.List;

/**
 * The protocol of every cycle of a battery: a pulse, storage with the collective emission switched off, and
 * discharge with it on. Cycle 1 starts from the ground state. Durations are in any unit of time and rates in its
 * inverse; energies are in quanta, the energy of one excitation.
 *
 * <p>Source: Pirmoradian and Mølmer, Phys. Rev. A 100, 043833 (2019), [P 2] to [P 5], corrected.
 *
 * @param n N, the number of emitters, from 1 to 9·10^18
 * @param collectiveGamma Γ, the rate of the collective emission of one excitation, during discharge
 * @param gamma γ, the rate of the individual emission, always
 * @param storage τ_s, the duration of storage
 * @param discharge τ_d, the duration of discharge
 * @derivation 4, 1
 */
public record BatteryProtocol(long n, double collectiveGamma, double gamma, double storage,
        double discharge) {

    /**
     * Checks all.
     *
     * @param n N
     * @param collectiveGamma Γ
     * @param gamma γ
     * @param storage τ_s
     * @param discharge τ_d
     * @throws InvalidInputException if there is no emitter, or a rate or duration is negative or not finite;
     *     it names the parameter
     * @throws ResourceLimitException if n exceeds 9·10^18
     */
    public BatteryProtocol {
        requireEmitters(n);
        collectiveGamma = requireNonNegative("collectiveGamma", collectiveGamma);
        gamma = requireNonNegative("gamma", gamma);
        storage = requireNonNegative("storage", storage);
        discharge = requireNonNegative("discharge", discharge);
    }

    /**
     * Makes the protocol of a battery whose emitters decay at the rate 1.
     *
     * @param n N
     * @param collectiveGamma Γ/γ
     * @param storage γτ_s
     * @param discharge γτ_d
     * @return the protocol with γ = 1
     * @throws InvalidInputException if there is no emitter, or a rate or duration is negative or not finite;
     *     it names the parameter
     * @throws ResourceLimitException if n exceeds 9·10^18
     */
    public static BatteryProtocol of(long n, double collectiveGamma, double storage, double discharge) {
        return new BatteryProtocol(n, collectiveGamma, 1, storage, discharge);
    }

    /** Refuses fewer emitters than one, and more than an ensemble may have. */
    static void requireEmitters(long n) {
        if (n < 1) {
            throw new InvalidInputException("not-positive", "n", n, "is not positive; at least 1 is needed");
        }
        if (n > SpinEnsemble.LARGEST) {
            throw new ResourceLimitException("n", n, "is too large; at most 9e18 is allowed");
        }
    }

    /** Refuses a rate or duration that is negative or not finite, and returns it, −0 as 0. */
    static double requireNonNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException("negative", name, value, "is not a finite number of at least 0");
        }
        return value + 0.0;
    }

    /** Refuses times that are not inside a cycle or do not ascend, and returns a copy of them. */
    List<Double> requireTimes(List<Double> times) {
        double before = -1;
        for (double time : times) {
            if (!(time >= 0 && time > before && time <= end())) {
                throw new InvalidInputException("no-time-of-a-cycle", "times", time, "is not a time from 0 to "
                        + end() + ", the end of the discharge, after the one before it");
            }
            before = time;
        }
        return List.copyOf(times);
    }

    /** Returns storage + discharge, or the double above it where the sum is rounded down. */
    private double end() {
        double sum = storage + discharge;
        double rest = Math.min(storage, discharge) - (sum - Math.max(storage, discharge));
        return rest > 0 ? Math.nextUp(sum) : sum;
    }

    /**
     * Shows the protocol in messages.
     *
     * @return for example {@code n = 4, collectiveGamma = 2.0, gamma = 1.0, storage = 0.5, discharge = 0.1}
     */
    @Override
    public String toString() {
        return "n = " + n + ", collectiveGamma = " + collectiveGamma + ", gamma = " + gamma
                + ", storage = " + storage + ", discharge = " + discharge;
    }
}
