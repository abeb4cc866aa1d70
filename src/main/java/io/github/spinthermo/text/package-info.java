/**
 * Numbers as people and programs write them: one reader for the command line, the oracle, tables of other programs and
 * the factories of the library, so that a text has one meaning everywhere.
 */
package io.github.spinthermo.text;
