/**
 * Reference tables: what is in them, how they are written so that they are the same bytes anywhere, how they are
 * verified.
 */
package io.github.spinthermo.table;
