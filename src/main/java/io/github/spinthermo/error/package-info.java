/**
 * Exceptions that this library throws at its users: one for each kind of fault, each with a stable code, the
 * parameter and the value ({@link io.github.spinthermo.error.Fault}). A null argument is answered by a {@link
 * java.lang.NullPointerException} everywhere.
 */
package io.github.spinthermo.error;
