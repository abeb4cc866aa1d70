package io.github.spinthermo.blocksum.words;

import io.github.spinthermo.levels.LevelNumbers;
import io.github.spinthermo.words.WordBall;
import io.github.spinthermo.words.WordFunctions;

/**
 * D ≥ 2 levels at a finite x &gt; 0: an endless ladder without that of the levels from D on. With q = e^−x, r = q^D,
 * b = q/(1 − q), g = r/(1 − r): ln Σ = ln(1−r) − ln(1−q), φ = b − D g, S = ln Σ + x φ, v = b (1+b) − D² g (1+g).
 */
final class WordLevels implements LevelNumbers<WordBall> {

    private final WordLadder ladder;
    private final long dimension;
    private final WordBall g;
    private final WordBall logPartition;
    private final WordBall excitation;

    private WordLevels(WordLadder ladder, long dimension, WordBall g, WordBall logOfRest) {
        this.ladder = ladder;
        this.dimension = dimension;
        this.g = g;
        this.logPartition = ladder.logPartition().minus(logOfRest);
        this.excitation = ladder.occupation().minus(g.times(dimension));
    }

    /** Returns the d levels that a ladder is made for. */
    static WordLevels ofSpin(WordLadder ladder, long d) {
        return new WordLevels(ladder, d, ladder.wideOccupation(), ladder.wideLogPartition());
    }

    /**
     * Returns the levels of the largest block. Where the smaller ones count for nothing ({@link NegligibleBlocks}), r
     * is at most B and is lost, 0 ± e, so that both g and −ln(1 − r) are 0 ± 2 e.
     */
    static WordLevels ofLargest(WordLadder ladder, long dimension) {
        WordBall r = WordFunctions.expOfNegative(ladder.x().times(dimension));
        WordBall lost = r.within(r.error());
        return new WordLevels(ladder, dimension, lost, lost);
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
