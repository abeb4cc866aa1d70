/**
 * Sweeps written to a folder in parts: what is asked, the parts as bytes that are the same on any machine, the folder
 * with its list of parts, the engines that compute them, and their verification. It stands on grids, and knows no
 * command.
 */
package io.github.spinthermo.parts;
