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
        return axis.isLogarithmic() ? decades(axis) : steps(axis, most);
    }

    private static List<Tick> decades(Axis axis) {
        List<Tick> ticks = new ArrayList<>();
        boolean isShort = axis.to() / axis.from() < SHORT;
        int first = (int) Math.ceil(Math.log10(axis.from()) - 1e-9);
        int last = (int) Math.floor(Math.log10(axis.to()) + 1e-9);
        for (int exponent = first; exponent <= last; exponent++) {
            double power = StrictMath.pow(10, exponent);
            ticks.add(new Tick(power, isShort ? number(power) : power(exponent)));
            for (int digit = 2; digit <= 9 && isShort && digit * power <= axis.to(); digit++) {
                ticks.add(new Tick(digit * power, digit == 2 || digit == 5 ? number(digit * power) : ""));
            }
        }
        return ticks;
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
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
