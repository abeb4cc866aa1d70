package io.github.spinthermo.oracle;

import io.github.spinthermo.operation.text.RawValue;
import java.util.Map;
import java.util.Optional;

/**
 * Request as it was read; it is known to be a JSON object, and nothing else is checked yet.
 *
 * @param id the JSON text of its id
 * @param op its operation, if it names one
 * @param parameters its other members that are not null
 */
record Request(String id, Optional<RawValue> op, Map<String, RawValue> parameters) {

    /** Id, as JSON, of a request that has none. */
    static final String NO_ID = "null";
}
