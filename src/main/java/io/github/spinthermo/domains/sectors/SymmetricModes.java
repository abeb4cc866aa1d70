package io.github.spinthermo.domains.sectors;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The eigenvalues and eigenvectors of a symmetric matrix. They are found by reflections, which take a quarter of the
 * time of rotations, but leave the rounding of the largest eigenvalue in all of them. Where one is tiny beside another,
 * its logarithm would suffer, and {@link PlaneRotations} find them.
 */
public final class SymmetricModes {

    /** The fewest rows for which reflections are faster. */
    private static final int FEWEST = 8;

    /** The most rows for which an interruption can wait until all reflections are done. */
    private static final int MOST = 128;

    /** The smallest eigenvalue that is right after reflections, as a part of the largest. */
    private static final double LEAST = 0x1p-16;

    private final double[] values;
    private final double[][] vectors;

    private SymmetricModes(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /**
     * Finds them.
     *
     * @param rows the matrix, row by row, symmetric to the last bit, as otherwise reflections do not find orthogonal
     *     vectors; it may be longer
     * @param size the number of its rows
     * @return the eigenvalues and eigenvectors
     */
    public static SymmetricModes of(double[] rows, int size) {
        double[][] matrix = IntStream.range(0, size)
                .mapToObj(i -> Arrays.copyOfRange(rows, i * size, (i + 1) * size)).toArray(double[][]::new);
        double largest = Arrays.stream(matrix).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
        Optional<SymmetricModes> reflected = size < FEWEST || size > MOST || largest == 0 ? Optional.empty()
                : byReflections(matrix, Math.getExponent(largest)).filter(SymmetricModes::areNear);
        return reflected.orElseGet(() -> {
            PlaneRotations rotations = new PlaneRotations(matrix, largest);
            return new SymmetricModes(rotations.values(), rotations.vectors());
        });
    }

    /** Finds them for elements near 1, whose squares do not underflow. */
    private static Optional<SymmetricModes> byReflections(double[][] matrix, int exponent) {
        double[][] scaled = Arrays.stream(matrix).map(row -> scaled(row, -exponent)).toArray(double[][]::new);
        try {
            EigenDecomposition modes = new EigenDecomposition(new Array2DRowRealMatrix(scaled, false));
            return Optional.of(new SymmetricModes(scaled(modes.getRealEigenvalues(), exponent),
                    modes.getVT().getData()));
        } catch (MaxCountExceededException e) {
            return Optional.empty();
        }
    }

    private static double[] scaled(double[] numbers, int exponent) {
        return Arrays.stream(numbers).map(number -> Math.scalb(number, exponent)).toArray();
    }

    private boolean areNear() {
        return Arrays.stream(values).min().orElse(0) > LEAST * Arrays.stream(values).max().orElse(0);
    }

    /**
     * Counts the eigenvalues.
     *
     * @return the number of rows
     */
    public int size() {
        return values.length;
    }

    /**
     * Returns an eigenvalue.
     *
     * @param k its number, in no order
     * @return the eigenvalue
     */
    public double value(int k) {
        return values[k];
    }

    /**
     * Returns an eigenvector.
     *
     * @param k the number of its eigenvalue
     * @return a vector of norm 1
     */
    public double[] vector(int k) {
        return vectors[k].clone();
    }

    /**
     * Computes the mean of another matrix in an eigenvector.
     *
     * @param rows the other matrix, row by row; it may be longer
     * @param k the number of the eigenvalue
     * @return v^T M v
     */
    public double mean(double[] rows, int k) {
        double[] vector = vectors[k];
        double mean = 0;
        for (int i = 0; i < vector.length; i++) {
            double row = 0;
            for (int j = 0; j < vector.length; j++) {
                row += rows[i * vector.length + j] * vector[j];
            }
            mean += vector[i] * row;
        }
        return mean;
    }
}
