package io.github.spinthermo.theorem;

import io.github.spinthermo.real.Sign;
import io.github.spinthermo.testing.SteadyInput;

/** The last column of the table of spec 1.8, read off by hand. */
final class ExpectedVerdict {

    private ExpectedVerdict() { }

    static Verdict of(String theorem, SteadyInput input) {
        if (input.isSingle()) {
            return Verdict.NOT_APPLICABLE;
        }
        boolean alike = input.comparedMagnitudes() == Sign.ZERO;
        boolean colder = input.comparedMagnitudes() != Sign.NEGATIVE;
        boolean hottest = input.betaB().isZero();
        boolean coldest = input.betaB().isInfinite();
        boolean extreme = input.beta0().isInfinite();
        Sign bath = input.betaB().sign();
        return switch (theorem) {
            case "energy-positive-bath" -> strict(bath == Sign.POSITIVE, alike);
            case "energy-negative-bath" -> strict(bath == Sign.NEGATIVE, alike);
            case "evenness-energy", "evenness-entropy", "evenness-bath" -> Verdict.EQUAL;
            case "monotone-energy" -> strict(true, hottest || extreme || input.beta0().isZero());
            case "monotone-entropy" -> Verdict.HOLDS;
            case "entropy", "entropy-mitigation" -> strict(true, alike);
            case "free-energy" -> strict(!hottest, alike);
            case "entropy-production-positive" -> strict(!coldest, input.beta0().equals(input.betaB()));
            case "entropy-production" -> strict(!coldest, alike);
            case "saving" -> strict(!coldest, true);
            case "bounds-thermal" -> strict(colder, alike || hottest);
            case "bounds-plus" -> strict(colder, extreme || hottest);
            case "convex-log-partition-ratio" -> strict(!coldest, false);
            case "block-order" -> strict(true, hottest);
            case "local-non-thermality" -> strict(input.ensemble().s().twice() > 1 && !hottest
                    && (colder || input.ensemble().n() >= 4
                            || (input.ensemble().n() == 3 && input.ensemble().s().twice() >= 3)), alike);
            case "decohered-temperature" -> strict(!hottest, alike);
            case "free-energy-sign" -> strict(!hottest, input.beta0().equals(input.betaB()));
            case "energy-bound-largest" -> strict(true, extreme || hottest);
            case "energy-bound-smallest" -> strict(true, hottest);
            case "slope" -> strict(!coldest, hottest);
            case "entropy-bound-lower" -> Verdict.NOT_APPLICABLE;
            case "entropy-bound-upper" -> Verdict.EQUAL;
            case "coherence-energy" -> strict(input.ensemble().s().twice() == 1, true);
            case "coherence-sign" -> strict(true, alike);
            default -> throw new IllegalArgumentException(theorem);
        };
    }

    private static Verdict strict(boolean applies, boolean equal) {
        return !applies ? Verdict.NOT_APPLICABLE : equal ? Verdict.EQUAL : Verdict.HOLDS;
    }
}
