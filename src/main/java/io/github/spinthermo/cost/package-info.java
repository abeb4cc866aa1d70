/**
 * What a computation needs and what it may use: estimates before the work, and the budget they are held
 * against.
 */
package io.github.spinthermo.cost;
