package io.github.spinthermo.disorder;

import io.github.spinthermo.ode.LinearSolver;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * Slowest part of the spectrum of a generator. The bath alone keeps C(2n, n)/(n + 1) operators; all others decay at a
 * rate of about κ at least.
 *
 * <p>Strong disorder: the modes that survive the time 48/κ are found by repeated multiplication with e^{LT}, T = 8/κ,
 * and the generator is restricted to them.
 *
 * <p>Weak disorder: rates of the order g²/κ would be lost in the roundings of κ. The subspace V of the slow modes is
 * found by repeated solution of 1 − γL. The conserved operators U of the bath alone are known exactly, and U†L = U†L',
 * L' the part of L that H' makes. So LV = VK gives K = (U†V)^{−1}U†L'V, a matrix of the order of g in which nothing
 * cancels.
 *
 * @derivation 7.5
 */
final class DisorderSpectrum {

    /** Largest real part of an eigenvalue that counts as 0, in units of min(g²/κ, κ). */
    private static final double STATIONARY = 1e-6;

    /** Largest n g/κ of weak disorder. */
    private static final double WEAK = 0.2;

    /** Scale of time γ, in units of 1/κ, and logarithm of what is left of fast modes in the end. */
    private static final double SCALE = 100;
    private static final double DECAY = 40;

    /** Number of modes that are followed in strong disorder, beyond those that the bath alone keeps. */
    private static final int MORE = 40;

    /** Time T in units of 1/κ, and the number of multiplications. */
    private static final double DURATION = 8;
    private static final int REPETITIONS = 6;

    private final SectorBasis basis;
    private final SparseRows generator;
    private final SparseRows rotation;
    private final double strength;
    private final double kappa;

    /**
     * Prepares the modes.
     *
     * @param basis where they live
     * @param generator L
     * @param rotation L', the part of L that H' makes
     * @param strength g
     * @param kappa κ
     */
    DisorderSpectrum(SectorBasis basis, SparseRows generator, SparseRows rotation, double strength, double kappa) {
        this.basis = basis;
        this.generator = generator;
        this.rotation = rotation;
        this.strength = strength;
        this.kappa = kappa;
    }

    /** Computes stationary states and the slowest rate. */
    DisorderModes modes() {
        boolean isWeak = basis.spins() * strength <= WEAK * kappa;
        double[] slow = isWeak ? weakRates() : rates();
        double unit = strength > 0 ? Math.min(strength * strength / kappa, kappa) : kappa;
        int stationary = (int) Arrays.stream(slow).filter(rate -> rate < STATIONARY * unit).count();
        double slowest = stationary < slow.length ? slow[stationary] : rates()[stationary];
        return new DisorderModes(stationary, OptionalDouble.of(slowest));
    }

    /** Computes the rates of the slow modes of weak disorder, ascending. */
    private double[] weakRates() {
        double[][] conserved = ConservedOperators.basis(basis);
        LinearSolver solver = LinearSolver.of(generator.resolvent(SCALE / kappa));
        Subspace slow = Subspace.spannedBy(conserved);
        double contraction = (1 + SCALE * basis.spins() * strength / kappa) / (1 + SCALE);
        for (int i = 0; i < DECAY / -Math.log(contraction); i++) {
            slow = slow.mapped(solver::solve);
        }
        LinearSolver overlap = LinearSolver.of(Subspace.products(conserved, slow.vectors()));
        double[][] motion = Subspace.products(slow.images(rotation::times), conserved);
        return ascending(Arrays.stream(motion).map(overlap::solve).toArray(double[][]::new));
    }

    private static double[] ascending(double[][] matrix) {
        return Arrays.stream(Eigenvalues.realParts(matrix)).map(part -> -part).sorted().toArray();
    }

    /** Computes the rates of the slowest modes, ascending; the last of them are not accurate. */
    private double[] rates() {
        double[][] flow = flow();
        int size = Math.min(basis.size(), ConservedOperators.count(basis.spins()) + MORE);
        Random random = new Random(1);
        double[][] begin = new double[size][];
        Arrays.setAll(begin, i -> random.doubles(basis.size(), -1, 1).toArray());
        Subspace slow = Subspace.spannedBy(begin);
        for (int i = 0; i < REPETITIONS; i++) {
            slow = Subspace.spannedBy(DenseMatrix.product(slow.vectors(), flow));
        }
        return ascending(Subspace.products(slow.vectors(), slow.images(generator::times)));
    }

    /** Computes the transpose of e^{LT} by a power series and squaring. */
    private double[][] flow() {
        double time = DURATION / kappa;
        int squarings = Math.max(0, Math.getExponent(2 * generator.norm() * time) + 2);
        double[][] flow = DenseMatrix.exponential(generator, Math.scalb(time, -squarings));
        for (int i = 0; i < squarings; i++) {
            flow = DenseMatrix.product(flow, flow);
        }
        return DenseMatrix.transposed(flow);
    }
}
