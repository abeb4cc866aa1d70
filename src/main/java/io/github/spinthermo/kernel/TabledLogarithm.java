package io.github.spinthermo.kernel;

import io.github.spinthermo.limbs.NearOne;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Logarithms of many numbers at one precision, by tables and a short series. For any number of threads.
 *
 * <p>A number is brought near 1 by factors whose logarithms are in tables: to a · 2^s = y from 1/2 to 1; times
 * c/32, c the integer next to 32/y, so that it is 1 + f with |f| ≤ 2^−6; then times 1 + j 2^−b for b = 10, 15, 20,
 * …, −j the integer next to f 2^b. Each leaves |f| (|f| + 2^−(b+1)) + 2^−(b+1) at most: below 1.6 · 2^−11 after
 * the first of them and below 1.1 · 2^−(b+1) after any later one, and |j| ≤ 26. The last b is about 2 √W, W the
 * inner bits, so that tables and the series take about as long. Factors and the series are those
 * of {@link NearOne} for numbers that are short enough for it, and else on integers ({@link LogarithmSeries}).
 *
 * <p>Errors, in units u' = 2^−W: cutting y off makes 2, relative to itself, and c/32 and each of L factors 1.1;
 * each of the L + 1 entries of tables is off by less than 1.1, the multiple of ln 2 by 2, and the series by 2.
 * That is less than 2.2 L + 9, and L &lt; √W; with 16 bits of guard it is below 1/2 of a unit of the result for
 * all W &lt; 2^26, and the last truncation adds one unit.
 */
public final class TabledLogarithm {

    /** Bits beyond those of the results. */
    private static final int GUARD = 16;

    /** Precisions are rounded up to multiples of this number of bits, so that neighbours share tables. */
    private static final int STEP = 64;

    /** The longest numbers whose tables are kept, in bits: these take some 6 MB. */
    private static final int LARGEST_KEPT = 1 << 14;

    /** The factors c/32 and 1 + j 2^−b: the binary places of c, the first b, and by how much b grows. */
    private static final int FIRST_PLACES = 5;
    private static final int SECOND_PLACES = 10;
    private static final int MORE_PLACES = 5;

    private static final int LARGEST_FACTOR = 1 << (FIRST_PLACES + 1);

    private static final AtomicReference<TabledLogarithm> KEPT = new AtomicReference<>();

    private final int work;
    private final LogarithmTable factors;
    private final LogarithmTable[] tables;

    private TabledLogarithm(int work) {
        this.work = work;
        this.factors = new LogarithmTable(LARGEST_FACTOR, this::ofFactor);
        this.tables = new LogarithmTable[levels(work)];
        for (int i = 0; i < tables.length; i++) {
            int places = places(i);
            tables[i] = new LogarithmTable(LogarithmTable.LARGEST, j -> LogarithmTable.ofOnePlus(j, places, work));
        }
    }

    /**
     * Returns the logarithms of numbers in fixed point.
     *
     * @param bits the bits behind the point
     * @return logarithms to that many bits or more, with tables that are filled as they are used
     */
    public static TabledLogarithm of(int bits) {
        int work = work(bits);
        TabledLogarithm kept = KEPT.get();
        if (kept == null || kept.work != work) {
            kept = new TabledLogarithm(work);
            if (work <= LARGEST_KEPT) {
                KEPT.set(kept);
            }
        }
        return kept;
    }

    /**
     * Estimates the memory that the tables take.
     *
     * @param bits the bits behind the point
     * @return a number of bytes
     */
    public static double bytes(int bits) {
        return (levels(work(bits)) + 1.0) * 2 * LogarithmTable.LARGEST * (bits / 8.0 + Long.SIZE);
    }

    private static int work(int bits) {
        return ((bits + GUARD - 1) / STEP + 1) * STEP;
    }

    private static int levels(int work) {
        return (int) (2 * Math.sqrt(work)) / MORE_PLACES - 1;
    }

    private static int places(int level) {
        return SECOND_PLACES + level * MORE_PLACES;
    }

    /**
     * Returns a logarithm, off by less than 2 units times a power of 2: where its last bits are not wanted, the series
     * goes without them, which adds one unit for cutting f off.
     *
     * @param a the number, positive, in units of 2^−bits
     * @param bits the bits behind the point, as they were asked for
     * @param dropped how many of them need not be right, from 0 to all
     * @return ln a, in the same units, off by less than 2^(dropped + 1) of them
     */
    public BigInteger log(BigInteger a, int bits, int dropped) {
        int length = a.bitLength();
        BigInteger y = a.shiftLeft(work - length);
        int factor = (int) Math.rint((double) (1 << FIRST_PLACES) / Math.scalb(leading(y), 1 - Long.SIZE));
        BigInteger f = y.multiply(BigInteger.valueOf(factor)).shiftRight(FIRST_PLACES).subtract(FixedPoint.one(work));
        BigInteger sum = Logarithm.timesLn2((long) length - bits, work).subtract(factors.at(factor));
        BigInteger ofRest = NearOne.reach(work) ? logOnLimbs(f, dropped) : logOnIntegers(f, dropped);
        return sum.add(ofRest).shiftRight(work - bits);
    }

    private BigInteger logOnLimbs(BigInteger f, int dropped) {
        NearOne number = new NearOne(f, work);
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < tables.length; i++) {
            int j = number.multiplyByNext(places(i));
            sum = j == 0 ? sum : sum.subtract(tables[i].at(j));
        }
        return sum.add(number.log(dropped));
    }

    private BigInteger logOnIntegers(BigInteger number, int dropped) {
        BigInteger f = number;
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < tables.length; i++) {
            int places = places(i);
            int j = -rounded(f, work - places);
            if (j != 0) {
                BigInteger multiplier = BigInteger.valueOf(j);
                f = f.add(multiplier.shiftLeft(work - places)).add(f.multiply(multiplier).shiftRight(places));
                sum = sum.subtract(tables[i].at(j));
            }
        }
        return sum.add(LogarithmSeries.ofOnePlus(f.shiftRight(dropped), work - dropped).shiftLeft(dropped));
    }

    private double leading(BigInteger y) {
        return y.shiftRight(work - Long.SIZE + 1).doubleValue();
    }

    /** Returns the integer next to f / 2^shift. */
    private static int rounded(BigInteger f, int shift) {
        return (f.shiftRight(shift - 1).intValue() + 1) >> 1;
    }

    /** Returns ln (c/32). */
    private BigInteger ofFactor(int c) {
        Arithmetic a = new Arithmetic(work + GUARD);
        return a.log(a.ratio(BigInteger.valueOf(c), BigInteger.valueOf(1L << FIRST_PLACES))).units(work);
    }
}
