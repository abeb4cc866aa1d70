package io.github.spinthermo.work;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.integers.Fractions;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.real.Real;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Least energy that a state of given eigenvalues can have: that of the eigenvalues in descending order in the levels
 * from below.
 *
 * <p>Nearly equal eigenvalues may be taken in the wrong order. The least energy is the minimum of Σ λ ε over all
 * assignments, in each of which all terms are positive: with every ln λ known to δ, the assignment that is best for
 * the numbers in the middle has at most e^(2δ) times the least energy.
 *
 * @derivation 6.6
 */
final class PassiveEnergy {

    /** Bits that the order of eigenvalues costs: e^(2δ) − 1 is below 4δ for small δ. */
    private static final int WIDENING_BITS = 2;

    private final Spectrum spectrum;
    private final Latest<Ball> passes = new Latest<>(this::evaluate);

    PassiveEnergy(Spectrum spectrum) {
        this.spectrum = spectrum;
    }

    /** Returns the energy; a fraction if all eigenvalues are. */
    Real value() {
        return spectrum.isExact() ? exact() : Real.refining(bits ->
                Enclosures.of(at(bits)).above(BigFraction.ZERO));
    }

    /** Returns the energy with a relative radius well below 2^−bits. */
    Ball at(int bits) {
        return passes.at(bits);
    }

    private Real exact() {
        FilledLevels levels = spectrum.filled();
        List<BigFraction> terms = new ArrayList<>();
        spectrum.sequences().stream().sorted(Comparator.comparing(PassiveEnergy::eigenvalue)).forEach(sequence ->
                terms.add(eigenvalue(sequence).multiply(levels.take(sequence.states()))));
        return Real.of(Fractions.sum(terms));
    }

    private static BigFraction eigenvalue(EigenvalueSequence sequence) {
        return sequence.sum().exact().orElseThrow();
    }

    /** A sequence of which the eigenvalues are taken from the smallest to the largest. */
    private static final class Climb {

        private final SpectrumPass.Top top;
        private long left;
        private BigInteger logarithm;
        private Ball sum = Ball.ZERO;

        Climb(SpectrumPass.Top top, BigInteger step) {
            this.top = top;
            this.left = top.sequence().length();
            this.logarithm = top.logarithm().subtract(step.multiply(BigInteger.valueOf(left - 1)));
        }

        /** Adds the energies of the places that the next eigenvalue takes. */
        void add(FilledLevels levels, Arithmetic a, Ball ratio) {
            Ball energies = a.round(Ball.of(levels.take(top.sequence().count())));
            sum = sum.isZero() ? energies : a.add(a.multiply(sum, ratio), energies);
            left--;
        }

        boolean moveOn(BigInteger step) {
            logarithm = logarithm.add(step);
            return left > 0;
        }
    }

    private Ball evaluate(int bits) {
        SpectrumPass pass = spectrum.at(bits);
        Arithmetic a = pass.arithmetic();
        BigInteger step = pass.step();
        List<Climb> climbs = pass.tops().stream().map(top -> new Climb(top, step)).toList();
        fill(climbs, pass, step);
        Ball energy = climbs.stream().map(climb -> a.multiply(climb.top.largest(), climb.sum))
                .reduce(Ball.ZERO, a::add);
        return a.multiply(energy, a.add(Ball.ONE, new Ball(BigInteger.ZERO, 1, pass.errorExponent() + WIDENING_BITS)));
    }

    private void fill(List<Climb> climbs, SpectrumPass pass, BigInteger step) {
        FilledLevels levels = spectrum.filled();
        Ball ratio = pass.ratio();
        PriorityQueue<Climb> smallest = new PriorityQueue<>(Comparator.comparing((Climb climb) -> climb.logarithm));
        smallest.addAll(climbs);
        while (!smallest.isEmpty()) {
            Interruption.check();
            Climb next = smallest.remove();
            next.add(levels, pass.arithmetic(), ratio);
            if (next.moveOn(step)) {
                smallest.add(next);
            }
        }
    }
}
