package io.github.spinthermo.spark;

import io.github.spinthermo.operation.result.ResultColumns;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.oracle.ValueJson;
import java.util.Optional;
import org.apache.spark.sql.api.java.UDF4;

/**
 * The SQL function {@code spinthermo(op, field, digits, parameters)}: one field of the answer of an operation, as text.
 * The arguments are the name of the operation; the name of the field; the number of significant digits, 1 to 10000, or
 * {@code 'double'} for the shortest decimal of the correctly rounded double; and the parameters by name, as a map or as
 * a struct. A struct keeps the types of its members: {@code named_struct('n', 100, 's', 0.5, 'beta0', 2, 'betaB', 1)}.
 *
 * <p>The result has the characters of the oracle's answer: a number with exactly that many digits, half to even, {@code
 * inf}, {@code -inf}, {@code true}, a word such as {@code mitigation}, and JSON for what is an array or an object
 * there. {@link SpinthermoFunctions} says what is null and what is a failure.
 */
public final class Spinthermo implements UDF4<Object, Object, Object, Object, String> {

    private static final long serialVersionUID = 1L;

    private final Failures failures;

    /**
     * Makes the function for the active session, where {@code registerJavaFunction} calls this on the driver.
     *
     * @throws RuntimeException if there is no active or default session
     */
    public Spinthermo() {
        this(Failures.inActiveSession());
    }

    Spinthermo(Failures failures) {
        this.failures = failures;
    }

    /**
     * Returns the field.
     *
     * @param op the name of the operation
     * @param field the name of the field
     * @param digits a number of digits, or {@code double}
     * @param parameters the parameters by name, a map or a struct
     * @return its text; null if it is undefined, an argument is null, or the row fails and strict mode is off
     * @throws RuntimeException if the row fails in strict mode
     */
    @Override
    public String call(Object op, Object field, Object digits, Object parameters) {
        return SqlValue.anyIsNull(op, field, digits, parameters)
                ? null
                : failures.guard(() -> text(op, field, digits, parameters)).orElse(null);
    }

    private static Optional<String> text(Object op, Object field, Object digits, Object parameters) {
        return text(Evaluation.of(op.toString(), field.toString(), digits, SqlValue.parameters(parameters)));
    }

    private static Optional<String> text(Value value) {
        if (value instanceof Value.Missing) {
            return Optional.empty();
        }
        boolean isSingle = !(value instanceof Value.Series || value instanceof Value.Tuple
                || value instanceof Value.Structure);
        return Optional.of(isSingle ? ResultColumns.text(value) : ValueJson.text(value));
    }
}
