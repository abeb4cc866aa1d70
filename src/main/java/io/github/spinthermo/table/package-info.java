/**
 * Files of reference tables. A {@link io.github.spinthermo.table.TableSpec} says which operation is asked at which
 * points and what is shown of its answers. {@link io.github.spinthermo.table.TableWriter} writes a table, the same
 * bytes on any machine, and {@link io.github.spinthermo.table.TableVerifier} tells whether a written one is still what
 * it should be.
 */
package io.github.spinthermo.table;
