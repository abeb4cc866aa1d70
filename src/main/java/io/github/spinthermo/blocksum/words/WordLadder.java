package io.github.spinthermo.blocksum.words;

import io.github.spinthermo.words.WordArithmetic;
import io.github.spinthermo.words.WordBall;
import io.github.spinthermo.words.WordFunctions;
import org.apache.commons.numbers.fraction.BigFraction;

/** Endless ladder of levels at a finite x &gt; 0: q = e^−x, b = q/(1 − q), ln(1 − q). */
final class WordLadder {

    private final WordBall x;
    private final WordBall q;
    private final WordBall occupation;
    private final WordBall logOneMinusQ;

    WordLadder(BigFraction x) {
        this.x = WordArithmetic.INSTANCE.ratio(x);
        this.q = WordFunctions.expOfNegative(this.x);
        WordBall oneMinusQ = WordBall.ONE.minus(q);
        this.occupation = q.over(oneMinusQ);
        this.logOneMinusQ = WordFunctions.log(oneMinusQ);
    }

    WordBall x() {
        return x;
    }

    WordBall q() {
        return q;
    }

    WordBall occupation() {
        return occupation;
    }

    WordBall logOneMinusQ() {
        return logOneMinusQ;
    }
}
