/** Stiff ordinary differential equations: an integrator for the mean fields of domains and batteries. Not exported. */
package io.github.spinthermo.ode;
