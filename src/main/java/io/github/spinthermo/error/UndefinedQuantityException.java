package io.github.spinthermo.error;

/**
 * Exception for a quantity that was asked for as a number where it is undefined or infinite, such as ln Z of an
 * infinitely cold block.
 */
public final class UndefinedQuantityException extends ArithmeticException implements Fault {

    private static final long serialVersionUID = 1L;

    /** Name of the quantity that was asked for. */
    private final String quantity;

    /** Word for the value that is no number. */
    private final String value;

    /**
     * Reports a quantity without a finite value.
     *
     * @param quantity what was asked for
     * @param value {@code inf}, {@code -inf}, or {@code undefined} or {@code not computed} with the reason
     */
    public UndefinedQuantityException(String quantity, String value) {
        super(quantity + " is " + value);
        this.quantity = quantity;
        this.value = value;
    }

    @Override
    public String code() {
        return "undefined-quantity";
    }

    @Override
    public String parameter() {
        return quantity;
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public UndefinedQuantityException named(String name) {
        return new UndefinedQuantityException(name, value);
    }
}
