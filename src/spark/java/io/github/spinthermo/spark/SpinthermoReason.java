package io.github.spinthermo.spark;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.real.PrecisionExhaustedException;
import org.apache.spark.sql.api.java.UDF4;

/**
 * The SQL function {@code spinthermo_reason(op, field, digits, parameters)}: why {@code spinthermo} of the same
 * arguments is null, and null where it is not. It neither counts failures nor fails in strict mode, so that a query can
 * count the rows that fail, and show them.
 */
public final class SpinthermoReason implements UDF4<Object, Object, Object, Object, String> {

    private static final long serialVersionUID = 1L;

    /** Makes the function; {@code registerJavaFunction} calls this. */
    public SpinthermoReason() { }

    /**
     * Returns the reason why there is no value. It takes as long as the value.
     *
     * @param op the name of the operation
     * @param field the name of the field
     * @param digits a number of digits, or {@code double}
     * @param parameters the parameters by name, a map or a struct
     * @return {@code an argument is null}, the message of the failure, or {@code undefined} or {@code not computed}
     *     with the reason; null where there is a value
     */
    @Override
    public String call(Object op, Object field, Object digits, Object parameters) {
        if (SqlValue.anyIsNull(op, field, digits, parameters)) {
            return "an argument is null";
        }
        try {
            return reason(Evaluation.of(op.toString(), field.toString(), digits, SqlValue.parameters(parameters)));
        } catch (InvalidInputException | ResourceLimitException | PrecisionExhaustedException e) {
            return e.getMessage();
        }
    }

    private static String reason(Value value) {
        return value instanceof Value.Missing missing ? missing.withReason() : null;
    }
}
