package io.github.spinthermo.precise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.core.DD;
import org.junit.jupiter.api.Test;

/** Tests of products and quotients against exact ones. */
class PreciseMatrixTest {

    private static final MathContext DIGITS = new MathContext(60);

    private static BigDecimal exact(DD number) {
        return new BigDecimal(number.hi()).add(new BigDecimal(number.lo()));
    }

    /** Returns numbers of both halves, some of them 0, over some thirty powers of ten. */
    private static PreciseMatrix random(int rows, int columns, Random random) {
        PreciseMatrix matrix = new PreciseMatrix(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double high = Math.pow(10, 30 * random.nextDouble() - 15);
                DD number = DD.ofSum(high, high * 0x1p-54 * (2 * random.nextDouble() - 1));
                matrix.set(i, j, random.nextInt(4) == 0 ? DD.ZERO : number);
            }
        }
        return matrix;
    }

    private static double relative(DD computed, BigDecimal expected) {
        BigDecimal difference = exact(computed).subtract(expected).abs();
        return expected.signum() == 0 ? difference.doubleValue() : difference.divide(expected, DIGITS).doubleValue();
    }

    private static BigDecimal element(PreciseMatrix one, PreciseMatrix other, int i, int j) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 0; k < one.columns(); k++) {
            sum = sum.add(exact(one.get(i, k)).multiply(exact(other.get(k, j))));
        }
        return sum;
    }

    @Property(tries = 100)
    void productsErrByNoMoreThanTheBound(@ForAll @IntRange(min = 1, max = 5) int rows,
            @ForAll @IntRange(min = 1, max = 12) int inner, @ForAll @IntRange(min = 1, max = 5) int columns,
            @ForAll long seed) {
        Random random = new Random(seed);
        PreciseMatrix one = random(rows, inner, random);
        PreciseMatrix other = random(inner, columns, random);
        PreciseMatrix product = one.times(other);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                assertThat(relative(product.get(i, j), element(one, other, i, j)))
                        .isLessThanOrEqualTo(PreciseMatrix.error(inner));
                assertThat(product.value(i, j)).isEqualTo(exact(product.get(i, j)).doubleValue());
            }
        }
    }

    @Property(tries = 50)
    void quotientsErrByNoMoreThanTheBound(@ForAll long seed) {
        Random random = new Random(seed);
        PreciseMatrix matrix = random(3, 4, random);
        DD divisor = DD.ofSum(1 + random.nextDouble(), 0x1p-55 * random.nextDouble());
        PreciseMatrix quotient = matrix.dividedBy(divisor);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++) {
                assertThat(relative(quotient.get(i, j), exact(matrix.get(i, j)).divide(exact(divisor), DIGITS)))
                        .isLessThanOrEqualTo(PreciseMatrix.error(0));
            }
        }
    }

    /** Checks that the lower half of a number is never subnormal: less than 2^−900 is 0, in both halves. */
    @Test
    void tooLittleIsNothing() {
        PreciseMatrix matrix = new PreciseMatrix(1, 1);
        matrix.set(0, 0, DD.ofSum(0x1p-900, 0x1p-960));
        assertThat(matrix.get(0, 0)).isEqualTo(DD.ZERO);
        matrix.set(0, 0, DD.ofSum(0x1p-899, 0x1p-960));
        assertThat(matrix.get(0, 0)).isEqualTo(DD.ofSum(0x1p-899, 0x1p-960));
        PreciseMatrix small = new PreciseMatrix(1, 1);
        small.set(0, 0, DD.ofSum(0x1.1p-450, 0x1p-510));
        assertThat(small.times(small).value(0, 0)).isEqualTo(0x1.21p-900);
        small.set(0, 0, DD.ofSum(0x1p-451, 0x1p-511));
        assertThat(small.times(small).get(0, 0)).isEqualTo(DD.ZERO);
    }

    @Test
    void cutsAndJoinsColumns() {
        PreciseMatrix matrix = random(3, 5, new Random(1));
        PreciseMatrix part = matrix.part(2, 1, 4);
        assertThat(part.rows()).isEqualTo(2);
        assertThat(part.columns()).isEqualTo(3);
        PreciseMatrix joined = new PreciseMatrix(2, 5);
        joined.setColumns(2, part);
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(part.get(i, j)).isEqualTo(matrix.get(i, j + 1));
                assertThat(joined.get(i, j + 2)).isEqualTo(matrix.get(i, j + 1));
            }
            assertThat(joined.get(i, 1)).isEqualTo(DD.ZERO);
        }
    }

    @Test
    void theIdentityChangesNothing() {
        PreciseMatrix matrix = random(4, 4, new Random(2));
        PreciseMatrix same = PreciseMatrix.identity(4).times(matrix);
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertThat(same.get(i, j)).isEqualTo(matrix.get(i, j));
            }
        }
    }
}
