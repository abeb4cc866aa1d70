/**
 * What a bath does to spins that it cannot tell apart.
 */
package io.github.spinthermo.collective;
