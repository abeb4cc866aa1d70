/**
 * Files, folders and cores, for tables, figures and the command line alike: files that are created atomically once
 * complete, failures that name their file, folders in which one build works at a time, work on all cores.
 */
package io.github.spinthermo.io;
