/**
 * The tables that come with the library. {@link io.github.spinthermo.table.catalogue.Tables} lists them; each is a
 * specification: an operation, the points at which it is asked, the columns, and for doubles the scale of their errors.
 */
package io.github.spinthermo.table.catalogue;
