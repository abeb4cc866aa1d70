package io.github.spinthermo.blocksum.words;

import io.github.spinthermo.words.WordArithmetic;
import io.github.spinthermo.words.WordBall;
import io.github.spinthermo.words.WordFunctions;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Endless ladder of levels at a finite x &gt; 0, q = e^−x, b = q/(1 − q), beside that of steps d times as large, r =
 * q^d, g = r/(1 − r): one division serves both.
 */
final class WordLadder {

    /** The largest d for which r is taken as a power of q. */
    private static final long SMALL_DIMENSION = 16;

    private final WordBall x;
    private final WordBall occupation;
    private final WordBall logPartition;
    private final WordBall wideOccupation;
    private final WordBall wideLogPartition;

    /**
     * Evaluates a ladder.
     *
     * @param x the inverse temperature
     * @param d the levels of a spin, at least 2
     */
    WordLadder(BigFraction x, long d) {
        this.x = WordArithmetic.INSTANCE.ratio(x);
        WordBall q = WordFunctions.expOfNegative(this.x);
        WordBall r = d <= SMALL_DIMENSION ? power(q, d) : WordFunctions.expOfNegative(this.x.times(d));
        WordBall oneMinusQ = WordBall.ONE.minus(q);
        WordBall oneMinusR = WordBall.ONE.minus(r);
        WordBall inverse = oneMinusQ.times(oneMinusR).reciprocal();
        this.occupation = q.times(inverse.times(oneMinusR));
        this.wideOccupation = r.times(inverse.times(oneMinusQ));
        this.logPartition = WordFunctions.log(oneMinusQ).negate();
        this.wideLogPartition = WordFunctions.log(oneMinusR).negate();
    }

    private static WordBall power(WordBall q, long d) {
        WordBall power = q;
        for (long i = 1; i < d; i++) {
            power = power.times(q);
        }
        return power;
    }

    /** Returns x. */
    WordBall x() {
        return x;
    }

    /** Returns b. */
    WordBall occupation() {
        return occupation;
    }

    /** Returns −ln(1 − q). */
    WordBall logPartition() {
        return logPartition;
    }

    /** Returns g. */
    WordBall wideOccupation() {
        return wideOccupation;
    }

    /** Returns −ln(1 − r). */
    WordBall wideLogPartition() {
        return wideLogPartition;
    }
}
