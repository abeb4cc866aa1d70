package io.github.spinthermo.domains.pair;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.commons.numbers.fraction.BigFraction;

/** The steady state of two domains in a bath: each total angular momentum keeps its weight, and becomes thermal. */
public final class PairSteadyState {

    private final PairMixture mixture;
    private final HalfInteger ground;
    private final InverseTemperature betaB;
    private final DomainWeights weights;
    private final Latest<TwoDomainEvaluation> passes;
    private final Real jz1;
    private final Real jz2;
    private final Real energy;
    private final Outcome entropy;

    private PairSteadyState(PairMixture mixture, HalfInteger ground, InverseTemperature betaB, DomainWeights weights) {
        this.mixture = mixture;
        this.ground = ground;
        this.betaB = betaB;
        this.weights = weights;
        this.passes = new Latest<>(bits -> new TwoDomainEvaluation(weights, betaB.abs(), bits));
        this.jz1 = projection(DomainWeights.Share.FIRST);
        this.jz2 = weights.areAlike() ? jz1 : projection(DomainWeights.Share.SECOND);
        this.energy = newEnergy();
        this.entropy = newEntropy();
    }

    /**
     * Prepares the steady state; the coefficients are computed at once.
     *
     * @param mixture the start
     * @param ground the largest j1 plus the largest j2, from the negative of which energies count
     * @param betaB x_B
     * @return the steady state
     */
    public static PairSteadyState of(PairMixture mixture, HalfInteger ground, InverseTemperature betaB) {
        return new PairSteadyState(mixture, ground, betaB, new DomainWeights(mixture.states()));
    }

    /**
     * Returns the steady state of the same start in another bath; the coefficients are shared.
     *
     * @param otherBetaB x_B of the other bath
     * @return the steady state
     */
    public PairSteadyState inBath(InverseTemperature otherBetaB) {
        return new PairSteadyState(mixture, ground, otherBetaB, weights);
    }

    /**
     * Returns the projection of the first domain.
     *
     * @return ⟨J_1z⟩ = Σ_J P_J g_1(J) e_J(x_B)
     */
    public Real jz1() {
        return jz1;
    }

    /**
     * Returns the projection of the second domain.
     *
     * @return ⟨J_2z⟩ = Σ_J P_J g_2(J) e_J(x_B); the same object as {@link #jz1} for domains of one size
     */
    public Real jz2() {
        return jz2;
    }

    /**
     * Returns the energy.
     *
     * @return Σ P_J e_J(x_B), counted from its lowest value
     */
    public Real energy() {
        return energy;
    }

    /**
     * Returns the entropy.
     *
     * @return Σ_J P_J (S_J(x_B) − ln(P_J/l)); not computed where coherences are left
     */
    public Outcome entropy() {
        return entropy;
    }

    /**
     * Lists the total angular momenta that have a weight or are between such.
     *
     * @return J ascending
     */
    public List<HalfInteger> totalSpins() {
        return weights.totalSpins();
    }

    /**
     * Lists their weights.
     *
     * @return P_J, J ascending
     */
    public List<Real> weights() {
        return weights.ofTotalSpins();
    }

    private Real projection(DomainWeights.Share share) {
        return betaB.isZero() || weights.vanish(share) ? Real.of(0) : from(Real.of(0), share);
    }

    /**
     * Adds a fraction and Σ P g e: −Σ P g J at x_B = ∞ from the limits of the weights, and what excitations and
     * deviations from the limits add. The fractions are added first, as all that is left may be the rest.
     */
    private Real from(Real origin, DomainWeights.Share share) {
        boolean isInverted = betaB.sign() == Sign.NEGATIVE;
        Real coldest = (isInverted ? origin.negate() : origin).subtract(weights.depth(share));
        Real upright = betaB.isInfinite() && weights.areExact()
                ? coldest
                : Weight.beside(coldest, bits -> passes.at(bits).above(share));
        return isInverted ? upright.negate() : upright;
    }

    private Real newEnergy() {
        Real lowest = Real.ratio(BigInteger.valueOf(ground.twice()), BigInteger.TWO);
        return betaB.isZero() || weights.isDark() ? lowest : from(lowest, DomainWeights.Share.BOTH);
    }

    private Outcome newEntropy() {
        return mixture.copies().map(copies -> Outcome.of(entropy(copies))).orElseGet(() -> new Outcome.NotComputed(
                "entropy", "coherences between different angular momenta of a domain are left"));
    }

    private Real entropy(BiFunction<HalfInteger, HalfInteger, BigInteger> copies) {
        boolean isPure = weights.hasOneBlock() && (betaB.isInfinite() || weights.isDark());
        return isPure
                ? Real.of(0)
                : Real.refining(bits -> Enclosures.of(passes.at(bits).entropy(copies)).above(BigFraction.ZERO));
    }
}
