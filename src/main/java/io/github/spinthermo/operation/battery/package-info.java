/**
 * Operations on batteries and on the cavity that their collective emission stands for, one file each. They are made
 * like those of the catalogue, which lists them.
 */
package io.github.spinthermo.operation.battery;
