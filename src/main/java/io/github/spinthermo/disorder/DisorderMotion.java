package io.github.spinthermo.disorder;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.apache.commons.numbers.core.DD;

/**
 * Motion e^{Lt}ρ of a density matrix to several times, by scaling and squaring in double-double precision. With a power
 * of 2, h, of at most 1/(2‖L‖), a time is t = mh + r, 0 ≤ r &lt; h; the power series reaches r, and P_j = e^{2^j hL},
 * P_{j+1} = P_j², is applied for each bit j of m. So any time takes log2(t‖L‖) products of matrices.
 *
 * <p><b>Error.</b> e^{Lt} contracts the trace norm. With ε_j a bound on the error of P_j as an operator on that norm,
 * and δ_j on the rounding of a product,
 * <pre>
 * ε_{j+1} ≤ 2ε_j + ε_j² + δ_j,
 * </pre>
 * and the error of a state is at most the sum of the ε_j that were applied and of the roundings of these products. An
 * operator of the norm c on vectors with the Euclidean norm, which is the Frobenius norm of the density matrix, has at
 * most the norm √d c on the trace norm, d = 2^n: ‖X‖ ≤ √d ‖X‖_F ≤ √d ‖X‖ in the trace norm ‖X‖. The rounding of a
 * product of matrices is at most that of each element times ‖P‖_F². The rest of the power series is (‖L‖h)^k/k! at most
 * twice.
 *
 * @derivation 7.5
 */
final class DisorderMotion {

    /** Largest error, in the trace norm, that is given. */
    static final double LARGEST_ERROR = 1e-9;

    /** Number of terms of the power series at ‖L‖t ≤ 1/2, whose rest is below 2^−109. */
    private static final int TERMS = 25;

    /** Rest of that series, and error of the generator in units of its norm. */
    private static final double REST = 0x1p-108;
    private static final double ERROR_OF_GENERATOR = 0x1p-99;

    /** Relative rounding of one product and sum in the power series. */
    private static final double OPERATION = 0x1p-101;

    /** Relative error of a time in doubles, twice 2^−53. */
    private static final double ERROR_OF_TIME = 0x1p-52;

    /** Largest number of squarings, so that multiples of a step are integers. */
    private static final int MOST_SQUARINGS = 62;

    private final SparseRows generator;
    private final double toTraceNorm;
    private final double norm;
    private final double step;

    /**
     * Prepares the motion.
     *
     * @param generator L
     * @param spins n
     */
    DisorderMotion(SparseRows generator, int spins) {
        this.generator = generator;
        this.toTraceNorm = Math.sqrt(1 << spins);
        this.norm = generator.norm();
        this.step = Math.scalb(1.0, Math.getExponent(1 / (2 * norm)));
    }

    /** Density matrix at one time, and a bound on its error in the trace norm. */
    record Instant(PreciseVector state, double error) { }

    /**
     * Follows the motion to all times, ascending, from a density matrix with an error of some roundings.
     *
     * @throws ResourceLimitException if the error may exceed {@link #LARGEST_ERROR}; it names {@code times}
     */
    List<Instant> to(List<Double> times, PreciseVector start, DoubleConsumer progress) {
        List<Instant> instants = new ArrayList<>();
        for (double time : times) {
            requireReach(time);
            instants.add(new Instant(series(start, time - multiple(time) * step), errorOfSeries()));
        }
        int bits = times.isEmpty() ? 0 : Long.SIZE - Long.numberOfLeadingZeros(multiple(times.get(times.size() - 1)));
        if (bits > 0) {
            square(times, instants, bits, progress);
        }
        for (int i = 0; i < times.size(); i++) {
            instants.set(i, atInexactTime(instants.get(i), times.get(i)));
        }
        return instants;
    }

    private void requireReach(double time) {
        if (!(time / step < Math.scalb(1.0, MOST_SQUARINGS))) {
            throw tooLate(time);
        }
    }

    private ResourceLimitException tooLate(double time) {
        return new ResourceLimitException("times", time,
                "is later than the error can be kept to " + Fault.show(LARGEST_ERROR));
    }

    private long multiple(double time) {
        return (long) (time / step);
    }

    /** Applies the powers P_j to the states whose times have that bit. */
    private void square(List<Double> times, List<Instant> instants, int bits, DoubleConsumer progress) {
        PreciseOperator power = PreciseOperator.series(generator, step, TERMS);
        double error = errorOfSeries();
        for (int bit = 0; bit < bits; bit++) {
            for (int i = 0; i < times.size(); i++) {
                if ((multiple(times.get(i)) >> bit & 1) != 0) {
                    instants.set(i, moved(instants.get(i), power, error));
                    requireTolerance(instants.get(i), times.get(i));
                }
            }
            if (bit + 1 < bits) {
                double size = power.norm();
                error = 2 * error + error * error + toTraceNorm * power.rounding() * size * size;
                power = power.squared();
            }
            progress.accept((bit + 1.0) / bits);
        }
    }

    private Instant moved(Instant instant, PreciseOperator power, double errorOfPower) {
        double rounding = toTraceNorm * power.rounding() * power.norm() * instant.state.norm();
        Interruption.check();
        return new Instant(power.times(instant.state), instant.error * (1 + errorOfPower) + errorOfPower + rounding);
    }

    private PreciseVector series(PreciseVector start, double time) {
        PreciseVector sum = start;
        PreciseVector term = start;
        for (int k = 1; k <= TERMS; k++) {
            PreciseVector next = new PreciseVector(generator.size());
            next.add(DD.of(time).divide(DD.of(k)), generator.times(term));
            sum = sum.plus(next);
            term = next;
        }
        return sum;
    }

    /** Bounds the error of the power series as an operator on the trace norm; e^{1/2} is below 2. */
    private double errorOfSeries() {
        return toTraceNorm * (REST + 2 * TERMS * (generator.rounding() + OPERATION));
    }

    /** Adds the error that the rounding of the time and of the generator makes. */
    private Instant atInexactTime(Instant instant, double time) {
        double change = generator.times(instant.state).norm();
        double error = instant.error + toTraceNorm * time * (ERROR_OF_TIME * change + ERROR_OF_GENERATOR * norm);
        Instant inexact = new Instant(instant.state, error);
        requireTolerance(inexact, time);
        return inexact;
    }

    private void requireTolerance(Instant instant, double time) {
        if (!(instant.error <= LARGEST_ERROR)) {
            throw tooLate(time);
        }
    }
}
