package io.github.spinthermo.domains.chain;

import io.github.spinthermo.markov.FixedPointPropagation;
import io.github.spinthermo.markov.FixedPointScale;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * The density matrix of a small chain at any time, in fixed point: the evolution of r_ab = ρ_ab √(C_a C_b) by a {@link
 * MonomialGenerator}. Its generator contracts the trace norm, in which a vector with a single 1 is C_a large at most.
 */
final class FixedPointChain {

    /** Digits of the numbers before they become doubles. */
    private static final MathContext DIGITS = new MathContext(25);

    private final MonomialGenerator generator;
    private final FixedPointScale scale;
    private final FixedPointPropagation propagation;

    /** Prepares the dynamics up to a time. */
    FixedPointChain(ChainModel chain, double lastTime, DoubleConsumer progress) {
        this.generator = new MonomialGenerator(chain);
        this.scale = FixedPointScale.of(norm(chain), lastTime, generator.variables(), generator.largestNorm());
        this.propagation = new FixedPointPropagation(generator.columns(scale), scale, progress);
    }

    /** Returns a bound on ‖A‖ in the trace norm, 2(2n̄+1)ν. */
    private static double norm(ChainModel chain) {
        return 2 * (2 * chain.nbar() + 1) * chain.fastest(chain.mostExcitations());
    }

    /** Counts the squarings that reach a time. */
    static int squarings(ChainModel chain, double time) {
        return FixedPointScale.squarings(norm(chain), time);
    }

    /** Computes ρ at the times, sector by sector and row by row. */
    List<double[][]> at(double[] times) {
        return propagation.at(start(), times).stream().map(this::matrices).toList();
    }

    private BigInteger[] start() {
        BigInteger[] start = new BigInteger[generator.variables()];
        Arrays.fill(start, BigInteger.ZERO);
        start[generator.start()] = scale.ofInteger(generator.startNorm());
        return start;
    }

    private double[][] matrices(BigInteger[] r) {
        double[][] matrices = new double[generator.top() + 1][];
        for (int n = 0; n < matrices.length; n++) {
            int states = generator.dimension(n);
            matrices[n] = new double[states * states];
            for (int a = 0; a < states; a++) {
                for (int b = 0; b < states; b++) {
                    matrices[n][a * states + b] = element(r, n, a, b);
                }
            }
        }
        return matrices;
    }

    /** Computes ρ_ab = r_ab/√(C_a C_b); on the diagonal without a root. */
    private double element(BigInteger[] r, int n, int a, int b) {
        BigDecimal norm = new BigDecimal(generator.norm(n, a));
        BigDecimal root = a == b ? norm : norm.multiply(new BigDecimal(generator.norm(n, b))).sqrt(DIGITS);
        return scale.divide(r[generator.variable(n, a, b)], root, DIGITS).doubleValue();
    }
}
