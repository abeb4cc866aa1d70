package io.github.spinthermo.testing;

import java.util.ArrayList;
import java.util.List;

/**
 * The master equation dρ/dt = −i[H, ρ] + Σ D[L]ρ of a small system in the space of all its states, with real operators
 * L, in Taylor steps. Nothing here knows of symmetries.
 */
public final class OpenSystem {

    private static final double LARGEST_STEP = 0.5;
    private static final int TERMS = 22;

    private final int size;
    private final double[][] real;
    private final double[][] imaginary;
    private final List<double[][]> jumps = new ArrayList<>();

    /** Makes a system without any evolution. */
    public OpenSystem(int size) {
        this.size = size;
        this.real = new double[size][size];
        this.imaginary = new double[size][size];
    }

    /** Adds rate · D[operator]. */
    public OpenSystem jump(double rate, double[][] operator) {
        if (rate > 0) {
            double[][] scaled = scaled(operator, Math.sqrt(rate));
            jumps.add(scaled);
            add(real, product(transposed(scaled), scaled), -0.5);
        }
        return this;
    }

    /** Adds a real symmetric term to H. */
    public OpenSystem hamiltonian(double factor, double[][] operator) {
        add(imaginary, operator, -factor);
        return this;
    }

    /** Adds −iH with a real antisymmetric matrix −iH. */
    public OpenSystem turn(double factor, double[][] antisymmetric) {
        add(real, antisymmetric, factor);
        return this;
    }

    /** Evolves a state, a real and an imaginary part, and returns the integral of its real part. */
    public double[][] evolve(double[][][] state, double time) {
        double fastest = 1e-300;
        for (int i = 0; i < size; i++) {
            double row = 0;
            for (int j = 0; j < size; j++) {
                row += Math.abs(real[i][j]) + Math.abs(imaginary[i][j]);
            }
            fastest = Math.max(fastest, 4 * row);
        }
        int steps = (int) Math.ceil(fastest * time / LARGEST_STEP);
        double[][] integral = new double[size][size];
        for (int step = 0; step < steps; step++) {
            step(state, time / steps, integral);
        }
        return integral;
    }

    private void step(double[][][] state, double time, double[][] integral) {
        double[][][] term = {scaled(state[0], 1), scaled(state[1], 1)};
        add(integral, state[0], time);
        for (int k = 1; k <= TERMS; k++) {
            term = derivative(term);
            term = new double[][][] {scaled(term[0], time / k), scaled(term[1], time / k)};
            add(state[0], term[0], 1);
            add(state[1], term[1], 1);
            add(integral, term[0], time / (k + 1));
        }
    }

    private double[][][] derivative(double[][][] state) {
        double[][] re = product(real, state[0]);
        add(re, product(imaginary, state[1]), -1);
        double[][] im = product(real, state[1]);
        add(im, product(imaginary, state[0]), 1);
        add(re, transposed(re), 1);
        add(im, transposed(im), -1);
        for (double[][] jump : jumps) {
            add(re, product(jump, transposed(product(jump, transposed(state[0])))), 1);
            add(im, product(jump, transposed(product(jump, transposed(state[1])))), 1);
        }
        return new double[][][] {re, im};
    }

    /** Returns Tr(Aρ) of a real operator and the real part of a state. */
    public static double mean(double[][] operator, double[][] state) {
        double mean = 0;
        for (int i = 0; i < operator.length; i++) {
            for (int j = 0; j < operator.length; j++) {
                mean += operator[i][j] * state[j][i];
            }
        }
        return mean;
    }

    /** Multiplies two matrices. */
    public static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                if (a[i][k] != 0) {
                    for (int j = 0; j < b[0].length; j++) {
                        product[i][j] += a[i][k] * b[k][j];
                    }
                }
            }
        }
        return product;
    }

    /** Exchanges rows and columns. */
    public static double[][] transposed(double[][] a) {
        double[][] transposed = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                transposed[j][i] = a[i][j];
            }
        }
        return transposed;
    }

    /** Multiplies a matrix with a number. */
    public static double[][] scaled(double[][] a, double factor) {
        double[][] scaled = new double[a.length][a[0].length];
        add(scaled, a, factor);
        return scaled;
    }

    /** Adds a multiple of another matrix to a matrix. */
    public static void add(double[][] to, double[][] a, double factor) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                to[i][j] += factor * a[i][j];
            }
        }
    }
}
