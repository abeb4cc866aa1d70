/**
 * Real numbers whose digits are certain.
 */
package io.github.spinthermo.real;
