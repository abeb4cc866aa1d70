package io.github.spinthermo.oracle;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.real.PrecisionExhaustedException;
import java.io.IOException;
import java.util.Set;

/**
 * Failure of a request, as its answer reports it.
 *
 * @param code one of the codes of the protocol
 * @param parameter the parameter at fault; empty where the protocol names none
 * @param message a sentence for people that says what is wrong
 */
record Failure(String code, String parameter, String message) {

    /**
     * Codes that the operations use as they stand in the protocol; any other fault of a parameter is {@code
     * invalid-parameter}.
     */
    private static final Set<String> OWN_CODES =
            Set.of("unknown-op", "missing-parameter", "unknown-parameter");

    private static final String LIMIT = "limit-exceeded";

    static Failure badJson(String message) {
        return new Failure("bad-json", "", message);
    }

    static Failure lineTooLong() {
        return new Failure(LIMIT, "", "the line is longer than " + LineReader.LONGEST + " bytes");
    }

    /** Returns the failure of a request that was refused, or one of the program where it is no refusal. */
    static Failure of(Throwable e) {
        if (e instanceof InvalidInputException fault) {
            return refused(fault);
        }
        if (e instanceof ResourceLimitException fault) {
            return new Failure(LIMIT, fault.parameter(), fault.getMessage());
        }
        return e instanceof PrecisionExhaustedException
                ? new Failure(LIMIT, Parameter.DIGITS.name(), e.getMessage())
                : internal(e);
    }

    private static Failure refused(InvalidInputException e) {
        String code = OWN_CODES.contains(e.code()) ? e.code() : "invalid-parameter";
        return new Failure(code, code.equals("unknown-op") ? "" : e.parameter(), e.getMessage());
    }

    /** Returns the failure of a request that was admitted by its estimate, but for which memory was too small. */
    static Failure outOfMemory() {
        return new Failure(LIMIT, "op", "the request needs more memory than this virtual machine has");
    }

    private static Failure internal(Throwable e) {
        String detail = e instanceof Fault || e.getMessage() == null ? "" : ": " + Fault.show(e.getMessage());
        return new Failure("internal-error", "", e.getClass().getSimpleName() + detail);
    }

    /** Writes it into the object that is open. */
    void write(JsonGenerator json) throws IOException {
        json.writeStringField("code", code);
        if (!parameter.isEmpty()) {
            json.writeStringField("parameter", parameter);
        }
        json.writeStringField("message", message);
    }
}
