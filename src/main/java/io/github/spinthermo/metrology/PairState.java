package io.github.spinthermo.metrology;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.radiation.Radiation;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * State of two spins 1/2 out of n in a collective steady state that treats all spins alike. With a = E + (J_z − ⟨J_z⟩)
 * the number of excited spins and the collective coherence K,
 * <pre>upUp = ⟨a(a−1)⟩/(n(n−1)),   downDown = ⟨(n−a)(n−a−1)⟩/(n(n−1)),   ⟨↑↓|ρ|↓↑⟩ = K/(n(n−1)),</pre>
 * and one up and one down has what is left, half of it each. After a hot start in a cold bath the two are entangled.
 * The moments of few spins are counted level by level, as ⟨a²⟩ and ⟨a⟩ cancel where two spins are hardly ever both up:
 * of two or three spins at x = ∞ they never are.
 *
 * <p><b>Accuracy.</b> Every quantity is exact or encloses its value at any precision; whether two spins are entangled
 * is decided with proof. <b>Cost.</b> That of the {@link CollectiveSteadyState}.
 *
 * <p>Source: derived.
 *
 * @derivation 6.9
 */
public final class PairState {

    /** Bits for the roundings of a root. */
    private static final int GUARD = 16;

    private final CollectiveSteadyState state;
    private final long n;
    private final Real pairs;
    private final Real coherence;
    private final Optional<FewSpins> few;

    private PairState(CollectiveSteadyState state, Real collectiveCoherence) {
        this.state = state;
        this.n = state.spins().count();
        this.pairs = Real.of(BigInteger.valueOf(n).multiply(BigInteger.valueOf(n - 1)));
        this.coherence = collectiveCoherence.divide(pairs);
        this.few = Optional.of(state).filter(any -> n <= FewSpins.MOST).map(FewSpins::new);
    }

    /**
     * Makes the state of two spins.
     *
     * @param state the steady state, after any start
     * @return the state of any two spins; empty for spins other than 1/2 and for copies that are not even, which tell
     *     the spins apart
     * @throws InvalidInputException if there is only one spin; it names {@code n}
     */
    public static Optional<PairState> of(CollectiveSteadyState state) {
        if (state.spins().count() < 2) {
            throw new InvalidInputException("too-few-spins", "n", state.spins().count(),
                    "has no pairs; write a number of spins of at least 2");
        }
        boolean isOfHalves = state.spins().single().filter(spins -> spins.s().equals(HalfInteger.HALF)).isPresent();
        return isOfHalves && state.copies().filter(Copies.EVEN::equals).isPresent()
                ? Optional.of(new PairState(state, Radiation.of(state).collectiveCoherence().orElseThrow()))
                : Optional.empty();
    }

    /**
     * Returns the probability that both are up.
     *
     * @return ⟨a(a−1)⟩/(n(n−1))
     */
    public Real upUp() {
        return few.map(spins -> spins.mean(a -> a * (a - 1))).orElseGet(this::excitedPairs).divide(pairs);
    }

    /** Returns ⟨a²⟩ − ⟨a⟩. */
    private Real excitedPairs() {
        Real energy = state.energy();
        return state.energyVariance().add(energy.multiply(energy)).subtract(energy);
    }

    /**
     * Returns the probability that both are down.
     *
     * @return ⟨(n−a)(n−a−1)⟩/(n(n−1))
     */
    public Real downDown() {
        return few.map(spins -> spins.mean(a -> (n - a) * (n - a - 1))).orElseGet(this::groundPairs).divide(pairs);
    }

    private Real groundPairs() {
        Real missing = Real.of(n - 1).subtract(state.energy().multiply(Real.of(2))).multiply(Real.of(n));
        return missing.add(excitedPairs()).add(state.energy().multiply(Real.of(2)));
    }

    /**
     * Returns the probability that a given one is up and the other one down.
     *
     * @return ⟨a(n−a)⟩/(n(n−1))
     */
    public Real upDown() {
        return few.map(spins -> spins.mean(a -> a * (n - a))).orElseGet(this::mixedPairs).divide(pairs);
    }

    private Real mixedPairs() {
        return state.energy().multiply(Real.of(n - 1)).subtract(excitedPairs());
    }

    /**
     * Returns the coherence between one up, the other down, and the reverse.
     *
     * @return ⟨↑↓|ρ|↓↑⟩ = K/(n(n−1))
     */
    public Real coherence() {
        return coherence;
    }

    /**
     * Returns the concurrence, 2 max(0, |⟨↑↓|ρ|↓↑⟩| − √(upUp · downDown)): 0 where the two are not entangled, 1 for a
     * singlet.
     *
     * @return the concurrence; exactly 0 where the bracket is not positive
     */
    public Real concurrence() {
        Real product = upUp().multiply(downDown());
        if (isZero(coherence)) {
            return Real.of(0);
        }
        Real magnitude = coherence.sign() == Sign.NEGATIVE ? coherence.negate() : coherence;
        if (isZero(product)) {
            return magnitude.multiply(Real.of(2));
        }
        return magnitude.multiply(magnitude).compare(product) == Sign.POSITIVE
                ? magnitude.subtract(root(product)).multiply(Real.of(2)) : Real.of(0);
    }

    private static boolean isZero(Real number) {
        return number.exact().filter(value -> value.signum() == 0).isPresent();
    }

    private static Real root(Real square) {
        return Real.refining(bits -> {
            Arithmetic a = new Arithmetic(bits + GUARD);
            Ball logarithm = a.log(Enclosures.ball(square.enclose(a.bits())));
            return Enclosures.of(a.exp(logarithm.scale(-1))).above(BigFraction.ZERO);
        });
    }

    /**
     * Shows the state, without any computation.
     *
     * @return for example {@code PairState[CollectiveSteadyState[n = 4, s = 1/2, ghz, betaB = 1]]}
     */
    @Override
    public String toString() {
        return "PairState[" + state + "]";
    }
}
