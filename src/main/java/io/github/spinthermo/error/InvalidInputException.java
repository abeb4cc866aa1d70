package io.github.spinthermo.error;

/** Exception for a parameter whose value is not allowed. The message reads {@code name = value, what is allowed}. */
public final class InvalidInputException extends IllegalArgumentException implements Fault {

    private static final long serialVersionUID = 1L;

    /** Kind of fault. */
    private final String code;

    /** Name of the parameter. */
    private final String parameter;

    /** Value of the parameter, as the message shows it. */
    private final String value;

    /** End of the message. */
    private final String allowed;

    /**
     * Makes a fault of one parameter.
     *
     * @param code the kind of fault, as in {@link #code()}
     * @param parameter the name of the parameter
     * @param value the value it has
     * @param allowed the end of the sentence "parameter = value …": what is wrong and what would be right
     */
    public InvalidInputException(String code, String parameter, Object value, String allowed) {
        this(code, parameter, Fault.show(value), allowed, parameter + " = " + Fault.show(value) + " " + allowed);
    }

    private InvalidInputException(String code, String parameter, String value, String allowed, String message) {
        super(message);
        this.code = code;
        this.parameter = parameter;
        this.value = value;
        this.allowed = allowed;
    }

    /**
     * Makes a fault of a parameter that has no value.
     *
     * @param code the kind of fault, as in {@link #code()}
     * @param parameter the name of the parameter
     * @param sentence the end of the sentence that begins with the name
     * @return the exception, with an empty value
     */
    public static InvalidInputException ofName(String code, String parameter, String sentence) {
        return new InvalidInputException(code, parameter, "", sentence, parameter + " " + sentence);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String parameter() {
        return parameter;
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public InvalidInputException named(String name) {
        return value.isEmpty() && getMessage().equals(parameter + " " + allowed)
                ? ofName(code, name, allowed)
                : new InvalidInputException(code, name, value, allowed);
    }
}
