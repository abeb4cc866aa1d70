package io.github.spinthermo.blocksum.words;

import io.github.spinthermo.levels.LevelNumbers;
import io.github.spinthermo.words.WordBall;
import io.github.spinthermo.words.WordFunctions;

/**
 * D ≥ 2 levels at a finite x &gt; 0. With q = e^−x, r = q^D, b = q/(1 − q), g = r/(1 − r): ln Σ = ln(1−r) − ln(1−q), φ =
 * b − D g, S = ln Σ + x φ, v = b (1+b) − D² g (1+g).
 */
final class WordLevels implements LevelNumbers<WordBall> {

    /** The largest D for which r is taken as a power of q. */
    private static final long SMALL_DIMENSION = 16;

    private final WordLadder ladder;
    private final long dimension;
    private final WordBall g;
    private final WordBall logPartition;
    private final WordBall excitation;

    WordLevels(WordLadder ladder, long dimension) {
        this.ladder = ladder;
        this.dimension = dimension;
        WordBall r = r();
        boolean isLost = r.magnitude() == 0;
        // Where r is lost, 0 ± e, e far below 1/2, r/(1 − r) and −ln(1 − r) are 0 ± 2 e.
        WordBall lost = r.within(r.error());
        WordBall oneMinusR = WordBall.ONE.minus(r);
        this.g = isLost ? lost : r.over(oneMinusR);
        this.logPartition = (isLost ? lost : WordFunctions.log(oneMinusR)).minus(ladder.logOneMinusQ());
        this.excitation = ladder.occupation().minus(g.times(dimension));
    }

    private WordBall r() {
        return dimension <= SMALL_DIMENSION ? power() : WordFunctions.expOfNegative(ladder.x().times(dimension));
    }

    private WordBall power() {
        WordBall power = ladder.q();
        for (long i = 1; i < dimension; i++) {
            power = power.times(ladder.q());
        }
        return power;
    }

    @Override
    public WordBall excitation() {
        return excitation;
    }

    @Override
    public WordBall logPartition() {
        return logPartition;
    }

    @Override
    public WordBall entropy() {
        return logPartition.plus(ladder.x().times(excitation));
    }

    @Override
    public WordBall variance() {
        return fluctuation(ladder.occupation()).minus(fluctuation(g).times(dimension).times(dimension));
    }

    private static WordBall fluctuation(WordBall occupation) {
        return occupation.times(WordBall.ONE.plus(occupation));
    }
}
