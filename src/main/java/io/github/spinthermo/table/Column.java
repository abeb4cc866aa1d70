package io.github.spinthermo.table;

/**
 * Column of a table.
 *
 * @param name the heading
 * @param unit the unit of the numbers; empty for pure numbers and for texts
 * @param description the meaning of the cells, in words
 */
public record Column(String name, String unit, String description) { }
