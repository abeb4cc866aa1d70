/**
 * Two angular momenta that add to one: Clebsch-Gordan coefficients of any size, single or in whole families, as
 * exact numbers ±√(p/q).
 */
package io.github.spinthermo.coupling;
