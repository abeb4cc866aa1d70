package io.github.spinthermo.spectrum;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Rates at which the populations of a block of total spin J relax in a collective bath, in units of κ = γ↓ + γ↑: the
 * eigenvalues 0 = r_0 &lt; r_1 ≤ … ≤ r_2J of the chain of its levels m = −J, …, J with the rates γ↓(J+m)(J−m+1)
 * downwards and γ↑(J−m)(J+m+1) upwards. r_1 is the gap. They depend on |x| only, e^(−x) = γ↑/γ↓.
 *
 * <p>r_l = l(l+1)/2 at x = 0. At x = ±∞ they are the k(2J+1−k), each but the middle one of half-integer J twice, and
 * the chain has no basis of eigenvectors.
 *
 * <p><b>Accuracy.</b> Each rate is exact or encloses its value at any precision. Exact are those at x = 0 and ±∞, r_1
 * of J = 1/2 and r_2 = 3 of J = 3/2; at other x no other rate is a fraction.
 *
 * <p><b>Cost.</b> A search in double precision, and then three passes over half of the levels at 34 digits, four at
 * 100: for each rate about 5 milliseconds at J = 1000.
 *
 * <p>Immutable, and safe for use by several threads.
 *
 * <p>Source: derived, from the master equation of Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019),
 * (1) and (A.1).
 *
 * @derivation 7.1.2
 */
public final class RelaxationSpectrum {

    /** The largest J of which all rates are listed. */
    public static final int LARGEST_LISTED = 1000;

    /** The longest half of a chain that is kept in double precision. */
    private static final long LONGEST = 1L << 30;

    /** Bytes for a place of a chain in double precision. */
    private static final double BYTES = 16;

    /** Seconds for a place in double precision, and for a place with balls: each, and more for each squared limb. */
    private static final double SEARCH = 8e-7;
    private static final double STEP = 1.1e-6;
    private static final double LIMB = 2e-8;

    private static final Outcome NO_RATES = new Outcome.Undefined("a block of J = 0 has one level, which stays");

    private final HalfInteger totalSpin;
    private final InverseTemperature x;

    private RelaxationSpectrum(HalfInteger totalSpin, InverseTemperature x) {
        this.totalSpin = totalSpin;
        this.x = x;
    }

    /**
     * Makes the spectrum of a block.
     *
     * @param totalSpin J, at least 0
     * @param beta x of the bath, of either sign, also 0 and ±∞
     * @return the spectrum; nothing is computed yet
     * @throws InvalidInputException if J is negative; it names {@code J}
     */
    public static RelaxationSpectrum of(HalfInteger totalSpin, InverseTemperature beta) {
        if (totalSpin.twice() < 0) {
            throw new InvalidInputException("negative", "J", totalSpin, "is negative; write 0, 1/2, 1, …");
        }
        return new RelaxationSpectrum(totalSpin, Objects.requireNonNull(beta, "beta").abs());
    }

    /**
     * Estimates the memory and time needed to round some rates.
     *
     * @param count how many
     * @param precision how many digits of each
     * @return memory and time
     */
    public Estimate estimate(double count, Precision precision) {
        if (x.isZero() || x.isInfinite()) {
            return Estimate.NONE;
        }
        double half = totalSpin.twice() / 2.0 + 1;
        double limbs = precision.bits() / (double) Long.SIZE + 1;
        double passes = 3 + Math.max(0, Math.log(precision.bits() / 110.0) / Math.log(1.6));
        double seconds = half * (SEARCH + passes * (STEP + LIMB * limbs * limbs));
        return new Estimate(half * BYTES, seconds).repeated(count);
    }

    /**
     * Returns the number of rates that are not 0.
     *
     * @return 2J
     */
    public long count() {
        return totalSpin.twice();
    }

    /**
     * Returns the gap, the smallest rate but 0.
     *
     * @return r_1 in units of κ; undefined at J = 0
     */
    public Outcome slowestRate() {
        return count() == 0 ? NO_RATES.named("slowestRate") : Outcome.of(rate(1));
    }

    /**
     * Returns the largest rate.
     *
     * @return r_2J in units of κ; undefined at J = 0
     */
    public Outcome fastestRate() {
        return count() == 0 ? NO_RATES.named("fastestRate") : Outcome.of(rate(count()));
    }

    /**
     * Returns all rates, each to be computed when it is asked for digits.
     *
     * @return r_0 = 0, …, r_2J
     * @throws ResourceLimitException if J exceeds {@value #LARGEST_LISTED}; it names {@code J}
     */
    public List<Real> rates() {
        if (count() > 2 * LARGEST_LISTED) {
            throw new ResourceLimitException("J", totalSpin,
                    "is too large to list all rates; at most " + LARGEST_LISTED + " is allowed");
        }
        return LongStream.rangeClosed(0, count()).mapToObj(this::rate).toList();
    }

    /**
     * Returns a rate.
     *
     * @param index l, from 0 to 2J
     * @return r_l in units of κ
     * @throws InvalidInputException if there is no such rate; it names {@code index}
     */
    public Real rate(long index) {
        if (index < 0 || index > count()) {
            throw new InvalidInputException("out-of-range", "index", index, "is not from 0 to " + count());
        }
        BigInteger l = BigInteger.valueOf(index);
        BigInteger k = l.add(BigInteger.ONE).shiftRight(1);
        if (index == 0) {
            return Real.of(0);
        }
        if (x.isZero()) {
            return Real.of(BigFraction.of(l.multiply(l.add(BigInteger.ONE)), BigInteger.TWO));
        }
        boolean isExact = count() == 1 || (count() == 3 && index == 2);
        return x.isInfinite() || isExact
                ? Real.of(k.multiply(BigInteger.valueOf(count()).add(BigInteger.ONE).subtract(k)))
                : eigenvalue(index);
    }

    /** Returns a rate by the half of the chain whose eigenvectors have its symmetry. */
    private Real eigenvalue(long index) {
        HalfChain chain = new HalfChain(count(), index % 2 == 1);
        if (chain.size() > LONGEST) {
            throw new ResourceLimitException("J", totalSpin, "is too large for the levels to be counted");
        }
        return Real.refining(new Latest<>(new RefinedEigenvalue(chain, x, (index + 1) / 2)::enclose)::at);
    }

    /**
     * Shows the arguments, without any computation.
     *
     * @return for example {@code RelaxationSpectrum[J = 5/2, |beta| = 1]}
     */
    @Override
    public String toString() {
        return "RelaxationSpectrum[J = " + totalSpin + ", |beta| = " + x + "]";
    }
}
