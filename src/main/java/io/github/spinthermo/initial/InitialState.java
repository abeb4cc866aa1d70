package io.github.spinthermo.initial;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinComposition;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Initial state of spins that are put into a collective bath, as far as the bath keeps it: the weight w_J of each total
 * spin J and the state of the l_J copies of it, Λ_J with the trace w_J. The steady state in a bath at x is then
 * <pre>ρ_∞ = ⊕_J Λ_J ⊗ e^(−x J_z)/Z_J(x),</pre>
 * so that energy, variance and emission depend on the weights only, and the entropy also on the copies.
 *
 * <p>Units: ħ = k_B = ω = 1; energies are counted from the ground state of all spins, entropies are in nats.
 *
 * <p><b>Accuracy.</b> Weights, energies and entropies are exact where they follow from fractions (all temperatures 0 or
 * ±∞, Dicke states and the like), otherwise each encloses its value with a relative radius of about 2^−bits, however
 * small it is.
 *
 * <p><b>Cost.</b> Nothing is computed until it is asked for. A product of n spins 1/2 takes about n² products of
 * numbers; of n spins s it takes n (ns)² (2s+1)²/2 of them, and as many Clebsch-Gordan coefficients as there are states
 * of two angular momenta.
 *
 * <p>Immutable, and safe for use by several threads. Thermal states of equal spins are equal if spins and temperatures
 * are; any other state is equal to itself only.
 *
 * <p>Source: Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019), [L 9] and appendix B, which leaves
 * the copies open; their part, and the weights of all starts but the thermal one, are derived.
 *
 * @derivation 6.1
 * @derivation 6.2
 * @derivation 6.3
 */
public abstract sealed class InitialState extends Foresight permits ThermalStart, ListedStart {

    private final SpinComposition spins;
    private final Optional<InverseTemperature> beta0;
    private final String description;

    InitialState(SpinComposition spins, Optional<InverseTemperature> beta0, String description) {
        this.spins = spins;
        this.beta0 = beta0;
        this.description = description;
    }

    /**
     * Makes a thermal state of equal spins.
     *
     * @param ensemble n spins s
     * @param beta0 x_0, of either sign, also 0 and ±∞
     * @return the state
     */
    public static InitialState thermal(SpinEnsemble ensemble, InverseTemperature beta0) {
        Objects.requireNonNull(ensemble, "ensemble");
        return new ThermalStart(ensemble, Objects.requireNonNull(beta0, "beta0"));
    }

    /**
     * Makes a state of given weights, of which nothing else is known: its energy and entropy are undefined.
     *
     * @param ensemble n spins s
     * @param weights w_J for some total spins J, which add up to exactly 1; the others have 0
     * @param copies {@link Copies#EVEN} or {@link Copies#ONE}
     * @return the state
     * @throws InvalidInputException if a J does not occur, a weight is negative, or they do not add up to 1 (it names
     *     {@code weights}); if the copies are neither even nor one (it names {@code copies})
     */
    public static InitialState ofWeights(SpinEnsemble ensemble, Map<HalfInteger, BigFraction> weights,
            Copies copies) {
        return new WeightedStart(ensemble, SectorWeights.of(ensemble, weights).given(), copies).unknown();
    }

    /**
     * Makes a state of given weights that is diagonal in each block.
     *
     * @param ensemble n spins s
     * @param weights w_J for some total spins J, which add up to exactly 1; the others have 0
     * @param copies {@link Copies#EVEN} or {@link Copies#ONE}
     * @param populations for every J with a weight the 2J + 1 conditional populations of m = −J, …, J, which add up to
     *     exactly 1; entries of other J are ignored
     * @return the state
     * @throws InvalidInputException as {@link #ofWeights(SpinEnsemble, Map, Copies)} does, and if the populations of a
     *     J are missing, too few or too many, negative, or do not add up to 1; it names {@code populations}
     */
    public static InitialState ofWeights(SpinEnsemble ensemble, Map<HalfInteger, BigFraction> weights,
            Copies copies, Map<HalfInteger, List<BigFraction>> populations) {
        return new WeightedStart(ensemble, SectorWeights.of(ensemble, weights).given(), copies).diagonal(populations);
    }

    /**
     * Makes the Dicke state |J, m⟩ of one copy, which is pure.
     *
     * @param ensemble n spins s
     * @param totalSpin J
     * @param m its projection
     * @return the state, of energy m + ns
     * @throws InvalidInputException if J does not occur or |m| exceeds it; it names {@code J} or {@code m}
     */
    public static InitialState dicke(SpinEnsemble ensemble, HalfInteger totalSpin, HalfInteger m) {
        return dicke(ensemble, totalSpin, m, Copies.ONE);
    }

    /**
     * Makes the Dicke state |J, m⟩ of one copy or of all copies alike.
     *
     * @param ensemble n spins s
     * @param totalSpin J
     * @param m its projection
     * @param copies {@link Copies#EVEN} or {@link Copies#ONE}
     * @return the state, of energy m + ns and of entropy 0 or ln l_J
     * @throws InvalidInputException if J does not occur or |m| exceeds it (it names {@code J} or {@code m}); if the
     *     copies are neither even nor one (it names {@code copies})
     */
    public static InitialState dicke(SpinEnsemble ensemble, HalfInteger totalSpin, HalfInteger m, Copies copies) {
        return PureStarts.dicke(ensemble, totalSpin, m, copies);
    }

    /**
     * Makes the state of all spins turned by one angle from the ground state, which is pure.
     *
     * @param ensemble n spins s
     * @param theta θ in radians; 0 is the ground state
     * @return the state, of energy ns (1 − cos θ)
     */
    public static InitialState spinCoherent(SpinEnsemble ensemble, BigFraction theta) {
        return PureStarts.spinCoherent(ensemble, theta);
    }

    /**
     * Makes the state of all spins turned by the angle of a given cosine, which is pure.
     *
     * @param ensemble n spins s
     * @param cosine cos θ, from −1 to 1; 1 is the ground state
     * @return the state, of energy ns (1 − cos θ)
     * @throws InvalidInputException if it is out of range; it names {@code cosTheta}
     */
    public static InitialState spinCoherentOfCosine(SpinEnsemble ensemble, BigFraction cosine) {
        return PureStarts.spinCoherentOfCosine(ensemble, cosine);
    }

    /**
     * Makes the GHZ state, the sum of all spins down and all spins up.
     *
     * @param ensemble n spins s
     * @return the state, of energy ns
     */
    public static InitialState ghz(SpinEnsemble ensemble) {
        return PureStarts.spinCoherent(ensemble, Real.of(1), "ghz");
    }

    /**
     * Makes the W state, J_+ on the ground state: one excitation that all spins share.
     *
     * @param ensemble n spins s
     * @return the state, of energy 1
     */
    public static InitialState w(SpinEnsemble ensemble) {
        return PureStarts.w(ensemble);
    }

    /**
     * Makes the product state of some spins fully up and the others fully down.
     *
     * @param ensemble n spins s
     * @param up how many are up, from 0 to n
     * @return the state, of energy 2s times that number
     * @throws InvalidInputException if the number is out of range; it names {@code up}
     */
    public static InitialState upDown(SpinEnsemble ensemble, long up) {
        return upDown(ensemble, up, Copies.ONE);
    }

    /**
     * Makes the product state of some spins fully up and the others fully down, in a known arrangement or, for spins
     * 1/2, in a random one.
     *
     * @param ensemble n spins s
     * @param up how many are up, from 0 to n
     * @param copies {@link Copies#ONE} for a known arrangement, {@link Copies#EVEN} for a random one
     * @return the state, of energy 2s times that number and of entropy 0 or ln C(n, up)
     * @throws InvalidInputException if the number is out of range (it names {@code up}); if the copies are even for s
     *     ≥ 1, where a random arrangement is not even, or neither even nor one (it names {@code copies})
     */
    public static InitialState upDown(SpinEnsemble ensemble, long up, Copies copies) {
        return UpDownStart.of(ensemble, up, copies);
    }

    /**
     * Makes the product of thermal states of equal spins at temperatures of their own.
     *
     * @param ensemble n spins s
     * @param betas their n inverse temperatures, of either sign, also 0 and ±∞
     * @return the state; the thermal one if all temperatures are equal
     * @throws InvalidInputException if there are not n of them; it names {@code betas}
     */
    public static InitialState product(SpinEnsemble ensemble, List<InverseTemperature> betas) {
        if (betas.size() != ensemble.n()) {
            throw new InvalidInputException("wrong-length", "betas", betas.size() + " inverse temperatures",
                    "do not fit n = " + ensemble.n() + "; write one for each spin");
        }
        SpinEnsemble one = SpinEnsemble.of(1, ensemble.s());
        return ProductStart.of(betas.stream().map(beta -> new SpinGroup(one, beta)).toList(),
                "product of " + betas.size() + " temperatures");
    }

    /**
     * Makes the product of thermal states of groups of spins, of different sizes and temperatures, in the same bath.
     *
     * @param groups at least one
     * @return the state; the thermal one if all spins are equal and all temperatures are
     * @throws InvalidInputException if there is no group; it names {@code groups}
     * @throws ResourceLimitException if there are too many spins in all; it names {@code groups}
     */
    public static InitialState groups(List<SpinGroup> groups) {
        return ProductStart.of(groups, "groups " + String.join(",", groups.stream().map(SpinGroup::toString).toList()));
    }

    /**
     * Returns the spins.
     *
     * @return how many there are of each size
     */
    public final SpinComposition spins() {
        return spins;
    }

    /**
     * Returns the one temperature of all spins.
     *
     * @return x_0, where the start is thermal or consists of groups of one temperature
     */
    public final Optional<InverseTemperature> beta0() {
        return beta0;
    }

    /**
     * Names the kind of the start for people.
     *
     * @return for example {@code ghz} or {@code beta0 = 1}
     */
    public final String description() {
        return description;
    }

    /**
     * Returns the weights that are not 0.
     *
     * @return w_J by J, ascending; unmodifiable
     * @throws ResourceLimitException if they do not fit into the free memory; it names {@code n}
     */
    public abstract NavigableMap<HalfInteger, Real> weights();

    /**
     * Returns the energy.
     *
     * @return E_0; undefined where only weights are known
     */
    public abstract Outcome energy();

    /**
     * Returns the entropy.
     *
     * @return S_0 in nats; undefined where only weights are known
     */
    public abstract Outcome entropy();

    /**
     * Returns how the weights lie on the copies.
     *
     * @return {@link Copies#EVEN} also where every J with a weight has one copy; empty for three or more temperatures
     */
    public abstract Optional<Copies> copies();

    /**
     * Returns the eigenvalues of the state of the copies.
     *
     * @return all of them for every J with a weight, with the zeros beside a single copy, but without those that are
     *     exact after two temperatures; empty for three or more temperatures
     * @throws ResourceLimitException if they do not fit into the free memory; it names {@code n}
     */
    public abstract Optional<List<CopyLevel>> copyLevels();

    /**
     * Returns the entropy of the copies, Σ_J H(Λ_J) with H(Λ) = −Tr Λ ln Λ, which no bath changes.
     *
     * @return the entropy in nats; not computed for three or more temperatures
     */
    public abstract Outcome copyEntropy();

    /**
     * Returns the least entropy that the copies can have with these weights.
     *
     * @return −Σ w_J ln w_J in nats
     */
    public final Real leastCopyEntropy() {
        return CopyEntropy.of(new KnownCopies(spins, this::weights, Copies.ONE).positive().orElseThrow());
    }

    /**
     * Returns the greatest entropy that the copies can have with these weights.
     *
     * @return Σ w_J ln(l_J/w_J) in nats
     */
    public final Real greatestCopyEntropy() {
        return CopyEntropy.of(new KnownCopies(spins, this::weights, Copies.EVEN).positive().orElseThrow());
    }

    /**
     * Returns the populations of the levels of each block, where the projection has a distribution that is known.
     *
     * @return for each J with a weight the share of it that each m has, without those that are exactly 0; empty for
     *     coherent states of levels, and where only weights are known; not listed after one temperature, where all
     *     shares are e^(−m x_0)/Z_J(x_0)
     * @derivation 7.1
     */
    public abstract Optional<NavigableMap<HalfInteger, NavigableMap<HalfInteger, Real>>> levels();

    /**
     * Tells whether {@link #levels} are listed, without computing them.
     *
     * @return false for coherent states, for weights alone, and after one temperature
     */
    public abstract boolean hasLevels();

    /**
     * Tells whether the state is known to be diagonal in total spin and projection, with copies that are the same in
     * all levels of a total spin, so that its entropy is that of the levels and of the copies.
     *
     * @return false for coherent states of levels, for weights alone, and for spins up beside spins down and spins of
     *     several temperatures, which have coherences between total spins
     * @derivation 7.1
     */
    public abstract boolean isDiagonal();

    /**
     * Bounds the number of weights that are not 0, without computing them.
     *
     * @return at least 1
     */
    public abstract double blocks();

    /**
     * Bounds the number of different eigenvalues that a steady state has, without computing them.
     *
     * @return at least 1, and roughly the number itself
     */
    public abstract double eigenvalues();

    /**
     * Counts the bits by which the weights are near to those of infinite temperature, without computing them.
     *
     * @return about −log₂ β² for the largest |β| of the spins if that is small, 0 where weights are far from those of
     *     infinite temperature, and +∞ where they are equal or nothing is known
     */
    public abstract double mixedBits();

    /**
     * Estimates what the eigenvalues of the copies take beyond the weights.
     *
     * @param precision how many digits of each number
     * @return memory and time; a good deal after a start of two temperatures, otherwise nothing
     */
    public abstract Estimate estimateCopies(Precision precision);

    /**
     * Estimates the weights.
     *
     * @param precision how many digits of each number
     * @return memory and time
     */
    public abstract Estimate estimate(Precision precision);

    /**
     * Shows the arguments in messages, without any computation.
     *
     * @return for example {@code InitialState[n = 4, s = 1/2, ghz]}
     */
    @Override
    public final String toString() {
        return "InitialState[" + spins + ", " + description + "]";
    }
}
