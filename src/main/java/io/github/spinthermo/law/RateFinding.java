package io.github.spinthermo.law;

import io.github.spinthermo.real.Real;
import io.github.spinthermo.theorem.Verdict;

/**
 * Judgement of a law of rates.
 *
 * @param law the name of the law
 * @param verdict whether it holds, proven by the sign of the difference
 * @param left the side that should be the smaller one
 * @param right the side that should be the larger one
 */
public record RateFinding(String law, Verdict verdict, Real left, Real right) { }
