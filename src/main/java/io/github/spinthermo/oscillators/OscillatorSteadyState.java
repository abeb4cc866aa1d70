package io.github.spinthermo.oscillators;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Steady state of n equal oscillators in one bath that cannot tell them apart.
 *
 * <p>They couple to the bath through one of their n modes, the others are dark and keep the temperature of the start.
 * With n̄(x) = 1/(e^x − 1) and σ(x) = (n̄ + 1) ln(n̄ + 1) − n̄ ln n̄
 * <pre>E = n̄(x_B) + (n−1) n̄(x_0),   S = σ(x_B) + (n−1) σ(x_0),</pre>
 * so that E − E_0 and Σ are 1/n of what oscillators do that the bath tells apart: every effect of the bath is
 * mitigated, and none amplified. It is the limit s → ∞ of spins at fixed x_0 and x_B &gt; 0.
 *
 * <p>Units: ħ = k_B = ω = 1, energies from the ground state, entropies in nats. Both inverse temperatures are positive
 * or ∞: at 0 and below an oscillator has no thermal state.
 *
 * <p><b>Accuracy.</b> Every quantity is exact or encloses its value at any precision, however small it is. Exactly 0
 * are heats, changes of free energy and entropy productions at x_0 = x_B, energies and entropies of ground states; and
 * the collective quantities are the thermal ones for n = 1.
 *
 * <p><b>Cost.</b> A handful of exponentials and logarithms, whatever n is.
 *
 * <p>Source: Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019), section IX, which expects results
 * as for spins; derived.
 *
 * @derivation 6.8
 */
public final class OscillatorSteadyState {

    private final long n;
    private final Oscillator start;
    private final Oscillator bath;
    private final Real heat;
    private final Outcome entropyProduction;

    private OscillatorSteadyState(long n, InverseTemperature beta0, InverseTemperature betaB) {
        this.n = n;
        this.start = new Oscillator(beta0);
        this.bath = beta0.equals(betaB) ? start : new Oscillator(betaB);
        this.heat = bath.occupation().subtract(start.occupation());
        this.entropyProduction = newEntropyProduction();
    }

    /**
     * Makes the steady state of oscillators that start in a thermal state.
     *
     * @param n the number of oscillators, at least 1
     * @param beta0 x_0 of the start, positive or ∞
     * @param betaB x_B of the bath, positive or ∞
     * @return the state; nothing is computed yet
     * @throws InvalidInputException if n is below 1 or an inverse temperature is 0 or negative; it names {@code n},
     *     {@code beta0} or {@code betaB}
     */
    public static OscillatorSteadyState of(long n, InverseTemperature beta0, InverseTemperature betaB) {
        if (n < 1) {
            throw new InvalidInputException("not-positive", "n", n, "is not positive; write 1 or more");
        }
        return new OscillatorSteadyState(n, requirePositive("beta0", beta0), requirePositive("betaB", betaB));
    }

    private static InverseTemperature requirePositive(String name, InverseTemperature beta) {
        if (beta.sign() != Sign.POSITIVE) {
            throw new InvalidInputException("not-positive", name, beta,
                    "is not positive, and oscillators have no thermal state there; write a positive number or inf");
        }
        return beta;
    }

    /**
     * Estimates the memory and time needed to round all quantities.
     *
     * @param precision how many digits of each
     * @return memory and time
     */
    public Estimate estimate(Precision precision) {
        return Block.estimate(start.beta(), precision.bits()).plus(Block.estimate(bath.beta(), precision.bits()));
    }

    /**
     * Returns the energy of the steady state, E = n̄(x_B) + (n−1) n̄(x_0).
     *
     * @return the energy; exactly 0 at x_0 = x_B = ∞
     */
    public Real energy() {
        return bath.occupation().add(dark(start.occupation()));
    }

    /**
     * Returns the energy of oscillators that the bath tells apart, E_th = n n̄(x_B).
     *
     * @return the energy; exactly 0 at x_B = ∞
     */
    public Real thermalEnergy() {
        return all(bath.occupation());
    }

    /**
     * Returns the energy of the start, E_0 = n n̄(x_0).
     *
     * @return the energy; exactly 0 at x_0 = ∞
     */
    public Real initialEnergy() {
        return all(start.occupation());
    }

    /**
     * Returns the entropy of the steady state, S = σ(x_B) + (n−1) σ(x_0).
     *
     * @return the entropy in nats; exactly 0 at x_0 = x_B = ∞
     */
    public Real entropy() {
        return bath.entropy().add(dark(start.entropy()));
    }

    /**
     * Returns the entropy of oscillators that the bath tells apart, S_th = n σ(x_B).
     *
     * @return the entropy in nats; exactly 0 at x_B = ∞
     */
    public Real thermalEntropy() {
        return all(bath.entropy());
    }

    /**
     * Returns the entropy of the start, S_0 = n σ(x_0).
     *
     * @return the entropy in nats; exactly 0 at x_0 = ∞
     */
    public Real initialEntropy() {
        return all(start.entropy());
    }

    /**
     * Returns the heat taken from the bath, Q = E − E_0 = n̄(x_B) − n̄(x_0), whatever n is.
     *
     * @return the heat; exactly 0 at x_0 = x_B
     */
    public Real heat() {
        return heat;
    }

    /**
     * Returns the heat that oscillators take which the bath tells apart, E_th − E_0 = n Q.
     *
     * @return the heat; exactly 0 at x_0 = x_B
     */
    public Real thermalHeat() {
        return all(heat);
    }

    /**
     * Returns the change of the free energy since the start, ΔF = Q − (S − S_0)/x_B = −Σ/x_B, with 1/∞ = 0.
     *
     * @return the change, never positive; exactly 0 at x_0 = x_B
     */
    public Real freeEnergyChange() {
        return bath.beta().isInfinite()
                ? heat
                : entropyProduction.orElseThrow().multiply(Real.of(bath.beta().toFraction().reciprocal().negate()));
    }

    /**
     * Returns the change of the free energy of oscillators that the bath tells apart, n ΔF.
     *
     * @return the change, never positive; exactly 0 at x_0 = x_B
     */
    public Real thermalFreeEnergyChange() {
        return all(freeEnergyChange());
    }

    /**
     * Returns the entropy produced since the start, Σ = S − S_0 − x_B Q, the relative entropy of the start and the end
     * of the mode that couples.
     *
     * @return the entropy in nats; exactly 0 at x_0 = x_B, +∞ at x_B = ∞ from any other start
     */
    public Outcome entropyProduction() {
        return entropyProduction;
    }

    /**
     * Returns the entropy that oscillators produce which the bath tells apart, n Σ.
     *
     * @return the entropy in nats; exactly 0 at x_0 = x_B, +∞ at x_B = ∞ from any other start
     */
    public Outcome thermalEntropyProduction() {
        return entropyProduction instanceof Outcome.Finite one
                ? Outcome.of(all(one.value()))
                : entropyProduction.named("thermalEntropyProduction");
    }

    /** Takes Σ = (x_B − x_0) n̄(x_0) + ln Z(x_B) − ln Z(x_0); a ground state has n̄ = ln Z = 0. */
    private Outcome newEntropyProduction() {
        if (start == bath) {
            return Outcome.of(Real.of(0));
        }
        if (bath.beta().isInfinite()) {
            return new Outcome.Infinite("entropyProduction", Sign.POSITIVE);
        }
        if (start.beta().isInfinite()) {
            return Outcome.of(bath.logPartition());
        }
        BigFraction colder = bath.beta().toFraction().subtract(start.beta().toFraction());
        Real sum = start.occupation().multiply(Real.of(colder))
                .add(bath.logPartition().subtract(start.logPartition()));
        return Outcome.of(Real.refining(bits -> sum.enclose(bits).above(BigFraction.ZERO)));
    }

    private Real all(Real one) {
        return n == 1 ? one : one.multiply(Real.of(n));
    }

    private Real dark(Real one) {
        return one.multiply(Real.of(n - 1));
    }

    /**
     * Shows the arguments, without any computation.
     *
     * @return for example {@code OscillatorSteadyState[n = 3, beta0 = 1, betaB = 0.5]}
     */
    @Override
    public String toString() {
        return "OscillatorSteadyState[n = " + n + ", beta0 = " + start.beta() + ", betaB = " + bath.beta() + "]";
    }
}
