package io.github.spinthermo.domains;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.domains.pair.PairSteadyState;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;

/**
 * Two domains of spins in one bath that couples to them collectively, in their steady state.
 *
 * <p>With P_J the weight of each total angular momentum, which the bath leaves as it is, e_J, S_J the
 * energy from the middle and the entropy of a block at x_B and g_1, g_2 = 1 − g_1 the shares of the domains
 * (see the package):
 * <pre>⟨J_iz⟩ = Σ_J P_J g_i(J) e_J,   E = Σ_J P_J e_J + j1 + j2,   S = Σ_J P_J (S_J − ln P_J),</pre>
 * with ln(P_J/l) in place of ln P_J for blocks in l copies.
 *
 * <p>Units: ħ = k_B = ω = 1; energies from the ground state of all spins, entropies in nats. x_B has either
 * sign and may be 0 and ±∞.
 *
 * <p><b>Accuracy.</b> Every quantity is exact or encloses its value at any precision. From a start with exact
 * weights, energies and projections are exact rationals at x_B = 0 and ±∞; projections are exactly 0 where all
 * shares vanish, and at x_B = 0. At other x_B a mean of J_z is a rational function of an exponential of a
 * rational number, and so never 0 unless it is 0 for all x_B. From domains that start at finite temperatures
 * the fractions of the limit x_1, x_2 → ±∞ are added first: what e^−|x_i| adds decides a tie next to them, or is
 * all that is left. Only where that is itself a difference that no structure makes 0 (x_1, x_2 and x_B so
 * chosen that a projection vanishes), a {@link io.github.spinthermo.real.PrecisionExhaustedException} tells.
 *
 * <p><b>Cost.</b> 2 min(j1, j2) + 1 coefficients for each pair of Dicke states, each with integers of that many
 * factors, and a handful of exponentials for each block, whatever the larger domain is.
 *
 * <p>Source: Dias, Wächtler, Bastidas, Nemoto, Munro, Phys. Rev. B 104, L140303 (2021), supplement; derived.
 *
 * @derivation 3, 1
 */
public final class TwoDomainSteadyState {

    private final TwoDomainStart start;
    private final InverseTemperature betaB;
    private final PairSteadyState state;

    private TwoDomainSteadyState(TwoDomainStart start, InverseTemperature betaB, PairSteadyState state) {
        this.start = start;
        this.betaB = betaB;
        this.state = state;
    }

    /**
     * Makes the steady state.
     *
     * @param start where the domains start
     * @param betaB x_B, of either sign, also 0 and ±∞
     * @return the steady state; the coefficients are computed at once
     * @throws ResourceLimitException if the integers do not fit into the free memory; it names the smaller
     *     of {@code n1} and {@code n2}
     */
    public static TwoDomainSteadyState of(TwoDomainStart start, InverseTemperature betaB) {
        boolean isFirst = start.n1() < start.n2();
        Budget.MEMORY_ONLY.admit(isFirst ? "n1" : "n2", Math.min(start.n1(), start.n2()),
                start.mixture().estimate());
        return new TwoDomainSteadyState(start, betaB, PairSteadyState.of(start.mixture(), start.ground(), betaB));
    }

    /**
     * Returns the steady state of the same start in another bath; the coefficients are shared.
     *
     * @param otherBetaB x_B of the other bath
     * @return the steady state
     */
    public TwoDomainSteadyState inBath(InverseTemperature otherBetaB) {
        return new TwoDomainSteadyState(start, otherBetaB, state.inBath(otherBetaB));
    }

    /**
     * Returns the start of the domains.
     *
     * @return the start
     */
    public TwoDomainStart start() {
        return start;
    }

    /**
     * Returns the inverse temperature of the bath.
     *
     * @return x_B
     */
    public InverseTemperature betaB() {
        return betaB;
    }

    /**
     * Returns ⟨J_1z⟩ = Σ_J P_J g_1(J) e_J(x_B), odd in x_B.
     *
     * @return the projection of the first domain
     */
    public Real jz1() {
        return state.jz1();
    }

    /**
     * Returns ⟨J_2z⟩ = Σ_J P_J g_2(J) e_J(x_B), odd in x_B; the same object as {@link #jz1} for domains of one size.
     *
     * @return the projection of the second domain
     */
    public Real jz2() {
        return state.jz2();
    }

    /**
     * Returns ⟨J_1z⟩/n_1.
     *
     * @return the projection of a spin of the first domain, from −s to s
     */
    public Real relative1() {
        return state.jz1().divide(Real.of(start.n1()));
    }

    /**
     * Returns ⟨J_2z⟩/n_2.
     *
     * @return the projection of a spin of the second domain, from −s to s
     */
    public Real relative2() {
        return state.jz2().divide(Real.of(start.n2()));
    }

    /**
     * Returns the energy from the ground state, Σ P_J e_J(x_B) plus the largest j1 + j2.
     *
     * @return ⟨J_1z⟩ + ⟨J_2z⟩, counted from its lowest value
     */
    public Real energy() {
        return state.energy();
    }

    /**
     * Returns the entropy S = Σ_J P_J (S_J(x_B) − ln P_J), in each pair of angular momenta of the start.
     *
     * @return the entropy in nats; not computed for spins that are not symmetrised, between whose different
     *     angular momenta coherences are left
     */
    public Outcome entropy() {
        return state.entropy();
    }

    /**
     * Returns ⟨J²⟩ = j1(j1+1) + j2(j2+1) + 2 m1 m2, which the bath does not change.
     *
     * @return the square of the total angular momentum, exact unless the domains start at a temperature
     */
    public Real squaredAngularMomentum() {
        return start.mixture().squaredAngularMomentum();
    }

    /**
     * Lists the total angular momenta that have a weight or are between such.
     *
     * @return J ascending; max(|j1 − j2|, |m1 + m2|) to j1 + j2 for a pair of Dicke states
     */
    public List<HalfInteger> totalSpins() {
        return state.totalSpins();
    }

    /**
     * Lists the weights of the total angular momenta.
     *
     * @return P_J, J ascending, exact unless the domains start at a temperature
     */
    public List<Real> weights() {
        return state.weights();
    }

    /**
     * Shows the arguments, without any computation.
     *
     * @return for example {@code TwoDomainSteadyState[n1 = 3, n2 = 1, 2 pairs of Dicke states, betaB = 0.5]}
     */
    @Override
    public String toString() {
        return "TwoDomainSteadyState[" + start + ", betaB = " + betaB + "]";
    }
}
