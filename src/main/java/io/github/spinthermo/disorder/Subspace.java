package io.github.spinthermo.disorder;

import io.github.spinthermo.cost.Interruption;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Subspace of vectors of doubles, spanned by orthonormal ones. */
final class Subspace {

    private final double[][] vectors;

    private Subspace(double[][] vectors) {
        this.vectors = vectors;
    }

    /** Makes the subspace that some independent vectors span. */
    static Subspace spannedBy(double[][] vectors) {
        double[][] orthonormal = new double[vectors.length][];
        for (int i = 0; i < vectors.length; i++) {
            double[] vector = vectors[i].clone();
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < i; j++) {
                    DenseMatrix.add(vector, -dot(orthonormal[j], vector), orthonormal[j]);
                }
                normalise(vector);
            }
            orthonormal[i] = vector;
            Interruption.check();
        }
        return new Subspace(orthonormal);
    }

    private static void normalise(double[] vector) {
        double scale = 1 / Math.sqrt(dot(vector, vector));
        Arrays.setAll(vector, i -> scale * vector[i]);
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    /** Returns what an operator makes of it. */
    Subspace mapped(UnaryOperator<double[]> operator) {
        return spannedBy(images(operator));
    }

    /** Returns what an operator makes of the orthonormal vectors. */
    double[][] images(UnaryOperator<double[]> operator) {
        double[][] images = new double[vectors.length][];
        for (int i = 0; i < images.length; i++) {
            images[i] = operator.apply(vectors[i]);
            Interruption.check();
        }
        return images;
    }

    /** Returns the products of some vectors, by rows, with others. */
    static double[][] products(double[][] left, double[][] right) {
        double[][] products = new double[left.length][right.length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                products[i][j] = dot(left[i], right[j]);
            }
        }
        return products;
    }

    /** Returns the orthonormal vectors, which nobody may change. */
    double[][] vectors() {
        return vectors;
    }
}
