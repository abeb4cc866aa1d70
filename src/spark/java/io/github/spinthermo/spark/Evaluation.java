package io.github.spinthermo.spark;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One field of the answer of an operation at the parameters of a row. */
final class Evaluation {

    /** Memory and time that one row may use. */
    private static final Budget BUDGET = new Budget(Budget.DEFAULT_SECONDS);

    /** The rows of each thread, one after another: those with an equal start share its weights. */
    private static final ThreadLocal<Session> SESSION = ThreadLocal.withInitial(Session::new);

    private Evaluation() { }

    /** Returns a field, rounded; one that is missing has its reason. */
    static Value of(String op, String field, Object digits, Map<String, Object> parameters) {
        Operation operation = Operations.named(op);
        Arguments arguments = Arguments.read(operation, given(operation, field, digits, parameters));
        Value value = named(field, operation.answer(arguments, BUDGET, SESSION.get()));
        return value instanceof Value.Remarked remarked ? remarked.value() : value;
    }

    /** Finds a field, beside which there is the index along which it runs. */
    private static Value named(String field, Map<Quantity, Value> answer) {
        return answer.entrySet().stream().filter(entry -> entry.getKey().name().equals(field))
                .map(Map.Entry::getValue).findFirst().orElse(Value.Missing.NOT_ANSWERED);
    }

    private static Map<String, RawValue> given(Operation operation, String field, Object digits,
            Map<String, Object> parameters) {
        Map<String, RawValue> given = new LinkedHashMap<>();
        parameters.forEach((name, value) -> given.put(name, given(operation, name, value)));
        putAlone(Parameter.FIELDS, RawValue.array(List.of(RawValue.string(field))), given);
        putAlone(Parameter.DIGITS, SqlValue.raw(digits), given);
        return given;
    }

    private static void putAlone(Parameter<?> parameter, RawValue value, Map<String, RawValue> given) {
        if (given.put(parameter.name(), value) != null) {
            throw InvalidInputException.ofName("given-twice", parameter.name(),
                    "is given among the parameters too; leave it out there");
        }
    }

    /** Returns a value; a text is read as on the command line, so that a map of texts may hold lists. */
    private static RawValue given(Operation operation, String name, Object value) {
        return value instanceof String text
                ? operation.inputs().stream().filter(parameter -> parameter.name().equals(name)).findFirst()
                        .map(parameter -> parameter.written(text)).orElse(RawValue.string(text))
                : SqlValue.raw(value);
    }
}
