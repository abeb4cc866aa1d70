package io.github.spinthermo.error;

/**
 * A request is larger than is allowed or than fits. It is thrown before the work begins, and the message
 * gives the estimate.
 */
public final class ResourceLimitException extends IllegalArgumentException implements Fault {

    private static final long serialVersionUID = 1L;

    /** The name of the parameter. */
    private final String parameter;

    /** The value it has, as shown. */
    private final String value;

    /** The end of the message. */
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
