package io.github.spinthermo.initial;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.SpinComposition;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Spins of one temperature, of one size or more: each state of energy m has the probability e^−βm/Z.
 *
 * @param spins the spins
 * @param beta their inverse temperature β
 */
record ThermalSpins(SpinComposition spins, InverseTemperature beta) {

    /** Bits for the roundings of the powers and sums behind a probability. */
    private static final int GUARD = 2 * Integer.SIZE;

    /** Tells whether all probabilities are fractions. */
    boolean isExact() {
        return beta.isZero() || beta.isInfinite();
    }

    /** Returns the probability of one state for each m = −J_max, …, J_max. */
    List<BigFraction> exact() {
        int last = (int) spins.largestTotalSpin().twice();
        if (beta.isZero()) {
            return Collections.nCopies(last + 1, BigFraction.of(BigInteger.ONE, spins.dimension()));
        }
        List<BigFraction> result = new ArrayList<>(Collections.nCopies(last + 1, BigFraction.ZERO));
        result.set(beta.sign() == Sign.POSITIVE ? 0 : last, BigFraction.ONE);
        return result;
    }

    /** Returns the probability of one state for each m = −J_max, …, J_max, each with its relative accuracy. */
    List<Ball> enclosed(int bits) {
        if (isExact()) {
            Arithmetic a = new Arithmetic(bits);
            return exact().stream().map(a::ratio).toList();
        }
        Arithmetic a = new Arithmetic(bits + GUARD);
        Ball factor = a.exp(a.ratio(beta.abs().toFraction()).negate());
        Ball probability = groundState(factor, a);
        List<Ball> fromLowest = new ArrayList<>();
        for (long level = 0; level <= spins.largestTotalSpin().twice(); level++) {
            fromLowest.add(probability);
            probability = a.multiply(probability, factor);
        }
        if (beta.sign() == Sign.NEGATIVE) {
            Collections.reverse(fromLowest);
        }
        return fromLowest;
    }

    /** Returns 1/Π_g (1 + q + … + q^2s)^n_g. */
    private Ball groundState(Ball factor, Arithmetic a) {
        Ball partition = Ball.ONE;
        for (SpinEnsemble ensemble : spins.ensembles()) {
            Ball ofSpin = Ball.ONE;
            for (long level = 1; level < ensemble.localDimension(); level++) {
                ofSpin = a.add(a.multiply(ofSpin, factor), Ball.ONE);
            }
            partition = a.multiply(partition, a.power(ofSpin, ensemble.n()));
        }
        return a.divide(Ball.ONE, partition);
    }
}
