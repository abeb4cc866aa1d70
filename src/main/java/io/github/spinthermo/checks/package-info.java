/** Checks of arguments that several rooms take. */
package io.github.spinthermo.checks;
