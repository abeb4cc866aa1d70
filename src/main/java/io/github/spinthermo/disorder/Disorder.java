package io.github.spinthermo.disorder;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Detunings of single spins 1/2 and couplings between them,
 * <pre>
 * H' = Σ_k δ_k j_z,k + Σ_(k&lt;l) Ω_kl (j₊,k j₋,l + h.c.),
 * </pre>
 * of at most {@value #MOST_SPINS} spins. The mean of the δ_k shifts the frequency of all spins and changes nothing that
 * is asked here; it is taken away, exactly.
 *
 * @derivation 7.5
 */
public final class Disorder {

    /** Largest number of spins, 924 numbers of a density matrix. */
    public static final int MOST_SPINS = 6;

    /** Largest number that a detuning, a coupling or its inverse may have. */
    private static final double LARGEST = 1e100;

    private final List<BigFraction> given;
    private final List<BigFraction> detunings;
    private final List<SpinCoupling> couplings;

    private Disorder(List<BigFraction> given, List<SpinCoupling> couplings) {
        BigFraction mean = given.stream().reduce(BigFraction.ZERO, BigFraction::add).divide(given.size());
        this.given = List.copyOf(given);
        this.detunings = given.stream().map(detuning -> detuning.subtract(mean)).toList();
        this.couplings = List.copyOf(couplings);
    }

    /**
     * Describes spins that are all alike and not coupled to each other.
     *
     * @param n the number of spins, at least 1
     * @return the absence of disorder
     * @throws InvalidInputException if n is below 1; it names {@code n}
     * @throws ResourceLimitException if n is above {@value #MOST_SPINS}; it names {@code n}
     */
    public static Disorder none(long n) {
        if (n < 1) {
            throw new InvalidInputException("not-positive", "n", n, "is not positive; at least 1 is needed");
        }
        if (n > MOST_SPINS) {
            throw new ResourceLimitException("n", n, "is more spins than can be told apart; at most " + MOST_SPINS
                    + " are allowed, or use relaxation for spins that are all alike");
        }
        return new Disorder(Collections.nCopies((int) n, BigFraction.ZERO), List.of());
    }

    /**
     * Returns the same spins with other detunings.
     *
     * @param all δ_1, …, δ_n, of either sign, in the inverse of the unit of time
     * @return the spins with these, less their mean
     * @throws InvalidInputException if there is not one for each spin; it names {@code detunings}
     * @throws ResourceLimitException if one is beyond 1e100 or, other than 0, below 1e-100; it names {@code detunings}
     */
    public Disorder withDetunings(List<BigFraction> all) {
        if (all.size() != spins()) {
            throw new InvalidInputException("not-as-many", "detunings", all, "does not fit the number of spins; write "
                    + spins() + (spins() == 1 ? " number" : " numbers"));
        }
        all.forEach(detuning -> requireModerate("detunings", detuning));
        return new Disorder(all, couplings);
    }

    /**
     * Returns the same spins with other couplings.
     *
     * @param all the pairs that are coupled, each once
     * @return the spins with these
     * @throws InvalidInputException if a spin is coupled with itself or is none of the n, or a pair occurs twice; it
     *     names {@code couplings}
     * @throws ResourceLimitException if one is beyond 1e100 or, other than 0, below 1e-100; it names {@code couplings}
     */
    public Disorder withCouplings(List<SpinCoupling> all) {
        Set<Integer> pairs = new HashSet<>();
        for (SpinCoupling coupling : all) {
            requireSpins(coupling);
            if (!pairs.add(coupling.spins())) {
                throw InvalidInputException.ofName("twice", "couplings",
                        "couples spins " + coupling.i() + " and " + coupling.j() + " twice; name each pair once");
            }
            requireModerate("couplings", coupling.value());
        }
        return new Disorder(given, all);
    }

    private void requireSpins(SpinCoupling coupling) {
        for (int spin : new int[] {coupling.i(), coupling.j()}) {
            if (spin < 1 || spin > spins()) {
                throw InvalidInputException.ofName("out-of-range", "couplings",
                        "couples spin " + spin + ", which is not there; the spins are 1 to " + spins());
            }
        }
        if (coupling.i() == coupling.j()) {
            throw InvalidInputException.ofName("same-spin", "couplings",
                    "couples spin " + coupling.i() + " with itself; name two different spins");
        }
    }

    private static void requireModerate(String name, BigFraction value) {
        double size = value.abs().doubleValue();
        if (value.signum() != 0 && !(size <= LARGEST && size >= 1 / LARGEST)) {
            throw new ResourceLimitException(name, size, "is, without its sign, not from 1e-100 to 1e100");
        }
    }

    /**
     * Returns the number of spins.
     *
     * @return n
     */
    public int spins() {
        return detunings.size();
    }

    /**
     * Returns the detunings, less their mean.
     *
     * @return δ_k − δ̄, exactly
     */
    public List<BigFraction> detunings() {
        return detunings;
    }

    /**
     * Returns the couplings.
     *
     * @return the pairs that are coupled
     */
    public List<SpinCoupling> couplings() {
        return couplings;
    }

    /** Returns the same spins with all detunings and couplings multiplied by a number. */
    Disorder scaled(BigFraction factor) {
        return new Disorder(given.stream().map(factor::multiply).toList(), couplings.stream()
                .map(pair -> new SpinCoupling(pair.i(), pair.j(), factor.multiply(pair.value()))).toList());
    }

    private static DoubleStream magnitudes(Stream<BigFraction> values) {
        return values.filter(value -> value.signum() != 0).mapToDouble(value -> value.abs().doubleValue());
    }

    /** Returns the largest |δ_k − δ̄|. */
    double largestDetuning() {
        return magnitudes(detunings.stream()).max().orElse(0);
    }

    /** Returns the largest |Ω_kl|. */
    double largestCoupling() {
        return magnitudes(couplings.stream().map(SpinCoupling::value)).max().orElse(0);
    }

    /**
     * Returns how strong the disorder is.
     *
     * @return g, the largest of all |δ_k − δ̄| and |Ω_kl|
     */
    public double largest() {
        return Math.max(largestDetuning(), largestCoupling());
    }

    /**
     * Returns how weak the weakest part of the disorder is.
     *
     * @return the smallest of all |δ_k|, as they were given, and |Ω_kl| other than 0, infinite if there is none
     */
    public double smallest() {
        return magnitudes(Stream.concat(given.stream(), couplings.stream().map(SpinCoupling::value))).min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * Shows the disorder.
     *
     * @return detunings, less their mean, and couplings
     */
    @Override
    public String toString() {
        return "Disorder[detunings = " + detunings + ", couplings = " + couplings + "]";
    }
}
