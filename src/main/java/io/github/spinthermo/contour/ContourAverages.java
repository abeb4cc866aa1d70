package io.github.spinthermo.contour;

import io.github.spinthermo.kernel.Ball;
import java.util.Optional;

/**
 * Averages over all blocks of a thermal start, ⟨·⟩ = Σ w_D ·, D = 2J + 1, that a steady state at x_B follows from. A_0
 * = ⟨D coth(D x_0/2)⟩ is known in closed form.
 *
 * @param energy I_A = ⟨D coth(D x_B/2)⟩ − A_0
 * @param variance I_B = ⟨D² csch²(D x_B/2)⟩
 * @param covariance I_C = ⟨D² (coth(D x_0/2) coth(D x_B/2) − 1)⟩
 * @param logarithm I_L = ⟨ln(sinh(D x_B/2)/sinh(D x_0/2))⟩ − (x_B − x_0) A_0/2; unknown at x_B = ∞
 * @param entropy I_L − x_B I_A/2, also at x_B = ∞
 * @param excitation ⟨D/(e^(D x_B) − 1)⟩, where it comes with the rest: from x_B = 1 on
 */
public record ContourAverages(Ball energy, Ball variance, Ball covariance, Ball logarithm, Ball entropy,
        Optional<Ball> excitation) { }
