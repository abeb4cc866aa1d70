package io.github.spinthermo.oracle;

import io.github.spinthermo.operation.text.RawValue;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it was read: nothing is checked but that it is a JSON object.
 *
 * @param id the JSON text of its id
 * @param op its operation, if it names one
 * @param parameters its other members that are not null
 */
record Request(String id, Optional<RawValue> op, Map<String, RawValue> parameters) {

    /** The id of a request without one. */
    static final String NO_ID = "null";
}
