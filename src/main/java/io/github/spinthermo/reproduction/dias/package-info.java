/**
 * Claims of Dias and others (2021) about domains of spins in one bath, recomputed. Not exported.
 */
package io.github.spinthermo.reproduction.dias;
