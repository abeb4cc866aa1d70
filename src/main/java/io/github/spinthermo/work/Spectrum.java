package io.github.spinthermo.work;

import io.github.spinthermo.initial.CopyLevel;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.SpinComposition;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Eigenvalues of a steady state that are not 0, as geometric sequences with the common ratio e^(−|x|). A bath at −x
 * gives the same eigenvalues as one at x.
 *
 * @derivation 6.6
 */
final class Spectrum {

    private final SpinComposition spins;
    private final List<EigenvalueSequence> sequences;
    private final BigFraction step;
    private final Latest<SpectrumPass> passes;

    Spectrum(SpinComposition spins, List<CopyLevel> copies, InverseTemperature betaB) {
        this.spins = spins;
        this.sequences = copies.stream().filter(copy -> !isZero(copy))
                .map(copy -> EigenvalueSequence.of(copy, betaB)).toList();
        this.step = betaB.isInfinite() ? BigFraction.ZERO : betaB.abs().toFraction();
        this.passes = new Latest<>(bits -> new SpectrumPass(sequences, step, bits));
    }

    /** Tells whether copies have no weight. */
    static boolean isZero(CopyLevel copy) {
        return copy.eigenvalue().isExact() && copy.eigenvalue().sign() == Sign.ZERO;
    }

    List<EigenvalueSequence> sequences() {
        return sequences;
    }

    /** Tells whether all eigenvalues are fractions. */
    boolean isExact() {
        return sequences.stream().allMatch(EigenvalueSequence::isExact);
    }

    /** Returns the eigenvalues at a precision. */
    SpectrumPass at(int bits) {
        return passes.at(bits);
    }

    /** Returns the levels of the spins with a place taken for each eigenvalue that is not 0. */
    FilledLevels filled() {
        return new FilledLevels(spins.configurations(),
                sequences.stream().map(EigenvalueSequence::states).reduce(BigInteger.ZERO, BigInteger::add));
    }
}
