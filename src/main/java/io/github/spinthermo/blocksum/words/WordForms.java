package io.github.spinthermo.blocksum.words;

import io.github.spinthermo.blocksum.StateDifferences;
import io.github.spinthermo.blocksum.StateForms;
import io.github.spinthermo.blocksum.Temperatures;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.levels.LevelNumbers;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.words.WordArithmetic;
import io.github.spinthermo.words.WordBall;
import java.util.Optional;

/** Levels of one spin and of the largest block at |x_0| and at |x_B|, in the arithmetic of five machine words. */
public final class WordForms implements StateForms<WordBall> {

    /** The bits of the most levels of the largest block that are counted in a word. */
    private static final int DIMENSION_BITS = 50;

    private final SpinEnsemble ensemble;
    private final WordLadder ladder;
    private final LevelNumbers<WordBall> initialSpin;
    private final LevelNumbers<WordBall> initialLargest;
    private final LevelNumbers<WordBall> spin;
    private final LevelNumbers<WordBall> largest;
    private final Once<WordBall> stepsOfLargest;
    private final Once<WordBall> correlation;

    private WordForms(SpinEnsemble ensemble, WordLadder initial, WordLadder ladder) {
        long all = ensemble.largestTotalSpin().dimension().longValueExact();
        this.ensemble = ensemble;
        this.ladder = ladder;
        this.initialSpin = WordLevels.ofSpin(initial, ensemble.localDimension());
        this.initialLargest = WordLevels.ofLargest(initial, all);
        this.spin = WordLevels.ofSpin(ladder, ensemble.localDimension());
        this.largest = WordLevels.ofLargest(ladder, all);
        this.stepsOfLargest = new Once<>(StateForms.super::stepsOfLargest);
        this.correlation = new Once<>(StateForms.super::correlation);
    }

    /**
     * Evaluates the levels of a state whose smaller blocks count for nothing.
     *
     * @param ensemble n spins s
     * @param beta0 |x_0|
     * @param betaB |x_B|
     * @return the levels; empty where smaller blocks may count, and at temperatures that are infinite or 0
     */
    public static Optional<WordForms> of(SpinEnsemble ensemble, InverseTemperature beta0, InverseTemperature betaB) {
        boolean isInReach = !beta0.isInfinite() && !betaB.isInfinite()
                && ensemble.largestTotalSpin().dimension().bitLength() <= DIMENSION_BITS
                && NegligibleBlocks.of(ensemble, Temperatures.approximate(beta0), Temperatures.approximate(betaB));
        return isInReach
                ? Optional.of(new WordForms(ensemble, ladder(ensemble, beta0), ladder(ensemble, betaB)))
                : Optional.empty();
    }

    private static WordLadder ladder(SpinEnsemble ensemble, InverseTemperature beta) {
        return new WordLadder(beta.toFraction(), ensemble.localDimension());
    }

    /**
     * Returns what the smaller blocks add.
     *
     * @return differences from the largest block, each below one unit
     */
    public StateDifferences<WordBall> differences() {
        return new NegligibleDifferences(this);
    }

    @Override
    public SpinEnsemble ensemble() {
        return ensemble;
    }

    @Override
    public WordArithmetic arithmetic() {
        return WordArithmetic.INSTANCE;
    }

    @Override
    public LevelNumbers<WordBall> initialSpin() {
        return initialSpin;
    }

    @Override
    public LevelNumbers<WordBall> initialLargest() {
        return initialLargest;
    }

    @Override
    public LevelNumbers<WordBall> spin() {
        return spin;
    }

    @Override
    public LevelNumbers<WordBall> largest() {
        return largest;
    }

    @Override
    public WordBall occupation() {
        return ladder.occupation();
    }

    @Override
    public WordBall stepsOfLargest() {
        return stepsOfLargest.get();
    }

    @Override
    public WordBall correlation() {
        return correlation.get();
    }
}
