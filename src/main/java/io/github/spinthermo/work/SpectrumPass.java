package io.github.spinthermo.work;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.integers.BitLength;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** Eigenvalues of a steady state at one precision: the largest of each sequence, with its logarithm in fixed point. */
final class SpectrumPass {

    /** Bits for the roundings of sums, and of logarithms that are multiplied by lengths of sequences. */
    private static final int GUARD = 3 * Integer.SIZE;

    /**
     * A sequence at this precision.
     *
     * @param sequence the sequence
     * @param largest its first eigenvalue
     * @param logarithm the logarithm of that, in units
     */
    record Top(EigenvalueSequence sequence, Ball largest, BigInteger logarithm) { }

    private final Arithmetic arithmetic;
    private final BigFraction x;
    private final Map<Long, Ball> shares = new HashMap<>();
    private final List<Top> tops = new ArrayList<>();
    private final long errorExponent;

    SpectrumPass(List<EigenvalueSequence> sequences, BigFraction x, int bits) {
        this.arithmetic = new Arithmetic(bits + GUARD);
        this.x = x;
        long error = Long.MIN_VALUE;
        long longest = 1;
        for (EigenvalueSequence sequence : sequences) {
            Interruption.check();
            Ball largest = arithmetic.multiply(Enclosures.ball(sequence.sum().enclose(arithmetic.bits())),
                    shares.computeIfAbsent(sequence.length(), this::share));
            Ball logarithm = arithmetic.log(largest);
            tops.add(new Top(sequence, largest, logarithm.units(arithmetic.bits())));
            error = Math.max(error, logarithm.isUnknown()
                    ? Integer.MAX_VALUE : logarithm.exponent() + BitLength.of(logarithm.radius()));
            longest = Math.max(longest, sequence.length());
        }
        this.errorExponent = Math.max(error, BitLength.of(longest) + 1L - arithmetic.bits()) + 1;
    }

    /** Returns the part that the first of a sequence has of the sum, (1 − q)/(1 − q^length). */
    private Ball share(long length) {
        BigFraction last = x.multiply(-length);
        return length == 1 ? Ball.ONE : arithmetic.divide(arithmetic.expm1(arithmetic.ratio(x.negate())),
                arithmetic.expm1(arithmetic.ratio(last)));
    }

    Arithmetic arithmetic() {
        return arithmetic;
    }

    /** Returns q = e^(−|x|). */
    Ball ratio() {
        return arithmetic.exp(arithmetic.ratio(x.negate()));
    }

    List<Top> tops() {
        return tops;
    }

    /** Returns |x| in the units of the logarithms. */
    BigInteger step() {
        return arithmetic.ratio(x).units(arithmetic.bits());
    }

    /** Returns e so that the logarithm of every eigenvalue, counted on by steps, is known to 2^e. */
    long errorExponent() {
        return errorExponent;
    }
}
