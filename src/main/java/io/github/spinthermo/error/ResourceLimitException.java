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
        this(parameter, Fault.show(value), reason,
                parameter.isEmpty() ? reason : parameter + " = " + Fault.show(value) + " " + reason);
    }

    private ResourceLimitException(String parameter, String value, String reason, String message) {
        super(message);
        this.parameter = parameter;
        this.value = value;
        this.reason = reason;
    }

    /**
     * Refuses a parameter of several members because of one of them.
     *
     * @param parameter the name of the parameter
     * @param sentence the end of the sentence that begins with the name
     * @return the exception, with an empty value
     */
    public static ResourceLimitException ofName(String parameter, String sentence) {
        return new ResourceLimitException(parameter, "", sentence, parameter + " " + sentence);
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
        return value.isEmpty() && getMessage().equals(parameter + " " + reason)
                ? ofName(name, reason)
                : new ResourceLimitException(name, value, reason);
    }
}
