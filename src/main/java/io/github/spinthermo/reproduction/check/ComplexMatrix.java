package io.github.spinthermo.reproduction.check;

import java.util.stream.IntStream;

/**
 * A square matrix of complex numbers, row by row, of the few levels of a few emitters.
 *
 * @param re the real parts
 * @param im the imaginary parts
 */
public record ComplexMatrix(double[][] re, double[][] im) {

    public static ComplexMatrix of(double[][] re) {
        return new ComplexMatrix(re, new double[re.length][re.length]);
    }

    public static ComplexMatrix zero(int size) {
        return of(new double[size][size]);
    }

    public static ComplexMatrix identity(int size) {
        ComplexMatrix one = zero(size);
        IntStream.range(0, size).forEach(i -> one.re[i][i] = 1);
        return one;
    }

    public int size() {
        return re.length;
    }

    public ComplexMatrix times(ComplexMatrix other) {
        ComplexMatrix product = zero(size());
        for (int i = 0; i < size(); i++) {
            for (int k = 0; k < size(); k++) {
                for (int j = 0; j < size(); j++) {
                    product.re[i][j] += re[i][k] * other.re[k][j] - im[i][k] * other.im[k][j];
                    product.im[i][j] += re[i][k] * other.im[k][j] + im[i][k] * other.re[k][j];
                }
            }
        }
        return product;
    }

    public ComplexMatrix times(double factor) {
        return zero(size()).plus(factor, this);
    }

    public ComplexMatrix timesMinusI() {
        return new ComplexMatrix(im, zero(size()).plus(-1, of(re)).re);
    }

    /** Returns this + factor · other. */
    public ComplexMatrix plus(double factor, ComplexMatrix other) {
        ComplexMatrix sum = zero(size());
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                sum.re[i][j] = re[i][j] + factor * other.re[i][j];
                sum.im[i][j] = im[i][j] + factor * other.im[i][j];
            }
        }
        return sum;
    }

    public ComplexMatrix adjoint() {
        ComplexMatrix adjoint = zero(size());
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                adjoint.re[j][i] = re[i][j];
                adjoint.im[j][i] = -im[i][j];
            }
        }
        return adjoint;
    }

    /** Returns the tensor product; the levels of other run faster. */
    public ComplexMatrix beside(ComplexMatrix other) {
        ComplexMatrix product = zero(size() * other.size());
        for (int i = 0; i < product.size(); i++) {
            for (int j = 0; j < product.size(); j++) {
                int a = i / other.size();
                int b = j / other.size();
                int c = i % other.size();
                int d = j % other.size();
                product.re[i][j] = re[a][b] * other.re[c][d] - im[a][b] * other.im[c][d];
                product.im[i][j] = re[a][b] * other.im[c][d] + im[a][b] * other.re[c][d];
            }
        }
        return product;
    }

    /** Returns real and imaginary part of the trace of this · other. */
    public double[] traceWith(ComplexMatrix other) {
        ComplexMatrix product = times(other);
        return new double[] {IntStream.range(0, size()).mapToDouble(i -> product.re[i][i]).sum(),
            IntStream.range(0, size()).mapToDouble(i -> product.im[i][i]).sum()};
    }

    public double largest() {
        double largest = 0;
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                largest = Math.max(largest, Math.hypot(re[i][j], im[i][j]));
            }
        }
        return largest;
    }
}
