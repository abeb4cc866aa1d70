/**
 * The registry of operations: what each is called, what it takes and what it answers. Everything a user sees
 * is a view of it.
 */
package io.github.spinthermo.operation;
