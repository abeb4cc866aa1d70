/**
 * The oracle: requests and answers as JSON, one object a line, for simulations in any language. The protocol
 * is version 1; names and types come from the registry of operations.
 *
 * <p>Besides {@code op}, {@code id} and the parameters of its operation a request may hold {@code digits} and
 * {@code "reasons": true}, which adds to the answer, behind the result, {@code "reasons": {field: text}} with an
 * entry for each field that is null: {@code undefined (reason)} where there is no value, {@code not computed (reason)}
 * where there is one. {@code "fields": [names]} leaves only the fields that are named, and what they cost.
 *
 * <p>A parameter that is a number or a spin may have several values: an array, or a range {@code start:end:step},
 * {@code start:end:lin301} or {@code start:end:log50}. All combinations are answered by one line, with the columns of
 * the values and the fields in the place of the result, the number of rows, and the errors of rows that have one.
 */
package io.github.spinthermo.oracle;
