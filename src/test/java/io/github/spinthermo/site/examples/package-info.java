/**
 * Examples of README and site, executed: commands in this JVM, Java by the compiler, requests by the oracle. Python
 * lines are executed by the tests of the Python package, in {@code src/python/tests/test_pages.py}.
 */
package io.github.spinthermo.site.examples;
