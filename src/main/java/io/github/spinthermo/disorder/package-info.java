/**
 * Spins 1/2 in one bath that cannot tell them apart, though they are not all alike: how long the collective steady
 * state lasts, and what it turns into. It stands on the rates of {@code thermal} and the linear equations of
 * {@code ode}.
 */
package io.github.spinthermo.disorder;
