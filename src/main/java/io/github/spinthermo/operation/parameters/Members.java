package io.github.spinthermo.operation.parameters;

import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.ParameterType;
import io.github.spinthermo.operation.text.NearestNames;
import io.github.spinthermo.operation.text.RawValue;
import java.util.List;
import java.util.Optional;

/**
 * Reader of the members of an object.
 *
 * @param of what the object is, as messages name it
 * @param object the object
 */
record Members(String of, RawValue object) {

    /** Checks that every member is one of those that are known. */
    Members requireOnly(List<String> known) {
        for (String name : object.members().keySet()) {
            if (!known.contains(name)) {
                String question = NearestNames.question(name, known);
                throw fault("unknown-member", "has an unknown member " + Fault.show(name)
                        + (question.isEmpty() ? "; it takes " : question + " It takes ") + String.join(", ", known));
            }
        }
        return this;
    }

    /** Returns a member that has to be there. */
    <T> T required(String name, ParameterType<T> type) {
        return optional(name, type).orElseThrow(() ->
                fault("missing-member", "lacks its member " + name + ", which it needs"));
    }

    /** Returns a member that may be missing. */
    <T> Optional<T> optional(String name, ParameterType<T> type) {
        return Optional.ofNullable(object.members().get(name)).map(raw -> type.read(name, raw));
    }

    /** Tells whether there is a member. */
    boolean has(String name) {
        return object.members().containsKey(name);
    }

    /** Returns a fault of the object. */
    InvalidInputException fault(String code, String sentence) {
        return InvalidInputException.ofName(code, of, sentence);
    }
}
