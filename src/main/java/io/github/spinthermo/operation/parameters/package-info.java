/**
 * Parameters that several operations have in common, the types of their values, and what the operations make of them
 * alike: a start, a list of total spins. It stands on the model of operations and on the states of spins, and knows no
 * operation.
 */
package io.github.spinthermo.operation.parameters;
