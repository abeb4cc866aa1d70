package io.github.spinthermo.spin;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * n spins of size s, without interaction and indistinguishable to their bath.
 *
 * <p>Their total spin J runs in steps of 1 from J_0 to ns: J_0 = 0 if 2ns is even and 1/2 if it is odd, for n
 * ≥ 2; for n = 1 there is only J = s. (The paper ties J_0 to s and the parity of n; it is the parity of 2ns
 * that decides: spec 1.2 and errata.)
 *
 * <p>Source: Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019), section II, corrected as
 * said.
 */
public final class SpinEnsemble {

    /** The largest n and the largest 2ns, 9·10^18. */
    public static final long LARGEST = HalfInteger.LARGEST_TWICE;

    private static final int LONGEST_LIST = Integer.MAX_VALUE - 8;

    private final long n;
    private final HalfInteger s;

    private SpinEnsemble(long n, HalfInteger s) {
        this.n = n;
        this.s = s;
    }

    /**
     * Makes an ensemble of n spins of size s.
     *
     * @param n the number of spins, at least 1
     * @param s the size of each, at least 1/2
     * @return the ensemble
     * @throws InvalidInputException if n is below 1 (it names {@code n}) or s below 1/2 (it names {@code s})
     * @throws ResourceLimitException if n or 2ns exceeds 9·10^18
     */
    public static SpinEnsemble of(long n, HalfInteger s) {
        Objects.requireNonNull(s, "s");
        if (n < 1) {
            throw new InvalidInputException("not-positive", "n", n, "is not a number of spins; at least 1 is needed");
        }
        if (s.twice() < 1) {
            throw new InvalidInputException("not-positive-half-integer", "s", s,
                    "is not a positive multiple of 1/2; write 1/2, 1, 3/2, …");
        }
        if (n > LARGEST || Math.multiplyHigh(n, s.twice()) != 0 || n * s.twice() < 0 || n * s.twice() > LARGEST) {
            throw new ResourceLimitException("n", n, "with s = " + s + " is too large; n and 2ns may be at most 9e18");
        }
        return new SpinEnsemble(n, s);
    }

    /**
     * Returns the number of spins.
     *
     * @return n, at least 1
     */
    public long n() {
        return n;
    }

    /**
     * Returns the size of each spin.
     *
     * @return s, at least 1/2; 2ns is at most 9·10^18
     */
    public HalfInteger s() {
        return s;
    }

    /**
     * Returns the number of states of one spin.
     *
     * @return d = 2s + 1
     */
    public long localDimension() {
        return s.twice() + 1;
    }

    /**
     * Returns the largest total spin.
     *
     * @return ns
     */
    public HalfInteger largestTotalSpin() {
        return HalfInteger.ofTwice(n * s.twice());
    }

    /**
     * Returns the smallest total spin.
     *
     * @return J_0: s for n = 1, else 0 or 1/2
     */
    public HalfInteger smallestTotalSpin() {
        return n == 1 ? s : HalfInteger.ofTwice(n * s.twice() & 1);
    }

    /**
     * Counts the values of the total spin.
     *
     * @return ns − J_0 + 1
     */
    public long totalSpinCount() {
        return (largestTotalSpin().twice() - smallestTotalSpin().twice()) / 2 + 1;
    }

    /**
     * Counts the values of the total spin, where a list can hold that many.
     *
     * @return ns − J_0 + 1
     * @throws ResourceLimitException if it is above 2^31 − 9; it names {@code n}
     */
    public int totalSpinListSize() {
        if (totalSpinCount() > LONGEST_LIST) {
            throw new ResourceLimitException("n", n, "with s = " + s + " has " + totalSpinCount()
                    + " total spins; a list holds at most " + LONGEST_LIST);
        }
        return (int) totalSpinCount();
    }

    /**
     * Returns the values of the total spin, ascending.
     *
     * @return J_0, J_0 + 1, …, ns
     */
    public Stream<HalfInteger> totalSpins() {
        long first = smallestTotalSpin().twice();
        return LongStream.range(0, totalSpinCount()).mapToObj(i -> HalfInteger.ofTwice(first + 2 * i));
    }

    /**
     * Returns the position of J counted from the top.
     *
     * @param totalSpin J, of the parity of 2ns and from 0 to ns; its multiplicity may be 0, for n = 1 and J &lt; s
     * @return k = ns − J
     * @throws InvalidInputException if J is no such number; it names {@code J}
     */
    public long stepsBelowLargest(HalfInteger totalSpin) {
        return (largestTotalSpin().twice() - requireTotalSpin(totalSpin).twice()) / 2;
    }

    private HalfInteger requireTotalSpin(HalfInteger totalSpin) {
        HalfInteger largest = largestTotalSpin();
        boolean inRange = totalSpin.twice() >= 0 && totalSpin.compareTo(largest) <= 0;
        if (!inRange || totalSpin.isInteger() != largest.isInteger()) {
            throw new InvalidInputException("not-a-total-spin", "J", totalSpin, "is not a total spin of " + this
                    + "; it runs in steps of 1 from " + HalfInteger.ofTwice(largest.twice() & 1) + " to " + largest);
        }
        return totalSpin;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpinEnsemble that && n == that.n && s.equals(that.s);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(n) + s.hashCode();
    }

    /**
     * Shows the ensemble in messages.
     *
     * @return for example {@code n = 100, s = 1/2}
     */
    @Override
    public String toString() {
        return "n = " + n + ", s = " + s;
    }
}
