package io.github.spinthermo.power;

/**
 * A block of total spin J in a medium.
 *
 * @param twiceJ 2J
 * @param weight how many such blocks there are in the mean
 * @param level the energy of its lowest level
 */
record BlockShare(int twiceJ, double weight, double level) { }
