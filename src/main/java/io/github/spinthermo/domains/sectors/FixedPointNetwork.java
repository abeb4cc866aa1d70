package io.github.spinthermo.domains.sectors;

import io.github.spinthermo.markov.FixedPointPropagation;
import io.github.spinthermo.markov.FixedPointScale;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * The density matrix of a small network at any time, in fixed point: the evolution of r_ab = ρ_ab √(C_a C_b) by a
 * {@link MonomialGenerator}. Its generator contracts the trace norm, in which a vector with a single 1 is C_a large at
 * most.
 */
public final class FixedPointNetwork {

    /** Digits of the numbers before they become doubles. */
    private static final MathContext DIGITS = new MathContext(25);

    private final Sectors sectors;
    private final MonomialGenerator generator;
    private final FixedPointScale scale;
    private final FixedPointPropagation propagation;

    /**
     * Prepares the dynamics up to a time.
     *
     * @param baths the baths
     * @param sectors the states
     * @param norm a bound on the norm of the generator
     * @param lastTime the last time that is asked for
     * @param progress takes the share of the work that is done, from 0 to 1
     */
    public FixedPointNetwork(List<DomainBath> baths, Sectors sectors, double norm, double lastTime,
            DoubleConsumer progress) {
        this.sectors = sectors;
        this.generator = new MonomialGenerator(baths, sectors);
        this.scale = FixedPointScale.of(norm, lastTime, generator.variables(), generator.largestNorm());
        this.propagation = new FixedPointPropagation(generator.columns(scale), scale, progress);
    }

    /**
     * Computes ρ at times.
     *
     * @param start the start: a mixture of states of the sectors
     * @param times the times, none above the last time
     * @return ρ at each time, sector by sector and row by row
     */
    public List<double[][]> at(List<Population> start, double[] times) {
        return propagation.at(vector(start), times).stream().map(this::matrices).toList();
    }

    private BigInteger[] vector(List<Population> populations) {
        BigInteger[] start = new BigInteger[generator.variables()];
        Arrays.fill(start, BigInteger.ZERO);
        for (Population population : populations) {
            int n = population.sector();
            int a = sectors.index(population.state());
            start[generator.variable(n, a, a)] = scale.ofProduct(generator.norm(n, a), population.weight());
        }
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
