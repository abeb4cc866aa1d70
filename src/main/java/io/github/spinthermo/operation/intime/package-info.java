/**
 * Operations on ensembles in time, one file each: how they relax, what flows through them, engines with power, noise
 * and disorder. They are made like those of the catalogue, which lists them.
 */
package io.github.spinthermo.operation.intime;
