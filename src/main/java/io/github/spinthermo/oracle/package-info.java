/**
 * The oracle: requests and answers as JSON, one object a line, for simulations in any language. The protocol
 * is version 1; names and types come from the registry of operations.
 *
 * <p>Besides {@code op}, {@code id} and the parameters of its operation a request may hold {@code digits} and
 * {@code "reasons": true}, which adds to the answer, behind the result, {@code "reasons": {field: text}} with an
 * entry for each field that is null: {@code undefined (reason)} where there is no value, {@code not computed (reason)}
 * where there is one.
 */
package io.github.spinthermo.oracle;
