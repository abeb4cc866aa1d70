/**
 * Laws of motion as objects that can be checked: what every ensemble obeys on its way to the steady state ({@link
 * io.github.spinthermo.law.CourseLaw}), and what the rates of a block obey ({@link io.github.spinthermo.law.RateLaw}).
 * Some of them are conjectures, and say so.
 *
 * <p>Courses are judged in double precision, within the tolerance that is stated with them, be they the library's own
 * or another program's; rates are compared with certainty.
 */
package io.github.spinthermo.law;
