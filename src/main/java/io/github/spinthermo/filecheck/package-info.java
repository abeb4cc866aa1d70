/**
 * Somebody's values beside the right ones: files as other programs write them, what their headings mean, and how many
 * digits of each value are right. It stands on the model of operations.
 */
package io.github.spinthermo.filecheck;
