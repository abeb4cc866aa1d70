/**
 * The oracle: requests and answers as JSON, one object a line, for simulations in any language. The protocol
 * is version 1; names and types come from the registry of operations.
 */
package io.github.spinthermo.oracle;
