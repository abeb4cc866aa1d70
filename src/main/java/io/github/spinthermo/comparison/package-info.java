/** Comparisons of numbers that also tell what they took: for verdicts, which report the precision that decided them. */
package io.github.spinthermo.comparison;
