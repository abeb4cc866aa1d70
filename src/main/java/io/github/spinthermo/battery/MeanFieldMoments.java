package io.github.spinthermo.battery;

import io.github.spinthermo.ode.StiffSystem;
import org.apache.commons.numbers.core.DD;

/**
 * What a mean field carries of a state, and what the stages of a cycle do to it. The first two variables of
 * every set are the energy that single emitters have lost so far and the excitation p, both of one emitter; what
 * the collective emission has released is the rest of the balance.
 */
interface MeanFieldMoments {

    /** The index of ∫γp dt. */
    int LOST = 0;

    /** The index of p = (1 + z)/2. */
    int EXCITATION = 1;

    /** What a bound may be exceeded by. */
    double ROUNDING = 1e-14;

    /** All emitters in their ground states. */
    DD[] ground();

    /** All emitters as far from each other as possible: the state of infinite temperature. */
    DD[] mixed();

    /** The pulse. */
    DD[] pulse(DD[] y);

    /** Storage, in closed form. */
    DD[] store(DD[] y, Rates rates);

    /** The equations of a discharge, whose duration is the unit of time. */
    StiffSystem discharge(Rates rates);

    /** ⟨S²⟩/N². */
    DD squaredLength(DD[] y);

    /**
     * The same state by means and by what second moments have beyond their products: small changes of these lead to
     * states again.
     */
    DD[] cumulants(DD[] y);

    /** The inverse of {@link #cumulants}. */
    DD[] fromCumulants(DD[] u);

    /** How large changes of each cumulant are that matter as much as the state itself. */
    double[] sizes(DD[] u);

    /** Whether excitation, length and emission are those of a state. */
    boolean isPhysical(DD[] y);

    /** How far two states are apart, in excitation and ⟨S²⟩/N². */
    default double distance(DD[] y, DD[] other) {
        return Math.max(y[EXCITATION].subtract(other[EXCITATION]).abs().hi(),
                squaredLength(y).subtract(squaredLength(other)).abs().hi());
    }

    /** z = 2p − 1. */
    static DD inversion(DD p) {
        return p.multiply(2.0).subtract(1.0);
    }

    /** Whether a number is between 0 and 1. */
    static boolean isShare(DD p) {
        return p.hi() >= 0 && p.hi() <= 1;
    }

    /** Whether ⟨S²⟩/N² is between 0 and (N/2 + 1)/2N. */
    static boolean isLength(DD square, long n) {
        return square.hi() >= 0 && square.hi() <= (0.25 + 0.5 / n) * (1 + ROUNDING);
    }

    /**
     * The set that a protocol needs.
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

        /** The equations change on no shorter scale than 1 over this. */
        double fastest(long n) {
            return collective * (n + 2.0) + decay + 4 * dephasing;
        }
    }

    /** e^−x of a double, so that 1 − e^−x is good too. */
    static DD exponential(double x) {
        return DD.ofSum(1, StrictMath.expm1(-x));
    }
}
