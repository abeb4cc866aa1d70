package io.github.spinthermo.doubledouble;

/**
 * Number in double-double that changes from term to term of a loop. A loop that keeps its sums in such an object, and
 * the object to itself, needs no memory for them.
 */
public final class Running {

    private double hi;
    private double lo;

    /**
     * Begins with a number.
     *
     * @param start the number
     */
    public Running(DoubleDouble start) {
        set(start);
    }

    /**
     * Takes another number.
     *
     * @param number the number
     */
    public void set(DoubleDouble number) {
        hi = number.hi();
        lo = number.lo();
    }

    /**
     * Adds a number of the same sign: {@link DoubleDouble#plusAlike}.
     *
     * @param term the number
     */
    public void add(DoubleDouble term) {
        set(value().plusAlike(term));
    }

    /**
     * Returns the number.
     *
     * @return its value now
     */
    public DoubleDouble value() {
        return new DoubleDouble(hi, lo);
    }
}
