/**
 * Operations that there are, one file each, and the list of them all. Each makes its state of the parameters and reads
 * its answer from that; what several of them take or show alike stands among the parameters.
 */
package io.github.spinthermo.operation.catalogue;
