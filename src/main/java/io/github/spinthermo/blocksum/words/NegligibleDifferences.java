package io.github.spinthermo.blocksum.words;

import io.github.spinthermo.blocksum.StateDifferences;
import io.github.spinthermo.words.WordBall;

/** Differences from the largest block that are below one unit: see {@link NegligibleBlocks}. */
final class NegligibleDifferences implements StateDifferences<WordBall> {

    private static final WordBall NOTHING = WordBall.ZERO.within(1);

    private final WordForms forms;

    NegligibleDifferences(WordForms forms) {
        this.forms = forms;
    }

    @Override
    public WordBall heat() {
        return NOTHING;
    }

    @Override
    public WordBall deficit() {
        return NOTHING;
    }

    @Override
    public WordBall varianceDeficit() {
        return NOTHING;
    }

    @Override
    public WordBall entropy() {
        return NOTHING;
    }

    @Override
    public WordBall entropyProduction() {
        return NOTHING;
    }

    /** Returns Var k = ⟨k⟩ (T − ⟨k⟩) − n (n−1) φ_s (2s − φ_s), as ⟨φ_J⟩ = φ_ns at both temperatures. */
    @Override
    public WordBall covariance() {
        WordBall steps = forms.stepsOfLargest();
        WordBall top = forms.arithmetic().integer(forms.ensemble().largestTotalSpin().dimension());
        return steps.times(top.minus(steps)).minus(forms.correlation()).plus(NOTHING);
    }
}
