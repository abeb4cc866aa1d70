package io.github.spinthermo.reproduction.fewspins;

import java.util.stream.IntStream;

/**
 * Square matrix of complex numbers in double precision, for operators and states of a few spins. The arrays are those
 * that were given: whoever changes them changes the matrix.
 *
 * @param re the real parts, row by row
 * @param im the imaginary parts, row by row
 */
public record ComplexMatrix(double[][] re, double[][] im) {

    /**
     * Returns a real matrix.
     *
     * @param re its elements, row by row
     * @return the matrix, on the same array
     */
    public static ComplexMatrix of(double[][] re) {
        return new ComplexMatrix(re, new double[re.length][re.length]);
    }

    /**
     * Returns a matrix of zeros.
     *
     * @param size how many rows it has
     * @return a matrix of its own, to be filled
     */
    public static ComplexMatrix zero(int size) {
        return of(new double[size][size]);
    }

    /**
     * Returns the identity.
     *
     * @param size how many rows it has
     * @return ones on the diagonal, zeros elsewhere
     */
    public static ComplexMatrix identity(int size) {
        ComplexMatrix one = zero(size);
        IntStream.range(0, size).forEach(i -> one.re[i][i] = 1);
        return one;
    }

    /**
     * Counts the rows.
     *
     * @return how many there are, and as many columns
     */
    public int size() {
        return re.length;
    }

    /**
     * Multiplies by a matrix.
     *
     * @param other the right factor, of the same size
     * @return this · other
     */
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

    /**
     * Multiplies by a real number.
     *
     * @param factor the number
     * @return factor · this
     */
    public ComplexMatrix times(double factor) {
        return zero(size()).plus(factor, this);
    }

    /**
     * Adds a multiple of a matrix.
     *
     * @param factor a real number
     * @param other a matrix of the same size
     * @return this + factor · other
     */
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

    /**
     * Returns the adjoint.
     *
     * @return the transposed matrix with all imaginary parts negated
     */
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

    /**
     * Returns the tensor product with a matrix.
     *
     * @param other the right factor, whose indices run faster
     * @return this ⊗ other
     */
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

    /**
     * Computes the trace of a product.
     *
     * @param other the right factor, of the same size
     * @return the real and the imaginary part of Tr(this · other)
     */
    public double[] traceWith(ComplexMatrix other) {
        ComplexMatrix product = times(other);
        return new double[] {IntStream.range(0, size()).mapToDouble(i -> product.re[i][i]).sum(),
            IntStream.range(0, size()).mapToDouble(i -> product.im[i][i]).sum()};
    }

    /**
     * Returns the largest absolute value of an element.
     *
     * @return a number, 0 or more
     */
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
