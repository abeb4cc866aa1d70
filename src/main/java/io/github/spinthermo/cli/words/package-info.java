/**
 * Words of a command line before they are parsed: commands and options as people write them, and what they may have
 * meant. It knows the commands that it is given, and makes none.
 */
package io.github.spinthermo.cli.words;
