/**
 * Check of a claim: what is printed, the library's values, statements about them, and the verdict that follows; with
 * the tools that claims of several papers share. Not exported.
 */
package io.github.spinthermo.reproduction.check;
