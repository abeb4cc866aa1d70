/**
 * JSON values as they stand in requests, kept as the texts that they are: {@link
 * io.github.spinthermo.operation.json.JsonValues} reads them from a request and {@link
 * io.github.spinthermo.operation.json.JsonText} from a text of its own.
 */
package io.github.spinthermo.operation.json;
