package io.github.spinthermo.disorder;

import java.util.OptionalDouble;

/**
 * States of spins with disorder that decay slowest.
 *
 * @param stationaryStates the number of eigenvalues of the generator that are 0 but for an imaginary part, at a real
 *     part below 10^−6 min(g²/κ, κ); g is the largest detuning from the mean or coupling, and κ stands for g²/κ where
 *     that is 0
 * @param slowestRate the smallest real part of all others, to about 8 digits; empty where the smallest |δ_k|
 *     or |Ω_kl| other than 0 is below 10^−5 κ, or g below 10^−7 κ
 */
public record DisorderModes(int stationaryStates, OptionalDouble slowestRate) { }
