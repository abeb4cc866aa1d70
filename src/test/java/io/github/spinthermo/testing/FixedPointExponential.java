package io.github.spinthermo.testing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * The exponential of a small generator of a Markov process, in fixed point with more than 60 digits after the
 * point: scaling, Taylor's series and squaring, which shares no code with the library. Squaring doubles an error in
 * the 1-norm of a stochastic matrix, so the working precision holds one bit more for every squaring.
 */
public final class FixedPointExponential {

    /**
     * Bits of a result: 60 digits are 200 bits, and the rest is for the roundings of the series and of the products.
     */
    private static final int RESULT_BITS = 240;

    /** Bits by which the norm of a matrix lies below 1 where the series is used. */
    private static final int SERIES_BITS = 8;

    private static final int DIGITS = 65;

    private final int dimension;
    private final int bits;

    private FixedPointExponential(int dimension, int bits) {
        this.dimension = dimension;
        this.bits = bits;
    }

    /**
     * Propagates populations.
     *
     * @param generator element [i][j] is the rate from j to i, exact; each column sums to 0
     * @param time the time, exact
     * @param start the populations at time 0
     * @return exp(time · generator) start, to 60 digits after the point
     */
    public static BigDecimal[] propagate(BigDecimal[][] generator, BigDecimal time, BigDecimal[] start) {
        FixedPointExponential exponential = of(generator, time);
        return exponential.applied(exponential.power(generator, time), start);
    }

    /**
     * Returns the propagator as a matrix.
     *
     * @param generator element [i][j] is the rate from j to i, exact
     * @param time the time, exact
     * @return exp(time · generator), to 60 digits after the point
     */
    public static BigDecimal[][] matrix(BigDecimal[][] generator, BigDecimal time) {
        FixedPointExponential exponential = of(generator, time);
        BigInteger[][] power = exponential.power(generator, time);
        BigDecimal[][] matrix = new BigDecimal[generator.length][];
        BigDecimal[] unit = new BigDecimal[generator.length];
        for (int j = 0; j < generator.length; j++) {
            Arrays.setAll(unit, i -> BigDecimal.ZERO);
            unit[j] = BigDecimal.ONE;
            matrix[j] = exponential.applied(power, unit);
        }
        return transposed(matrix);
    }

    private static BigDecimal[][] transposed(BigDecimal[][] matrix) {
        BigDecimal[][] transposed = new BigDecimal[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                transposed[i][j] = matrix[j][i];
            }
        }
        return transposed;
    }

    private static FixedPointExponential of(BigDecimal[][] generator, BigDecimal time) {
        return new FixedPointExponential(generator.length, RESULT_BITS + 2 * squarings(generator, time));
    }

    private BigInteger[][] power(BigDecimal[][] generator, BigDecimal time) {
        int squarings = squarings(generator, time);
        BigInteger[][] power = series(scaled(generator, time, squarings));
        for (int i = 0; i < squarings; i++) {
            power = product(power, power);
        }
        return power;
    }

    private static int squarings(BigDecimal[][] generator, BigDecimal time) {
        BigDecimal norm = BigDecimal.ZERO;
        for (int j = 0; j < generator.length; j++) {
            BigDecimal column = BigDecimal.ZERO;
            for (BigDecimal[] row : generator) {
                column = column.add(row[j].abs());
            }
            norm = norm.max(column);
        }
        return Math.max(0, norm.multiply(time).toBigInteger().bitLength() + SERIES_BITS);
    }

    private BigInteger[][] scaled(BigDecimal[][] generator, BigDecimal time, int squarings) {
        BigDecimal unit = new BigDecimal(BigInteger.ONE.shiftLeft(bits - squarings));
        BigInteger[][] scaled = new BigInteger[dimension][dimension];
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < dimension; j++) {
                scaled[i][j] = generator[i][j].multiply(time).multiply(unit).setScale(0, RoundingMode.HALF_EVEN)
                        .toBigIntegerExact();
            }
        }
        return scaled;
    }

    private BigInteger[][] series(BigInteger[][] matrix) {
        BigInteger[][] sum = identity();
        BigInteger[][] term = identity();
        for (int k = 1; k * SERIES_BITS <= bits; k++) {
            term = product(term, matrix);
            for (int i = 0; i < dimension; i++) {
                for (int j = 0; j < dimension; j++) {
                    term[i][j] = term[i][j].divide(BigInteger.valueOf(k));
                    sum[i][j] = sum[i][j].add(term[i][j]);
                }
            }
        }
        return sum;
    }

    private BigInteger[][] identity() {
        BigInteger[][] identity = new BigInteger[dimension][dimension];
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < dimension; j++) {
                identity[i][j] = i == j ? BigInteger.ONE.shiftLeft(bits) : BigInteger.ZERO;
            }
        }
        return identity;
    }

    private BigInteger[][] product(BigInteger[][] a, BigInteger[][] b) {
        BigInteger[][] product = new BigInteger[dimension][dimension];
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < dimension; j++) {
                BigInteger sum = BigInteger.ZERO;
                for (int k = 0; k < dimension; k++) {
                    if (a[i][k].signum() != 0 && b[k][j].signum() != 0) {
                        sum = sum.add(a[i][k].multiply(b[k][j]));
                    }
                }
                product[i][j] = sum.shiftRight(bits);
            }
        }
        return product;
    }

    private BigDecimal[] applied(BigInteger[][] power, BigDecimal[] start) {
        BigDecimal unit = new BigDecimal(BigInteger.ONE.shiftLeft(bits));
        BigDecimal[] result = new BigDecimal[dimension];
        for (int i = 0; i < dimension; i++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int j = 0; j < dimension; j++) {
                sum = sum.add(start[j].multiply(new BigDecimal(power[i][j])));
            }
            result[i] = sum.divide(unit, DIGITS, RoundingMode.HALF_EVEN);
        }
        return result;
    }
}
