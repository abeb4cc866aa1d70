/**
 * Claims of Pirmoradian and Mølmer (2019) about the ageing of a quantum battery, recomputed. Not exported.
 */
package io.github.spinthermo.reproduction.pirmoradian;
