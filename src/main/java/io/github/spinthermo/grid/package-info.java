/**
 * An operation over a grid: the points that the values of its parameters span, their plans, and their answers computed
 * on all cores and handed on in order. It stands on the model of operations and knows none of them.
 */
package io.github.spinthermo.grid;
