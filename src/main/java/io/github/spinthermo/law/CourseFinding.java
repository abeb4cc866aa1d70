package io.github.spinthermo.law;

import io.github.spinthermo.theorem.Verdict;

/**
 * Judgement of a law along a course.
 *
 * @param law the name of the law
 * @param verdict whether it holds: not applicable where its hypotheses exclude the course or values are missing
 * @param time the time at which it holds least, or is violated most; NaN where it is not applicable
 * @param margin by how much it holds there, negative if it is violated; NaN where it is not applicable
 */
public record CourseFinding(String law, Verdict verdict, double time, double margin) { }
