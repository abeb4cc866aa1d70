/** Reference tables: what is in them, and how they are written so that they are the same bytes anywhere. */
package io.github.spinthermo.table;
