package io.github.spinthermo.error;

/**
 * Exception for a request that needs more time or memory than is allowed or free. It is thrown before the work begins,
 * with the estimate in its message, or when the time is over.
 */
public final class ResourceLimitException extends IllegalArgumentException implements Fault {

    private static final long serialVersionUID = 1L;

    /** Name of the parameter. */
    private final String parameter;

    /** Value of the parameter, as the message shows it. */
    private final String value;

    /** End of the message. */
    private final String reason;

    /**
     * Refuses a request that is too large.
     *
     * @param parameter the parameter that makes it too large; empty if none can be named
     * @param value the value it has
     * @param reason the end of the sentence "parameter = value …": what is exceeded, the estimate and the
     *     limit
     */
    public ResourceLimitException(String parameter, Object value, String reason) {
        super(parameter.isEmpty() ? reason : parameter + " = " + Fault.show(value) + " " + reason);
        this.parameter = parameter;
        this.value = Fault.show(value);
        this.reason = reason;
    }

    @Override
    public String code() {
        return "limit-exceeded";
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
    public ResourceLimitException named(String name) {
        return new ResourceLimitException(name, value, reason);
    }
}
