/**
 * Views of results: text for people, CSV and JSON for programs. Answers of operations, findings about theorems, claims
 * and compared values all come as rows of quantities and values, and one set of views shows them.
 */
package io.github.spinthermo.cli.output;
