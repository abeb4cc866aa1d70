package io.github.spinthermo.table;

/**
 * A column of a table.
 *
 * @param name its heading
 * @param datatype its type in the vocabulary of CSV on the Web
 * @param unit its unit; empty for a pure number
 * @param description what it holds
 */
public record Column(String name, String datatype, String unit, String description) { }
