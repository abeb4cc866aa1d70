/**
 * The command line. The command of each operation is made from its entry in the registry, so that options,
 * help and columns are those of the protocol; the other commands are a class each.
 */
package io.github.spinthermo.cli;
