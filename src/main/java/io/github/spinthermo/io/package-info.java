/**
 * Files, folders and cores for tables, figures and the command line alike: files that are whole or not there and
 * are forced to disk, failures that name their file, one build at a time in a folder, work on all cores.
 */
package io.github.spinthermo.io;
