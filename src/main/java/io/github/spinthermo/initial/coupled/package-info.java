/**
 * Coupled spins of two temperatures in numbers of either kind, fractions or enclosures ({@link
 * io.github.spinthermo.initial.coupled.Scalars}): the eigenvalues of their copies by sums of Racah that follow from
 * each other ({@link io.github.spinthermo.initial.coupled.TwoTemperatureCopies}).
 */
package io.github.spinthermo.initial.coupled;
