package io.github.spinthermo.doubledouble;

import io.github.spinthermo.kernel.Arithmetic;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Logarithm by two tables and a short series.
 *
 * <p>For 1 + h = 2^e m, 1 ≤ m &lt; 2, the first table has a double c next to 1/m, so that mc = 1 + g with |g| &lt;
 * 2^−7.9, and the second one a c' next to 1/(1 + g): ln(1 + h) = e ln 2 − ln c − ln c' + ln(1 + f), f = mcc' − 1, |f|
 * &lt; 2^−14. As mcc' is next to 1, the difference is exact. For h &lt; 2^−14 it is the series of h itself, which keeps
 * its relative accuracy.
 *
 * <p>The series f − f²/2 + f³ (1/3 − f/4 + f²/5 − f³/6) has its first two terms in double-double and lacks less than
 * f^7/7. The others are taken in double: they are below f³/2.9, and err with their sums by less than 6 · 2^−53 f³,
 * which is 2^−78 of ln(1 + f). Where the tables are used, all that is rounded is below 2^−92, and ln(1 + h) above
 * 2^−14.1.
 */
public final class TableLogarithm {

    /** Bound of the error of ln(1 + h), relative to it, for the very h that is given. */
    public static final double ERROR = 0x1p-77;

    private static final int STEPS = 128;

    /** The steps of the second table lie closer by this factor. */
    private static final int FINENESS = 128;
    private static final int BITS = 140;

    /** The h below which the series is taken at once. */
    private static final double SMALL = 0x1p-14;

    private static final DoubleDouble LN2 = TableExponential.rounded(TableExponential.ln2(new Arithmetic(BITS)));

    private static final double[] COARSE = inverses(i -> (i + 0.5) / STEPS);
    private static final double[] FINE = inverses(i -> (i - STEPS / 2.0) / (STEPS * FINENESS));
    private static final DoubleDouble[] COARSE_LOGARITHMS = logarithms(COARSE);
    private static final DoubleDouble[] FINE_LOGARITHMS = logarithms(FINE);

    private TableLogarithm() { }

    private static double[] inverses(IntToDoubleFunction distance) {
        return IntStream.rangeClosed(0, STEPS).mapToDouble(i -> 1 / (1 + distance.applyAsDouble(i))).toArray();
    }

    /** Returns −ln c of each entry, from the kernel. */
    private static DoubleDouble[] logarithms(double[] entries) {
        Arithmetic arithmetic = new Arithmetic(BITS);
        return IntStream.range(0, entries.length)
                .mapToObj(i -> arithmetic.log(arithmetic.ratio(BigFraction.from(entries[i]))).negate())
                .map(TableExponential::rounded)
                .toArray(DoubleDouble[]::new);
    }

    /**
     * Returns ln(1 + h).
     *
     * @param h from 0 to 2^400
     * @return the logarithm, off by at most {@link #ERROR} of itself
     */
    public static DoubleDouble ofOnePlus(DoubleDouble h) {
        if (!(h.hi() >= SMALL)) {
            return series(h);
        }
        DoubleDouble y = h.plusAlike(DoubleDouble.ONE);
        int exponent = Math.getExponent(y.hi());
        DoubleDouble m = y.scale(-exponent);
        int i = (int) ((m.hi() - 1) * STEPS);
        DoubleDouble coarse = m.times(COARSE[i]);
        int j = (int) ((coarse.hi() - 1) * (STEPS * FINENESS) + (STEPS / 2.0 + 0.5));
        DoubleDouble fine = coarse.times(FINE[j]);
        DoubleDouble f = DoubleDouble.normalized(fine.hi() - 1, fine.lo());
        DoubleDouble ofTables = LN2.times((double) exponent).plusAlike(COARSE_LOGARITHMS[i]);
        return ofTables.plus(FINE_LOGARITHMS[j]).plus(series(f));
    }

    private static DoubleDouble series(DoubleDouble f) {
        double x = f.hi();
        double square = x * x;
        double rest = Math.fma(x, x, -square) / 2 + x * f.lo();
        double others = x * square * (1 / 3.0 - x * (1 / 4.0 - x * (1 / 5.0 - x / 6.0)));
        DoubleDouble first = DoubleDouble.normalized(x, -square / 2);
        return DoubleDouble.normalized(first.hi(), first.lo() + (f.lo() + (others - rest)));
    }
}
