package io.github.spinthermo.domains;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/**
 * The master equation [D 3] of a chain in the product space of all its domains, by Kronecker products and a Runge-Kutta
 * integrator: nothing is assumed of sectors, symmetry or series.
 */
final class FullMasterEquation implements FirstOrderDifferentialEquations {

    private final List<Long> sizes;
    private final List<RealMatrix> jumps = new ArrayList<>();
    private final RealMatrix decay;
    private final int dimension;

    FullMasterEquation(List<Long> sizes, List<Double> gammas, double nbar) {
        this.sizes = sizes;
        this.dimension = sizes.stream().mapToInt(size -> Math.toIntExact(size + 1)).reduce(1, (a, b) -> a * b);
        RealMatrix sum = new Array2DRowRealMatrix(dimension, dimension);
        for (int i = 0; i < gammas.size(); i++) {
            RealMatrix lowering = local(i, lowering(sizes.get(i))).add(local(i + 1, lowering(sizes.get(i + 1))));
            RealMatrix emission = lowering.scalarMultiply(Math.sqrt(gammas.get(i) * (nbar + 1)));
            RealMatrix absorption = lowering.transpose().scalarMultiply(Math.sqrt(gammas.get(i) * nbar));
            for (RealMatrix jump : List.of(emission, absorption)) {
                jumps.add(jump);
                sum = sum.add(jump.transpose().multiply(jump).scalarMultiply(0.5));
            }
        }
        this.decay = sum;
    }

    /** Returns J^- of a domain, whose state k has k excitations. */
    private static RealMatrix lowering(long size) {
        int states = Math.toIntExact(size + 1);
        RealMatrix lowering = new Array2DRowRealMatrix(states, states);
        for (int k = 1; k < states; k++) {
            lowering.setEntry(k - 1, k, Math.sqrt(k * (size + 1.0 - k)));
        }
        return lowering;
    }

    /** Returns the product 1 ⊗ … ⊗ O ⊗ … ⊗ 1. */
    private RealMatrix local(int domain, RealMatrix operator) {
        RealMatrix product = MatrixUtils.createRealIdentityMatrix(1);
        for (int d = 0; d < sizes.size(); d++) {
            product = kronecker(product, d == domain
                    ? operator : MatrixUtils.createRealIdentityMatrix(Math.toIntExact(sizes.get(d) + 1)));
        }
        return product;
    }

    private static RealMatrix kronecker(RealMatrix one, RealMatrix other) {
        int rows = other.getRowDimension();
        RealMatrix product = new Array2DRowRealMatrix(one.getRowDimension() * rows, one.getRowDimension() * rows);
        for (int a = 0; a < one.getRowDimension(); a++) {
            for (int b = 0; b < one.getRowDimension(); b++) {
                product.setSubMatrix(other.scalarMultiply(one.getEntry(a, b)).getData(), a * rows, b * rows);
            }
        }
        return product;
    }

    @Override
    public int getDimension() {
        return dimension * dimension;
    }

    @Override
    public void computeDerivatives(double time, double[] elements, double[] derivatives) {
        RealMatrix rho = matrix(elements);
        RealMatrix change = decay.multiply(rho).add(rho.multiply(decay)).scalarMultiply(-1);
        for (RealMatrix jump : jumps) {
            change = change.add(jump.multiply(rho).multiply(jump.transpose()));
        }
        for (int a = 0; a < dimension; a++) {
            System.arraycopy(change.getRow(a), 0, derivatives, a * dimension, dimension);
        }
    }

    private RealMatrix matrix(double[] elements) {
        RealMatrix rho = new Array2DRowRealMatrix(dimension, dimension);
        for (int i = 0; i < elements.length; i++) {
            rho.setEntry(i / dimension, i % dimension, elements[i]);
        }
        return rho;
    }

    /** Returns ⟨J_iz⟩/N_i at times above 0, from a product of Dicke states. */
    List<List<Double>> relative(List<Long> excitations, List<Double> times) {
        double[] elements = new double[getDimension()];
        int state = 0;
        for (int d = 0; d < sizes.size(); d++) {
            state = Math.toIntExact(state * (sizes.get(d) + 1) + excitations.get(d));
        }
        elements[state * (dimension + 1)] = 1;
        DormandPrince853Integrator integrator = new DormandPrince853Integrator(1e-12, 1, 1e-13, 1e-12);
        List<List<Double>> relative = new ArrayList<>();
        double last = 0;
        for (double time : times) {
            integrator.integrate(this, last, elements, time, elements);
            relative.add(relative(elements));
            last = time;
        }
        return relative;
    }

    private List<Double> relative(double[] elements) {
        List<Double> relative = new ArrayList<>();
        int behind = dimension;
        for (long size : sizes) {
            behind /= Math.toIntExact(size + 1);
            double sum = 0;
            for (int a = 0; a < dimension; a++) {
                sum += elements[a * (dimension + 1)] * (a / behind % (size + 1));
            }
            relative.add(sum / size - 0.5);
        }
        return relative;
    }
}
