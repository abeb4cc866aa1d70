package io.github.spinthermo.doubledouble;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Logarithm by a table and a short series.
 *
 * <p>For 1 + h = 2^e m, 1 ≤ m &lt; 2, the table has a double c next to 1/m: ln(1 + h) = e ln 2 − ln c + ln(1 + f), f =
 * mc − 1, |f| &lt; 2^−7.9. As mc is next to 1, the difference is exact. For h &lt; 2^−8 it is the series of h itself,
 * which keeps its relative accuracy.
 *
 * <p>The series f − f²/2 + f³ (1/3 − f/4 + … − f^7/10) has its first two terms in double-double and lacks less than
 * |f|^11/11 · 1.01. The others are taken in double: they are below |f|³/2.9, and err with their sums by less than
 * 6 · 2^−53 |f|³. That is 2^−66.2 of ln(1 + h) where h = f &lt; 2^−8, and below 2^−74 where the table is used, for
 * ln(1 + h) above 2^−8.1. The last sum may be of numbers of two signs, each at most three times as large as it: then it
 * is off by less than 5 U of the sum of their magnitudes, which is 30 U of itself.
 */
public final class TableLogarithm {

    /** Bound of the error of ln(1 + h), relative to it, for the very h that is given. */
    public static final double ERROR = 0x1p-65;

    private static final int ENTRIES = 128;

    /** The h below which the series is taken at once. */
    private static final double SMALL = 0x1p-8;

    private static final DoubleDouble LN2 = TableExponential.constant(TableExponential::ln2);

    /** The doubles c, and 1 for the series alone. */
    private static final double[] INVERSES = IntStream.rangeClosed(0, ENTRIES)
            .mapToDouble(i -> i == ENTRIES ? 1 : 1 / (1 + (i + 0.5) / ENTRIES)).toArray();

    private static final DoubleDouble[] LOGARITHMS =
            Arrays.stream(INVERSES).mapToObj(TableLogarithm::logOfInverse).toArray(DoubleDouble[]::new);

    private TableLogarithm() { }

    /** Returns −ln c from the kernel. */
    private static DoubleDouble logOfInverse(double c) {
        return TableExponential.constant(arithmetic ->
                arithmetic.log(arithmetic.ratio(BigFraction.from(c))).negate());
    }

    /**
     * Returns ln(1 + h).
     *
     * @param h from 0 to 2^400
     * @return the logarithm, off by at most {@link #ERROR} of itself
     */
    public static DoubleDouble ofOnePlus(DoubleDouble h) {
        DoubleDouble y = h.plusAlike(DoubleDouble.ONE);
        int exponent = Math.getExponent(y.hi());
        DoubleDouble m = y.scale(-exponent);
        boolean isSmall = !(h.hi() >= SMALL);
        int i = isSmall ? ENTRIES : (int) ((m.hi() - 1) * ENTRIES);
        DoubleDouble product = m.times(INVERSES[i]);
        double high = isSmall ? h.hi() : product.hi() - 1;
        double low = isSmall ? h.lo() : product.lo();
        return LN2.times((double) exponent).plusAlike(LOGARITHMS[i]).plusAlike(series(high, low));
    }

    private static DoubleDouble series(double high, double low) {
        double x = high + low;
        double left = low - (x - high);
        double square = x * x;
        double rest = Math.fma(x, x, -square) / 2 + x * left;
        double others = x * square * (1 / 3.0 - x * (1 / 4.0 - x * (1 / 5.0 - x * (1 / 6.0 - x * (1 / 7.0
                - x * (1 / 8.0 - x * (1 / 9.0 - x / 10.0)))))));
        DoubleDouble first = DoubleDouble.normalized(x, -square / 2);
        return DoubleDouble.normalized(first.hi(), first.lo() + (left + (others - rest)));
    }
}
