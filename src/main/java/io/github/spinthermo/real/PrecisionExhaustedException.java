package io.github.spinthermo.real;

import io.github.spinthermo.error.Fault;

/**
 * The working precision reached its cap before the answer was certain: the value lies on, or within about
 * 10^−30000 of, a point where the answer changes, and nothing proves that it is exactly there.
 */
public final class PrecisionExhaustedException extends ArithmeticException implements Fault {

    private static final long serialVersionUID = 1L;

    /** The name of the quantity that was asked for; empty if it has none. */
    private final String quantity;

    /** The narrowest enclosure that was found. */
    private final transient Enclosure best;

    /** The precision that was tried last. */
    private final int bits;

    /**
     * Makes the exception, without the name of a quantity.
     *
     * @param best the narrowest enclosure that was found
     * @param bits the working precision that was tried last
     */
    public PrecisionExhaustedException(Enclosure best, int bits) {
        this("", best, bits);
    }

    private PrecisionExhaustedException(String quantity, Enclosure best, int bits) {
        super((quantity.isEmpty() ? "the answer" : quantity) + " is not certain at " + bits
                + " bits: it lies in " + best);
        this.quantity = quantity;
        this.best = best;
        this.bits = bits;
    }

    /**
     * Returns the narrowest enclosure that was found.
     *
     * @return the enclosure at the highest precision tried
     */
    public Enclosure best() {
        return best;
    }

    @Override
    public String code() {
        return "precision-exhausted";
    }

    @Override
    public String parameter() {
        return quantity;
    }

    @Override
    public String value() {
        return String.valueOf(best);
    }

    @Override
    public PrecisionExhaustedException named(String name) {
        return new PrecisionExhaustedException(name, best, bits);
    }
}
