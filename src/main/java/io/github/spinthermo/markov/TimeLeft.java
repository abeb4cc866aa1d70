package io.github.spinthermo.markov;

import org.apache.commons.numbers.core.DD;

/**
 * Rest of a time that passes in steps, as a sum of two doubles: a step far below a rounding of the rest is taken from
 * it, too, and roundings of one sign do not add up.
 *
 * <p><b>Error.</b> k steps add up to the time but for 2^−105 k of it, and for 2^−53 of the last step.
 */
public final class TimeLeft {

    private DD left;

    private TimeLeft(DD left) {
        this.left = left;
    }

    /**
     * Begins a time.
     *
     * @param time the time, finite
     * @return all of it
     */
    public static TimeLeft of(double time) {
        return new TimeLeft(DD.of(time));
    }

    /**
     * Tells whether there is none left.
     *
     * @return whether the time is over
     */
    public boolean isOver() {
        return left.hi() <= 0;
    }

    /**
     * Returns what is left.
     *
     * @return the time, rounded
     */
    public double time() {
        return left.hi();
    }

    /**
     * Returns the next step in a range, at most {@link Uniformisation#STEP} over its fastest rate.
     *
     * @param range the range of the populations
     * @return the step, above 0
     */
    public double next(LevelRange range) {
        return next(Uniformisation.STEP / range.fastest());
    }

    /**
     * Returns the next step.
     *
     * @param longest the longest that a step may be
     * @return the step, above 0
     */
    public double next(double longest) {
        return Math.min(longest, left.hi());
    }

    /**
     * Lets time pass. A step as long as {@link #time} is the last one.
     *
     * @param step the time that passes
     */
    public void take(double step) {
        left = step == left.hi() ? DD.ZERO : left.subtract(step);
    }
}
