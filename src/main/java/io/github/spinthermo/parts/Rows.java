package io.github.spinthermo.parts;

/**
 * Rows of a sweep that follow each other, as they stand in a file.
 *
 * @param bytes the lines in UTF-8, each with its end
 * @param count the number of rows
 * @param failed the number of those without results
 */
record Rows(byte[] bytes, long count, long failed) { }
