package io.github.spinthermo.collective;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Heat and entropy that spins take from a bath when they are put into it from another one: the differences of the two
 * steady states, which have the same weights w_J.
 *
 * <p>Units: ħ = k_B = ω = 1, entropies in nats. Subscript A: in the earlier bath, at x_A; B: in the later, at
 * x_B.
 *
 * <p><b>Accuracy.</b> That of {@link CollectiveSteadyState}. Where x_A and x_B have one sign, heats are
 * differences of the mean excitations Σ w_J (e_J + J) and not of energies, of which they may be an
 * exponentially small part; those of entropies are taken from mean excitations too where both baths are cold.
 * Digits that nearly equal baths cancel are not paid in advance: the enclosures are wider there.
 *
 * <p><b>Cost.</b> One pass for each of the two baths, see {@link CollectiveSteadyState}.
 *
 * <p>Source: Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019), section VIII and appendix G; how
 * the differences are taken is derived.
 *
 * @derivation 1.4
 * @derivation 1.5
 */
public final class BathExchange {

    /** Bits that a difference may lose beside its cancellation. */
    private static final int GUARD = 8;

    private final CollectiveSteadyState earlier;
    private final CollectiveSteadyState later;
    private final Real thermalHeat;
    private final Real thermalEntropyChange;

    private BathExchange(CollectiveSteadyState earlier, CollectiveSteadyState later) {
        this.earlier = earlier;
        this.later = later;
        this.thermalHeat = newThermalHeat();
        this.thermalEntropyChange = isEquallyHot()
                ? Real.of(0)
                : signed(later.thermalEntropy().subtract(earlier.thermalEntropy()), isHotter());
    }

    /**
     * Makes the exchange of spins that are put from another bath into that of a steady state. The weights w_J stay
     * the same.
     *
     * @param earlierBetaB x_A, of the bath that the spins come from
     * @param later the steady state that they come to, at x_B
     * @return the differences of the two steady states; nothing is computed yet
     */
    public static BathExchange from(InverseTemperature earlierBetaB, CollectiveSteadyState later) {
        return new BathExchange(later.inBath(earlierBetaB), later);
    }

    /**
     * Returns the heat that the spins take from the later bath, E_B − E_A, positive for x_B &lt; x_A and negative for
     * x_B &gt; x_A; exactly 0 at x_A = x_B, and if all weight is on J = 0.
     *
     * @return the heat; the object {@link #thermalHeat} where both states have the
     *     energies of independent spins by structure: for n = 1, or if each of x_A, x_B is 0 or ±x_0
     */
    public Real heat() {
        if (earlier.betaB().equals(later.betaB()) || (isAsThermal(earlier) && isAsThermal(later))) {
            return thermalHeat;
        }
        return hasOneSign()
                ? heat(later.mixture().excitation(), earlier.mixture().excitation())
                : later.energy().subtract(earlier.energy());
    }

    /**
     * Returns the heat that independent spins take from the later bath, E_th,B − E_th,A; exactly 0 at x_A = x_B only.
     *
     * @return the heat
     */
    public Real thermalHeat() {
        return thermalHeat;
    }

    private Real newThermalHeat() {
        if (earlier.betaB().equals(later.betaB())) {
            return Real.of(0);
        }
        return hasOneSign()
                ? heat(thermalExcitation(later), thermalExcitation(earlier))
                : later.thermalEnergy().subtract(earlier.thermalEnergy());
    }

    /** Takes the heat from the mean excitations at |x_B| and |x_A| above the lowest levels. */
    private Real heat(Real excitation, Real earlierExcitation) {
        Real heat = signed(excitation.subtract(earlierExcitation), isHotter());
        return later.betaB().sign() == Sign.NEGATIVE ? heat.negate() : heat;
    }

    private static Real thermalExcitation(CollectiveSteadyState state) {
        return state.betaB().sign() == Sign.POSITIVE
                ? state.thermalEnergy()
                : state.inBath(state.betaB().abs()).thermalEnergy();
    }

    /** Tells whether a state has the energy of independent spins by structure. */
    private static boolean isAsThermal(CollectiveSteadyState state) {
        return state.mixture().isThermal() || state.betaB().isZero();
    }

    /**
     * Returns the growth of the entropy, S_B − S_A, positive for |x_B| &lt; |x_A| and negative for |x_B| &gt; |x_A|;
     * exactly 0 at |x_A| = |x_B|, and if all weight is on J = 0.
     *
     * @return the growth in nats; the object {@link #thermalEntropyChange} for n = 1
     */
    public Real entropyChange() {
        if (isEquallyHot() || later.spins().count() == 1) {
            return thermalEntropyChange;
        }
        if (later.mixture().isDark()) {
            return Real.of(0);
        }
        return signed(Real.refining(this::entropyChange), isHotter());
    }

    private Enclosure entropyChange(int bits) {
        Optional<Ball> ofLater = later.mixture().blockEntropy(bits + GUARD);
        Optional<Ball> ofEarlier = earlier.mixture().blockEntropy(bits + GUARD);
        return ofLater.isPresent() && ofEarlier.isPresent()
                ? Enclosures.of(new Arithmetic(bits + GUARD).subtract(ofLater.get(), ofEarlier.get()))
                : later.entropy().subtract(earlier.entropy()).enclose(bits);
    }

    /**
     * Returns the growth of the entropy of independent spins, S_th,B − S_th,A; exactly 0 at |x_A| = |x_B| only.
     *
     * @return the growth in nats
     */
    public Real thermalEntropyChange() {
        return thermalEntropyChange;
    }

    private boolean hasOneSign() {
        Sign sign = later.betaB().sign();
        return sign != Sign.ZERO && sign == earlier.betaB().sign();
    }

    private boolean isEquallyHot() {
        return compareMagnitudes() == 0;
    }

    /** Tells whether |x_B| &lt; |x_A|. */
    private boolean isHotter() {
        return compareMagnitudes() < 0;
    }

    private int compareMagnitudes() {
        InverseTemperature magnitude = later.betaB().abs();
        return magnitude.compareTo(earlier.betaB().abs());
    }

    /** Puts the sign of a number, which is known beforehand, into its enclosures. */
    private static Real signed(Real number, boolean isPositive) {
        return number.isExact() ? number : Real.refining(bits -> isPositive
                ? number.enclose(bits).above(BigFraction.ZERO)
                : number.enclose(bits).below(BigFraction.ZERO));
    }

    /**
     * Shows the earlier bath and the later state, without any computation.
     *
     * @return for example {@code BathExchange[betaB = 1, CollectiveSteadyState[n = 2, s = 1/2, beta0 = inf,
     *     betaB = 0.1]]}
     */
    @Override
    public String toString() {
        return "BathExchange[betaB = " + earlier.betaB() + ", " + later + "]";
    }
}
