package io.github.spinthermo.work;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.initial.CopyLevel;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinComposition;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decision whether a steady state is passive: whether no eigenvalue is larger than another one at a lower level. With
 * r the eigenvalue that a copy would have at m = 0, it is for 0 &lt; x &lt; ∞
 * <pre>r ≤ e^x r'   for all two copies of all total spins, those without weight included, unless both have J = 0,</pre>
 * as two such copies always have neighbouring levels m + 1 and m.
 *
 * @derivation 6.6
 */
final class Passivity {

    /** Bits of the errors of two doubled logarithms and of a step, 2 · (2 + 1) of one. */
    private static final int ERROR_BITS = 3;

    private final SpinComposition spins;
    private final List<CopyLevel> copies;
    private final InverseTemperature betaB;
    private final Spectrum spectrum;

    /**
     * Prepares the decision.
     *
     * @param spins two spins or more, whose steady state is not that of independent ones
     * @param copies the eigenvalues of the copies, with or without zeros
     * @param betaB x
     * @param spectrum the eigenvalues of the steady state
     */
    Passivity(SpinComposition spins, List<CopyLevel> copies, InverseTemperature betaB, Spectrum spectrum) {
        this.spins = spins;
        this.copies = copies;
        this.betaB = betaB;
        this.spectrum = spectrum;
    }

    boolean isPassive() {
        if (betaB.sign() != Sign.POSITIVE) {
            return false;
        }
        if (betaB.isInfinite()) {
            return isAtBottom();
        }
        return !hasEmptyCopies()
                && Real.refining(bits -> Enclosures.of(gap(spectrum.at(bits)))).sign() == Sign.POSITIVE;
    }

    /**
     * Tells whether only the ground state and the level above it are populated, and no state there more than it. All
     * states above have a neighbour one level below without population.
     */
    private boolean isAtBottom() {
        HalfInteger largest = spins.largestTotalSpin();
        List<CopyLevel> ground = populated().filter(copy -> copy.totalSpin().equals(largest)).toList();
        return !ground.isEmpty() && populated().filter(copy -> !copy.totalSpin().equals(largest)).allMatch(copy ->
                copy.totalSpin().twice() == largest.twice() - 2
                        && copy.eigenvalue().compare(ground.get(0).eigenvalue()) != Sign.POSITIVE);
    }

    private Stream<CopyLevel> populated() {
        return copies.stream().filter(copy -> !Spectrum.isZero(copy));
    }

    private boolean hasEmptyCopies() {
        BigInteger all = spins.multiplicities().values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        return populated().map(CopyLevel::count).reduce(BigInteger.ZERO, BigInteger::add).compareTo(all) < 0;
    }

    /** Returns 2 (x + ln r' − ln r), the least of all pairs but those of J = 0, which is not 0. */
    private static Ball gap(SpectrumPass pass) {
        BigInteger step = pass.step().shiftLeft(1);
        Range all = Range.of(pass.tops().stream(), pass.step());
        Range withLevels =
                Range.of(pass.tops().stream().filter(top -> top.sequence().length() > 1), pass.step());
        BigInteger gap = step.add(all.least.subtract(withLevels.greatest)
                .min(withLevels.least.subtract(all.greatest)));
        Ball error = new Ball(BigInteger.ZERO, 1, pass.errorExponent() + ERROR_BITS);
        return pass.arithmetic().add(new Ball(gap, 0, -pass.arithmetic().bits()), error);
    }

    /** The least and the greatest of some doubled logarithms of eigenvalues at m = 0, 2 ln r. */
    private record Range(BigInteger least, BigInteger greatest) {

        static Range of(Stream<SpectrumPass.Top> tops, BigInteger step) {
            List<BigInteger> middles = tops.map(top -> top.logarithm().shiftLeft(1)
                    .subtract(step.multiply(BigInteger.valueOf(top.sequence().length() - 1)))).sorted().toList();
            return new Range(middles.get(0), middles.get(middles.size() - 1));
        }
    }
}
