package io.github.spinthermo.domains;

import io.github.spinthermo.cost.Interruption;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * The density matrix of a small chain at any time, however long and stiff: the exponential of the generator by
 * scaling and squaring in fixed point. With τ a power of 2 so short that ‖Aτ‖ ≤ 2^−8 and t = (m + f)τ,
 * <pre>
 * e^{tA} ρ = e^{fτA} Π_j E_j ρ,   E_0 = e^{τA},   E_{j+1} = E_j²,   over the bits j of m that are 1.
 * </pre>
 *
 * <p><b>Why its error is none.</b> In the trace norm ‖E_j‖ = 1. So a squaring at most doubles an error δ and adds
 * what is rounded: δ_{j+1} ≤ 2δ_j + δ_j² + ε, which is below 2^{j+1}(δ_0 + ε)(1 + small). With V variables, each
 * rounded by one unit 2^−bits of r_ab = ρ_ab √(C_a C_b), ε ≤ 2 V² κ 2^−bits, κ the largest C_a; the some tens of
 * terms of the series make δ_0 ≤ 2^6 ε. The bits are so many that all errors together stay below 2^−60.
 */
final class FixedPointPropagation {

    /** −log2 of the norm of Aτ. */
    private static final int SERIES_BITS = 8;

    /** Bits of the result, and those for the roundings of the series and of all the E_j of one time. */
    private static final int RESULT_BITS = 76;

    private static final MathContext DIGITS = new MathContext(25);

    private final MonomialGenerator generator;
    private final DoubleConsumer progress;
    private final int unit;
    private final int squarings;
    private final int bits;
    private final List<Map<Integer, BigInteger>> columns;

    /** The dynamics up to a time. */
    FixedPointPropagation(DomainChain chain, double lastTime, DoubleConsumer progress) {
        this.generator = new MonomialGenerator(chain);
        this.progress = progress;
        this.unit = unit(chain);
        this.squarings = squarings(chain, lastTime);
        this.bits = RESULT_BITS + squarings + 2 * BigInteger.valueOf(generator.variables()).bitLength()
                + generator.largestNorm().bitLength();
        this.columns = generator.columns(bits + unit);
    }

    /** log2 of τ: ‖A‖ ≤ 2(2n̄+1)ν in the trace norm. */
    private static int unit(DomainChain chain) {
        double norm = 2 * (2 * chain.nbar() + 1) * chain.fastest(chain.mostExcitations());
        return -Math.getExponent(norm) - 1 - SERIES_BITS;
    }

    /** Counts the squarings that reach a time. */
    static int squarings(DomainChain chain, double time) {
        return time == 0 ? 0 : Math.max(0, Math.getExponent(time) - unit(chain));
    }

    /** ρ at the times, sector by sector and row by row. */
    List<double[][]> at(double[] times) {
        BigInteger[] whole = new BigInteger[times.length];
        BigInteger[][] rho = new BigInteger[times.length][];
        for (int t = 0; t < times.length; t++) {
            BigInteger steps = fixed(new BigDecimal(times[t]), bits - unit);
            whole[t] = steps.shiftRight(bits);
            rho[t] = series(start(), steps.subtract(whole[t].shiftLeft(bits)));
        }
        BigInteger[][] power = IntStream.range(0, generator.variables()).mapToObj(this::first)
                .toArray(BigInteger[][]::new);
        for (int j = 0; j <= squarings; j++) {
            for (int t = 0; t < times.length; t++) {
                rho[t] = whole[t].testBit(j) ? product(power, rho[t]) : rho[t];
            }
            power = j == squarings ? power : square(power);
            progress.accept((j + 1.0) / (squarings + 1));
        }
        return Arrays.stream(rho).map(this::matrices).toList();
    }

    /** ⌊2^power · number⌋. */
    private static BigInteger fixed(BigDecimal number, int power) {
        return MonomialGenerator.scaled(number, power);
    }

    private BigInteger[] start() {
        return vector(generator.start(), generator.startNorm().shiftLeft(bits));
    }

    private BigInteger[] vector(int place, BigInteger element) {
        BigInteger[] vector = new BigInteger[generator.variables()];
        Arrays.fill(vector, BigInteger.ZERO);
        vector[place] = element;
        return vector;
    }

    /** A column of E_0. */
    private BigInteger[] first(int column) {
        return series(vector(column, BigInteger.ONE.shiftLeft(bits)), BigInteger.ONE.shiftLeft(bits));
    }

    /** e^{fτA} of a vector, f between 0 and 1. */
    private BigInteger[] series(BigInteger[] vector, BigInteger f) {
        Interruption.check();
        BigInteger[] sum = vector.clone();
        BigInteger[] term = vector;
        for (int k = 1; k * SERIES_BITS <= bits; k++) {
            term = applied(term, f, BigInteger.valueOf(k));
            for (int i = 0; i < sum.length; i++) {
                sum[i] = sum[i].add(term[i]);
            }
        }
        return sum;
    }

    /** fτA/k of a vector. */
    private BigInteger[] applied(BigInteger[] vector, BigInteger f, BigInteger k) {
        BigInteger[] change = vector(0, BigInteger.ZERO);
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

    /** A matrix, column by column, times a vector. */
    private BigInteger[] product(BigInteger[][] matrix, BigInteger[] vector) {
        Interruption.check();
        BigInteger[] product = vector(0, BigInteger.ZERO);
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

    private double[][] matrices(BigInteger[] rho) {
        double[][] matrices = new double[generator.top() + 1][];
        for (int n = 0; n < matrices.length; n++) {
            int states = generator.dimension(n);
            matrices[n] = new double[states * states];
            for (int a = 0; a < states; a++) {
                for (int b = 0; b < states; b++) {
                    matrices[n][a * states + b] = element(rho, n, a, b);
                }
            }
        }
        return matrices;
    }

    /** ρ_ab = r_ab/√(C_a C_b); on the diagonal without a root. */
    private double element(BigInteger[] rho, int n, int a, int b) {
        BigDecimal norm = new BigDecimal(generator.norm(n, a));
        BigDecimal root = a == b ? norm
                : norm.multiply(new BigDecimal(generator.norm(n, b))).sqrt(DIGITS);
        BigDecimal element = new BigDecimal(rho[generator.variable(n, a, b)]);
        return element.divide(root.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(bits))), DIGITS).doubleValue();
    }
}
