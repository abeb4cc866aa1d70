/** Searches in double precision for the place where a function of one number is largest. It stands on no other room. */
package io.github.spinthermo.search;
