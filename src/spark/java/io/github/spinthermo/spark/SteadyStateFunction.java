package io.github.spinthermo.spark;

import io.github.spinthermo.operation.result.Rounding;
import io.github.spinthermo.operation.result.Value;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A field of the steady state as a double, in SQL a function of n, s, beta0 and betaB. */
abstract class SteadyStateFunction implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final Failures failures;

    /** Makes the function of a field, by its name in the protocol. */
    SteadyStateFunction(String field, Failures failures) {
        this.field = field;
        this.failures = failures;
    }

    /**
     * Returns the correctly rounded field; null if it is undefined, an argument is null, or the row fails and strict
     * mode is off.
     *
     * @param n the number of spins
     * @param s the size of each spin
     * @param beta0 the initial inverse temperature
     * @param betaB the inverse temperature of the bath
     * @return a double, which may be infinite, or null
     */
    public Double call(Object n, Object s, Object beta0, Object betaB) {
        return SqlValue.anyIsNull(n, s, beta0, betaB)
                ? null
                : failures.guard(() -> number(parameters(n, s, beta0, betaB))).orElse(null);
    }

    private static Map<String, Object> parameters(Object n, Object s, Object beta0, Object betaB) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("n", n);
        parameters.put("s", s);
        parameters.put("beta0", beta0);
        parameters.put("betaB", betaB);
        return parameters;
    }

    private Optional<Double> number(Map<String, Object> parameters) {
        Value value = Evaluation.of("steady-state", field, Rounding.DOUBLE_WORD, parameters);
        if (value instanceof Value.Missing) {
            return Optional.empty();
        }
        return Optional.of(value instanceof Value.Measured measured ? measured.number() : infinite(value));
    }

    private static double infinite(Value value) {
        return value.equals(new Value.Text("inf")) ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
}
