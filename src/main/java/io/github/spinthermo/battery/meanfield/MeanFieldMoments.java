package io.github.spinthermo.battery.meanfield;

import io.github.spinthermo.ode.StiffSystem;
import org.apache.commons.numbers.core.DD;

/**
 * The moments by which a mean field describes a state, and how they change in the stages of a cycle. The first two
 * variables of every set are the energy that single emitters have lost so far and the excitation p, both for one
 * emitter; the energy that the collective emission has released follows from the balance.
 */
interface MeanFieldMoments {

    /** The index of ∫γp dt. */
    int LOST = 0;

    /** The index of p = (1 + z)/2. */
    int EXCITATION = 1;

    /** The relative amount by which rounding may exceed a bound. */
    double ROUNDING = 1e-14;

    /** Returns the state with all emitters in their ground states. */
    DD[] ground();

    /** Returns the state of infinite temperature. */
    DD[] mixed();

    /** Applies the pulse. */
    DD[] pulse(DD[] y);

    /** Stores, in closed form. */
    DD[] store(DD[] y, Rates rates);

    /** Returns the equations of a discharge, whose duration is the unit of time. */
    StiffSystem discharge(Rates rates);

    /** Computes ⟨S²⟩/N². */
    DD squaredLength(DD[] y);

    /** Computes Var S_z/N². */
    DD variance(DD[] y);

    /**
     * Returns the same state as means and as the excess of second moments over products of means: small changes of
     * these lead to states again.
     */
    DD[] cumulants(DD[] y);

    /** Inverts {@link #cumulants}. */
    DD[] fromCumulants(DD[] u);

    /** Returns the size of each cumulant: a change by that much matters as much as the state itself. */
    double[] sizes(DD[] u);

    /** Tells whether excitation, length and emission are those of a state. */
    boolean isPhysical(DD[] y);

    /** Returns how far two states are apart: the larger of the distances in excitation and in ⟨S²⟩/N². */
    default double distance(DD[] y, DD[] other) {
        return Math.max(y[EXCITATION].subtract(other[EXCITATION]).abs().hi(),
                squaredLength(y).subtract(squaredLength(other)).abs().hi());
    }

    /** Computes z = 2p − 1. */
    static DD inversion(DD p) {
        return p.multiply(2.0).subtract(1.0);
    }

    /** Tells whether a number is between 0 and 1, but for its rounding: a ground state is met from either side. */
    static boolean isShare(DD p) {
        return p.hi() >= -ROUNDING && p.hi() <= 1 + ROUNDING;
    }

    /** Tells whether ⟨S²⟩/N² is between 0 and (N/2 + 1)/2N. */
    static boolean isLength(DD square, long n) {
        return square.hi() >= -ROUNDING && square.hi() <= (0.25 + 0.5 / n) * (1 + ROUNDING);
    }

    /**
     * Chooses the set of moments that the pulse needs.
     *
     * @param n N
     * @param angle by which a pulse rotates about x
     */
    static MeanFieldMoments of(long n, double angle) {
        if (n == 1) {
            return new SingleMoments(Rotation.by(angle));
        }
        return Math.abs(angle) == Math.PI ? new PhaseSymmetricMoments(n) : new NineMoments(n, Rotation.by(angle));
    }

    /**
     * Rates times a duration.
     *
     * @param decay γt
     * @param collective Γt
     * @param dephasing γ_φ t
     */
    record Rates(double decay, double collective, double dephasing) {

        /** Bounds the rates of all changes: nothing happens on a shorter scale than 1 over this. */
        double fastest(long n) {
            return collective * (n + 2.0) + decay + 4 * dephasing;
        }
    }

    /** Computes e^−x of a double, so that 1 − e^−x is good too. */
    static DD exponential(double x) {
        return DD.ofSum(1, StrictMath.expm1(-x));
    }
}
