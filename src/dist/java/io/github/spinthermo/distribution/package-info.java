/**
 * The files that a user downloads: an archive of the program for any Java, and an image of it that has its own. It
 * stands on the JDK alone.
 */
package io.github.spinthermo.distribution;
