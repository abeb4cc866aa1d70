package io.github.spinthermo.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * Memory and time that a computation is expected to need. Estimates are made from closed expressions in the
 * parameters, before any work is done; they aim at a factor of 2.
 *
 * @param bytes memory, in bytes, that is held at the same time
 * @param seconds time, in seconds on one core of a current machine
 */
public record Estimate(double bytes, double seconds) {

    /** Estimate of a computation that needs neither time nor memory worth counting. */
    public static final Estimate NONE = new Estimate(0, 0);

    /**
     * Makes an estimate; one that comes to no number, as 0 times ∞ does, is without bound.
     *
     * @param bytes memory, in bytes
     * @param seconds time, in seconds
     */
    public Estimate {
        bytes = Double.isNaN(bytes) ? Double.POSITIVE_INFINITY : bytes;
        seconds = Double.isNaN(seconds) ? Double.POSITIVE_INFINITY : seconds;
    }

    /**
     * Returns the estimate of one computation after another, with both results kept.
     *
     * @param other the other one
     * @return the sums
     */
    public Estimate plus(Estimate other) {
        return new Estimate(bytes + other.bytes, seconds + other.seconds);
    }

    /**
     * Returns the estimate of the same computation done several times, with all results kept.
     *
     * @param count how often
     * @return the multiples
     */
    public Estimate times(double count) {
        return new Estimate(bytes * count, seconds * count);
    }

    /**
     * Returns the estimate of the same computation done several times, with one result kept at a time.
     *
     * @param count how often
     * @return the same memory, the multiple of the time
     */
    public Estimate repeated(double count) {
        return new Estimate(bytes, seconds * count);
    }

    /**
     * Returns the estimate of one of two computations, whichever is needed.
     *
     * @param other the other one
     * @return the larger of both amounts of memory and the larger of both times
     */
    public Estimate larger(Estimate other) {
        return new Estimate(Math.max(bytes, other.bytes), Math.max(seconds, other.seconds));
    }

    /**
     * Shows the estimate for a person.
     *
     * @return for example {@code about 144 MB and 1.1 s}
     */
    @Override
    public String toString() {
        return "about " + bytes(bytes) + " and " + seconds(seconds);
    }

    static String bytes(double bytes) {
        String[] units = {"B", "kB", "MB", "GB", "TB"};
        double value = bytes;
        int unit = 0;
        while (value >= 1000 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return short3(value) + " " + units[unit];
    }

    static String seconds(double seconds) {
        return seconds < 1e-3 ? "under 1 ms" : short3(seconds) + " s";
    }

    private static String short3(double value) {
        return value >= 1e6
                ? String.format(Locale.ROOT, "%.1e", Math.min(value, Double.MAX_VALUE))
                : new BigDecimal(value).round(new MathContext(2)).toPlainString();
    }
}
