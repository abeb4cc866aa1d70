package io.github.spinthermo.table;

/**
 * A column of a table.
 *
 * @param name its heading
 * @param unit its unit; empty for a pure number
 * @param description what it holds
 */
public record Column(String name, String unit, String description) { }
