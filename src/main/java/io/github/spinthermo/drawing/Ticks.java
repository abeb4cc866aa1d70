package io.github.spinthermo.drawing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Ticks of an axis, at round numbers. */
final class Ticks {

    /** Largest number of ticks along a linear axis. */
    private static final double MOST = 11;

    /** Ratio of the ends of a logarithmic axis below which its ticks are those of a linear one. */
    private static final double NARROW = 3;

    /** Largest number of powers of ten with a label along a logarithmic axis. */
    private static final double MOST_DECADES = 14;

    /** Ratio of the ends of an axis below which powers of ten alone are too few: multiples get ticks too. */
    private static final double SHORT = 1000;

    /** Steps between ticks, in powers of ten. */
    private static final List<BigDecimal> FACTORS =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5));

    /**
     * Tick at a number.
     *
     * @param value the number
     * @param label the number as text, as for {@link Label}; empty for a small tick
     */
    record Tick(double value, String label) { }

    private Ticks() { }

    static List<Tick> of(Axis axis) {
        return of(axis, MOST);
    }

    /** Returns the ticks of an axis; where it is linear, they are no more than a largest number. */
    static List<Tick> of(Axis axis, double most) {
        boolean isWide = axis.to() / axis.from() >= NARROW;
        return axis.isLogarithmic() && isWide ? decades(axis) : steps(axis, most);
    }

    /** Returns ticks at powers of ten; on a short axis also at multiples, on a very long one some have no label. */
    private static List<Tick> decades(Axis axis) {
        List<Tick> ticks = new ArrayList<>();
        boolean isShort = axis.to() / axis.from() < SHORT;
        int first = (int) Math.floor(Math.log10(axis.from()) - 1e-9);
        int last = (int) Math.floor(Math.log10(axis.to()) + 1e-9);
        int step = (int) Math.ceil((last - first) / MOST_DECADES);
        for (int exponent = first; exponent <= last; exponent++) {
            if (exponent > first) {
                String label = isShort ? number(1, exponent).toPlainString() : power(exponent);
                ticks.add(new Tick(StrictMath.pow(10, exponent), exponent % step == 0 ? label : ""));
            }
            if (isShort) {
                ticks.addAll(multiples(exponent, axis));
            }
        }
        return ticks;
    }

    private static List<Tick> multiples(int exponent, Axis axis) {
        List<Tick> ticks = new ArrayList<>();
        for (int digit = 2; digit <= 9; digit++) {
            BigDecimal number = number(digit, exponent);
            double value = number.doubleValue();
            boolean hasLabel = digit == 2 || digit == 5 || axis.to() / axis.from() < 10;
            if (value >= axis.from() && value <= axis.to()) {
                ticks.add(new Tick(value, hasLabel ? number.toPlainString() : ""));
            }
        }
        return ticks;
    }

    private static BigDecimal number(int digit, int exponent) {
        BigDecimal number = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
        return number.setScale(Math.max(0, number.scale()));
    }

    private static String power(int exponent) {
        return "10^{" + Integer.toString(exponent).replace('-', '−') + "}";
    }

    private static List<Tick> steps(Axis axis, double most) {
        BigDecimal step = step(axis.to() - axis.from(), most);
        BigDecimal first = BigDecimal.valueOf(axis.from()).divide(step, 0, RoundingMode.CEILING).multiply(step);
        List<Tick> ticks = new ArrayList<>();
        for (BigDecimal value = first; value.doubleValue() <= axis.to(); value = value.add(step)) {
            ticks.add(new Tick(value.doubleValue(), value.toPlainString().replace('-', '−')));
        }
        return ticks;
    }

    /** Returns the smallest round step that does not crowd the axis. */
    private static BigDecimal step(double length, double most) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(length / most)));
        for (BigDecimal factor : FACTORS) {
            BigDecimal step = factor.multiply(power, MathContext.DECIMAL64);
            if (length / step.doubleValue() <= most) {
                return step;
            }
        }
        return power.scaleByPowerOfTen(1);
    }
}
