package io.github.spinthermo.precise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.core.DD;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Stationary vectors of banded processes beside exact fractions. */
class BandedEliminationTest {

    /** Eliminates in fractions, with the diagonal, as Gauss does. */
    private static BigFraction[] exact(double[][] rates) {
        int size = rates.length;
        BigFraction[][] a = new BigFraction[size][size];
        for (int i = 0; i < size; i++) {
            BigFraction left = BigFraction.ZERO;
            for (int j = 0; j < size; j++) {
                a[i][j] = BigFraction.from(rates[i][j]);
                left = left.add(a[i][j]);
            }
            a[i][i] = left.negate();
        }
        BigFraction[] p = new BigFraction[size];
        for (int k = size - 1; k > 0; k--) {
            for (int i = 0; i < k; i++) {
                BigFraction factor = a[i][k].divide(a[k][k]);
                for (int j = 0; j < k; j++) {
                    a[i][j] = a[i][j].subtract(factor.multiply(a[k][j]));
                }
            }
        }
        p[0] = BigFraction.ONE;
        BigFraction sum = BigFraction.ONE;
        for (int k = 1; k < size; k++) {
            p[k] = BigFraction.ZERO;
            for (int i = 0; i < k; i++) {
                p[k] = p[k].subtract(p[i].multiply(a[i][k]).divide(a[k][k]));
            }
            sum = sum.add(p[k]);
        }
        for (int k = 0; k < size; k++) {
            p[k] = p[k].divide(sum);
        }
        return p;
    }

    private static double[] computed(double[][] rates, int width) {
        BandedElimination elimination = new BandedElimination(rates.length, width);
        for (int i = 0; i < rates.length; i++) {
            for (int j = Math.max(0, i - width); j < Math.min(rates.length, i + width + 1); j++) {
                if (i != j) {
                    elimination.add(i, j, DD.of(rates[i][j] / 2));
                    elimination.add(i, j, DD.of(rates[i][j] / 2));
                }
            }
        }
        return elimination.vector(share -> assertThat(share).isBetween(0.0, 1.0));
    }

    /** Checks rates over twenty decades, so that some states are left a billion times later than others. */
    @Property(tries = 60)
    void everyElementIsKnownRelatively(@ForAll @IntRange(min = 2, max = 12) int size,
            @ForAll @IntRange(min = 1, max = 4) int width, @ForAll long seed) {
        Random random = new Random(seed);
        double[][] rates = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = Math.max(0, i - width); j < Math.min(size, i + width + 1); j++) {
                boolean isNeeded = j == i - 1;
                rates[i][j] = i == j || (!isNeeded && random.nextInt(3) == 0) ? 0
                        : Math.pow(10, 20 * random.nextDouble() - 10);
            }
        }
        double[] vector = computed(rates, width);
        BigFraction[] expected = exact(rates);
        for (int k = 0; k < size; k++) {
            double exact = expected[k].doubleValue();
            assertThat(Math.abs(vector[k] - exact)).isLessThanOrEqualTo(0x1p-52 * exact);
        }
    }

    /** Checks a ladder of which the last step is 10^600 times as likely as the first: numbers are scaled on the way. */
    @Test
    void aSteepLadderDoesNotOverflow() {
        double[][] rates = new double[7][7];
        for (int k = 0; k < 6; k++) {
            rates[k][k + 1] = 1;
            rates[k + 1][k] = 1e-100;
        }
        double[] vector = computed(rates, 1);
        assertThat(vector[6]).isEqualTo(1);
        assertThat(vector[5]).isEqualTo(1e-100);
        assertThat(vector[0]).isLessThan(1e-250);
        assertThat(BandedElimination.error(2601, 52)).isLessThan(1e-22);
    }
}
