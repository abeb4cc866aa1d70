package io.github.spinthermo.limbs;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.FixedPoint;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Tables of a logarithm at one number of limbs: those of c/128, of 1 + j 2^−16, of 1 + j 2^−24 and of powers of 2, over
 * 16 and with the sign that takes them off; and the reciprocals of the series. Shared by all threads.
 */
final class LogTables {

    /** The largest |j| that are asked for: {@link LimbLogarithm} derives them. */
    private static final int LARGEST_COARSE = 260;
    private static final int LARGEST_FINE = 400;

    /** The largest c, of numbers next to 1/2. */
    private static final int LARGEST_FACTOR = 256;

    /** The c of the factor 1. */
    private static final int ONE = 128;

    /** The bits by which the argument of a series is below 1 at least. */
    private static final int SMALLEST = 23;

    /** The largest power of 2, of either sign. */
    private static final int LARGEST_POWER = 65;

    private static final AtomicReferenceArray<LogTables> KEPT = new AtomicReferenceArray<>(LimbArray.MOST_LIMBS + 1);

    /** −(ln (c/128))/16. */
    final LogTable factors;

    /** −(ln (1 + j 2^−16))/16. */
    final LogTable coarse;

    /** −(ln (1 + j 2^−24))/16. */
    final LogTable fine;

    /** −(ln 2^e)/16. */
    final LogTable powers;

    /** The reciprocal of each integer i at the place i. */
    final LimbArray reciprocals;

    private LogTables(int limbs) {
        this.factors = new LogTable(limbs, LARGEST_FACTOR, ONE, (a, c) -> log(a, c, ONE));
        this.coarse = new LogTable(limbs, LARGEST_COARSE, 0, (a, j) -> ofOnePlus(a, j, LimbLogarithm.COARSE));
        this.fine = new LogTable(limbs, LARGEST_FINE, 0, (a, j) -> ofOnePlus(a, j, LimbLogarithm.FINE));
        this.powers = new LogTable(limbs, LARGEST_POWER, 0, (a, e) -> a.multiply(a.log(Ball.of(2)), Ball.of(e)));
        int terms = LimbLogarithm.terms(limbs * LimbArray.RADIX_BITS, SMALLEST);
        this.reciprocals = new LimbArray(limbs, terms + 1);
        BigInteger one = FixedPoint.one(reciprocals.bits());
        for (int i = 1; i <= terms; i++) {
            reciprocals.set(i, one.divide(BigInteger.valueOf(i)));
        }
    }

    private static Ball log(Arithmetic a, long numerator, long denominator) {
        return a.log(a.ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)));
    }

    private static Ball ofOnePlus(Arithmetic a, int j, int places) {
        return a.log1p(Ball.of(j).scale(-places));
    }

    /** Returns the tables of a number of limbs. */
    static LogTables of(int limbs) {
        LogTables tables = KEPT.get(limbs);
        if (tables == null) {
            KEPT.compareAndSet(limbs, null, new LogTables(limbs));
            tables = KEPT.get(limbs);
        }
        return tables;
    }
}
