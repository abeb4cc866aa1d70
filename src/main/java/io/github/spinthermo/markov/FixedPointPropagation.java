package io.github.spinthermo.markov;

import io.github.spinthermo.cost.Interruption;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The evolution r' = Ar of a vector of few variables to any time, however stiff it is: the exponential of the
 * generator by scaling and squaring in fixed point. With τ a power of 2 so short that ‖Aτ‖ ≤ 2^−8 and t = (m + f)τ,
 * <pre>
 * e^{tA} r = e^{fτA} Π_j E_j r,   E_0 = e^{τA},   E_{j+1} = E_j²,   over the bits j of m that are 1.
 * </pre>
 *
 * <p><b>Why its error does not count.</b> The generator is such that e^{tA} is a contraction: ‖E_j‖ ≤ 1. So a
 * squaring at most doubles an error δ and adds what is rounded: δ_{j+1} ≤ 2δ_j + δ_j² + ε, which stays below
 * 2^{j+1}(δ_0 + ε)(1 + small). With V variables, each rounded by one unit 2^−bits, ε ≤ 2 V² κ 2^−bits, where κ is
 * the largest norm of a vector with a single 1; the series has some tens of terms, which makes δ_0 ≤ 2^6 ε. There
 * are so many bits that all errors together stay below 2^−60.
 */
public final class FixedPointPropagation {

    private final List<Map<Integer, BigInteger>> columns;
    private final FixedPointScale scale;
    private final int bits;
    private final DoubleConsumer progress;

    /**
     * Prepares the evolution.
     *
     * @param columns the columns of Aτ, each with the places of its elements that are not 0
     * @param scale the units of all numbers
     * @param progress takes the share of the work that is done, from 0 to 1
     */
    public FixedPointPropagation(List<Map<Integer, BigInteger>> columns, FixedPointScale scale,
            DoubleConsumer progress) {
        this.columns = columns;
        this.scale = scale;
        this.bits = scale.bits();
        this.progress = progress;
    }

    /**
     * Evolves a vector.
     *
     * @param start r at the beginning
     * @param times the times, none above the last time of the scale
     * @return r at the times
     */
    public List<BigInteger[]> at(BigInteger[] start, double[] times) {
        BigInteger[] whole = new BigInteger[times.length];
        BigInteger[][] vectors = new BigInteger[times.length][];
        for (int t = 0; t < times.length; t++) {
            BigInteger steps = scale.ofTime(times[t]);
            whole[t] = steps.shiftRight(bits);
            vectors[t] = series(start, steps.subtract(whole[t].shiftLeft(bits)));
        }
        BigInteger[][] power = IntStream.range(0, columns.size()).mapToObj(this::first).toArray(BigInteger[][]::new);
        for (int j = 0; j <= scale.squarings(); j++) {
            for (int t = 0; t < times.length; t++) {
                vectors[t] = whole[t].testBit(j) ? product(power, vectors[t]) : vectors[t];
            }
            power = j == scale.squarings() ? power : square(power);
            progress.accept((j + 1.0) / (scale.squarings() + 1));
        }
        return Stream.of(vectors).toList();
    }

    private BigInteger[] zeros() {
        BigInteger[] zeros = new BigInteger[columns.size()];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }

    /** Computes a column of E_0. */
    private BigInteger[] first(int column) {
        BigInteger[] start = zeros();
        start[column] = scale.ofInteger(BigInteger.ONE);
        return series(start, start[column]);
    }

    /** Applies e^{fτA} to a vector, f between 0 and 1. */
    private BigInteger[] series(BigInteger[] vector, BigInteger f) {
        Interruption.check();
        BigInteger[] sum = vector.clone();
        BigInteger[] term = vector;
        for (int k = 1; k * FixedPointScale.SERIES_BITS <= bits; k++) {
            term = applied(term, f, BigInteger.valueOf(k));
            for (int i = 0; i < sum.length; i++) {
                sum[i] = sum[i].add(term[i]);
            }
        }
        return sum;
    }

    /** Applies fτA/k to a vector. */
    private BigInteger[] applied(BigInteger[] vector, BigInteger f, BigInteger k) {
        BigInteger[] change = zeros();
        for (int j = 0; j < vector.length; j++) {
            if (vector[j].signum() != 0) {
                BigInteger element = vector[j];
                columns.get(j).forEach((i, rate) -> change[i] = change[i].add(rate.multiply(element)));
            }
        }
        for (int i = 0; i < change.length; i++) {
            change[i] = change[i].shiftRight(bits).multiply(f).shiftRight(bits).divide(k);
        }
        return change;
    }

    private BigInteger[][] square(BigInteger[][] power) {
        return Arrays.stream(power).map(column -> product(power, column)).toArray(BigInteger[][]::new);
    }

    /** Multiplies a matrix, column by column, with a vector. */
    private BigInteger[] product(BigInteger[][] matrix, BigInteger[] vector) {
        Interruption.check();
        BigInteger[] product = zeros();
        for (int j = 0; j < vector.length; j++) {
            if (vector[j].signum() != 0) {
                for (int i = 0; i < vector.length; i++) {
                    if (matrix[j][i].signum() != 0) {
                        product[i] = product[i].add(matrix[j][i].multiply(vector[j]));
                    }
                }
            }
        }
        return Arrays.stream(product).map(element -> element.shiftRight(bits)).toArray(BigInteger[]::new);
    }
}
