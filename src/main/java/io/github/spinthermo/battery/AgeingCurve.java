package io.github.spinthermo.battery;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Real;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The ageing of a large battery: in the limit N → ∞ with complete discharges, cycle c ends in ⟨σᶻ⟩ = −x_c with
 * <pre>
 * x_c = x* + (1 − x*) (e_s e_d)^c,   x* = (1 − 2e_d + e_s e_d)/(1 − e_s e_d),
 * </pre>
 * where e_s = e^(−γτ_s) and e_d = e^(−γτ_d), and its spin has the length S = N x_c/2. Storage leaves ⟨σᶻ⟩ = x' = (1
 * + x) e_s − 1, the burst turns that into −x', and the decay that follows lets x' grow to 1 − (1 − x') e_d. This
 * holds as long as x' &gt; 0, see {@link #stored}.
 *
 * <p>All values are given to any number of digits. For N = 10^4 the mean field at cycle 160 differs by 2·10^−4.
 *
 * <p>Source: derived; for short cycles and large N it is [P 8].
 *
 * @param storage γτ_s, 0 or above
 * @param discharge γτ_d, 0 or above, and not 0 together with γτ_s
 * @derivation 4, 4.4
 */
public record AgeingCurve(BigFraction storage, BigFraction discharge) {

    /** Bits beside those asked for, which pay for the roundings. */
    private static final int GUARD = 32;

    /**
     * Checks all.
     *
     * @param storage γτ_s
     * @param discharge γτ_d
     * @throws InvalidInputException if a duration is negative, or both are 0; it names {@code storage} or {@code
     *     discharge}
     */
    public AgeingCurve {
        AgeingLaw.requireDurations(storage, discharge);
    }

    /**
     * Returns x*, which x_c tends to after many cycles.
     *
     * @return x*, from −1 to 1; the curve is one of batteries where it is not negative
     */
    public Real limit() {
        return lossless() ? Real.of(1) : Real.of(1).subtract(Real.refining(bits -> Enclosures.of(loss(bits))));
    }

    /**
     * Returns x_c, which tells the state at the end of a cycle.
     *
     * @param cycle c, 0 or above
     * @return x_c; 1 for c = 0
     * @throws InvalidInputException if the number is negative; it names {@code cycle}
     */
    public Real discharged(long cycle) {
        if (cycle < 0) {
            throw new InvalidInputException("negative", "cycle", cycle, "is negative");
        }
        if (lossless() || cycle == 0) {
            return Real.of(1);
        }
        BigFraction aged = storage.add(discharge).multiply(BigInteger.valueOf(cycle));
        return Real.of(1).subtract(Real.refining(bits -> {
            Arithmetic a = new Arithmetic(bits + GUARD);
            return Enclosures.of(a.multiply(loss(bits), a.expm1(minus(a, aged)).negate()));
        }));
    }

    /**
     * Returns ⟨σᶻ⟩ at the end of storage in a cycle. The curve holds up to the last cycle where this is positive.
     *
     * @param cycle c, at least 1
     * @return x' = (1 + x_(c−1)) e_s − 1
     * @throws InvalidInputException if the number is below 1; it names {@code cycle}
     */
    public Real stored(long cycle) {
        if (cycle < 1) {
            throw new InvalidInputException("not-positive", "cycle", cycle, "is not positive; at least 1 is needed");
        }
        Real before = discharged(cycle - 1);
        return storage.signum() == 0 ? before : before.add(Real.of(1)).multiply(decay(storage)).subtract(Real.of(1));
    }

    /**
     * Returns the factor by which a cycle shrinks the distance from the limit, x_c − x*.
     *
     * @return e_s e_d
     */
    public Real memory() {
        return decay(storage.add(discharge));
    }

    private static Real decay(BigFraction time) {
        return Real.refining(bits -> {
            Arithmetic a = new Arithmetic(bits + GUARD);
            return Enclosures.of(a.exp(minus(a, time)));
        });
    }

    /** Tells whether nothing is lost, which is so without storage. */
    private boolean lossless() {
        return storage.signum() == 0;
    }

    /** Encloses 1 − x* = 2 e_d (1 − e_s)/(1 − e_s e_d). */
    private Ball loss(int bits) {
        Arithmetic a = new Arithmetic(bits + GUARD);
        Ball kept = a.multiply(Ball.of(2), a.exp(minus(a, discharge)));
        return a.divide(a.multiply(kept, a.expm1(minus(a, storage))), a.expm1(minus(a, storage.add(discharge))));
    }

    private static Ball minus(Arithmetic a, BigFraction time) {
        return a.ratio(time.getNumerator().negate(), time.getDenominator());
    }
}
