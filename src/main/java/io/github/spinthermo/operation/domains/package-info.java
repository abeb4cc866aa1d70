/**
 * Operations on networks and chains of domains, one file each. They are made like those of the catalogue, which lists
 * them.
 */
package io.github.spinthermo.operation.domains;
