package io.github.spinthermo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GramPolynomialsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 10, 21})
    void areOrthogonalOverThePoints(int points) {
        GramPolynomials polynomials = new GramPolynomials(points);
        assertThat(polynomials.points()).isEqualTo(points);
        for (int k = 0; k < points; k++) {
            for (int other = 0; other < points; other++) {
                assertThat(product(polynomials, k, other))
                        .isEqualTo(k == other ? norm(points, k) : BigInteger.ZERO);
            }
            assertThat(polynomials.norm(k)).isEqualTo(norm(points, k));
        }
    }

    private static BigInteger product(GramPolynomials polynomials, int k, int other) {
        return IntStream.range(0, polynomials.points())
                .mapToObj(x -> polynomials.value(k, x).multiply(polynomials.value(other, x)))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Returns (2k)! C(N+k, 2k+1) = Π_{i=−k}^{k} (N + i)/(2k+1). */
    private static BigInteger norm(int points, int k) {
        return IntStream.rangeClosed(-k, k).mapToObj(i -> BigInteger.valueOf(points + i))
                .reduce(BigInteger.ONE, BigInteger::multiply).divide(BigInteger.valueOf(2L * k + 1));
    }

    @Test
    void haveTheirDegreeAndParity() {
        GramPolynomials polynomials = new GramPolynomials(8);
        for (int k = 0; k < 8; k++) {
            for (int x = 0; x < 8; x++) {
                BigInteger mirrored = polynomials.value(k, 7 - x);
                assertThat(polynomials.value(k, x)).isEqualTo(k % 2 == 0 ? mirrored : mirrored.negate());
            }
            assertThat(polynomials.value(k, 7)).as("7!/(7-k)!").isEqualTo(
                    IntStream.range(0, k).mapToObj(i -> BigInteger.valueOf(7 - i))
                            .reduce(BigInteger.ONE, BigInteger::multiply));
        }
    }

    @Test
    void areTheSameAtOnePointOfMany() {
        GramPolynomials polynomials = new GramPolynomials(30);
        for (int x = 0; x < 30; x += 7) {
            BigInteger[] values = GramPolynomials.at(BigInteger.valueOf(30), BigInteger.valueOf(x), 12);
            assertThat(values).hasSize(13);
            for (int k = 0; k <= 12; k++) {
                assertThat(values[k]).isEqualTo(polynomials.value(k, x));
            }
        }
    }
}
