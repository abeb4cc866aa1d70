package io.github.spinthermo.spin;

import io.github.spinthermo.cost.Interruption;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The numbers of configurations and the multiplicities from the largest total spin downwards, by a recurrence
 * of fixed length.
 *
 * <p>a_k = I_{ns−k} are the coefficients of P(z) = ((1 − z^d)/(1 − z))^n, and (1 − z)(1 − z^d) P' = n [1 − d
 * z^(d−1) + (d−1) z^d] P gives (spec 1.2)
 * <pre>(k+1) a_{k+1} = (k + n) a_k + (k+1−d − nd) a_{k+1−d} − (k−d − n(d−1)) a_{k−d}.</pre>
 * Only the last d + 1 coefficients are held.
 */
final class MultiplicityRecurrence implements Iterator<TotalSpin> {

    private final SpinEnsemble ensemble;
    private final long d;
    private final BigInteger n;
    private final BigInteger nd;
    private final long last;
    private final ArrayDeque<BigInteger> recent = new ArrayDeque<>();
    private long k;
    private BigInteger current = BigInteger.ONE;
    private BigInteger previous = BigInteger.ZERO;

    MultiplicityRecurrence(SpinEnsemble ensemble) {
        this.ensemble = ensemble;
        this.d = ensemble.localDimension();
        this.n = BigInteger.valueOf(ensemble.n());
        this.nd = n.multiply(BigInteger.valueOf(d));
        this.last = ensemble.totalSpinCount() - 1;
    }

    @Override
    public boolean hasNext() {
        return k <= last;
    }

    /** Returns the level k and steps to k + 1. */
    @Override
    public TotalSpin next() {
        if (!hasNext()) {
            throw new NoSuchElementException("below the smallest total spin");
        }
        HalfInteger j = HalfInteger.ofTwice(ensemble.largestTotalSpin().twice() - 2 * k);
        TotalSpin level = new TotalSpin(j, current, current.subtract(previous));
        if (k < last) {
            step();
        }
        k++;
        return level;
    }

    private void step() {
        Interruption.check();
        recent.addLast(current);
        BigInteger sum = current.multiply(n.add(BigInteger.valueOf(k)));
        if (recent.size() > d) {
            BigInteger oldest = recent.removeFirst();
            sum = sum.subtract(oldest.multiply(BigInteger.valueOf(k - d).subtract(nd).add(n)));
        }
        if (k + 1 >= d) {
            sum = sum.add(recent.peekFirst().multiply(BigInteger.valueOf(k + 1 - d).subtract(nd)));
        }
        previous = current;
        current = sum.divide(BigInteger.valueOf(k + 1));
    }
}
