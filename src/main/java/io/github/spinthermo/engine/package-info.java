/**
 * The Otto engine with collectively dissipating spins as its working medium: {@link
 * io.github.spinthermo.engine.OttoCycle} is one cycle, {@link io.github.spinthermo.engine.OttoOptimum} where
 * collective coupling gains most.
 *
 * <p>ω is the frequency of the hot stroke; units are ħ = k_B = ω = 1. The adiabatic strokes take the frequency
 * to λω and back, 0 &lt; λ ≤ 1, so that the spins meet the cold bath at x = λβ_c. The weights of the total
 * spins survive all strokes and all baths.
 */
package io.github.spinthermo.engine;
