/**
 * Estimates of the memory and time that a computation needs, made before the work, and the budget they are held
 * against.
 */
package io.github.spinthermo.cost;
