/**
 * Streams and terminal of a run of the program: what is read, where data and messages go, how wide they may be.
 */
package io.github.spinthermo.cli.streams;
