/** Pieces of every command: its help, the options of its operation, its progress and its exit code. Not exported. */
package io.github.spinthermo.cli.options;
