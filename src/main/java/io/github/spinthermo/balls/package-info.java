/** The passage between the kernel's balls and the enclosures of the public face. */
package io.github.spinthermo.balls;
