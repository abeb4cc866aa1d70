/**
 * Operations over grids from Java: {@link io.github.spinthermo.sweep.Sweep} takes the values of the parameters in the
 * texts of the command line, and gives rows as a stream, computed on a pool of the caller's choice.
 */
package io.github.spinthermo.sweep;
