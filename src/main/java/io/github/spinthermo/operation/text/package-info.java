/**
 * Texts of requests: values before anybody knows what they mean, lists and ranges, pairs of names and values, decimal
 * numbers and doubles, names that were mistyped. It stands on the numerals alone and knows no operation.
 */
package io.github.spinthermo.operation.text;
