package io.github.spinthermo.coupling;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Clebsch-Gordan coefficients as Racah's formula stands in textbooks, all factorials in full (Varshalovich,
 * Moskalev, Khersonskii 1988, 8.2.1): the root of a product of factorials times an alternating sum.
 */
final class TextbookCoupling {

    private TextbookCoupling() { }

    /** Returns ⟨j1 m1 j2 m2|J m1+m2⟩ as sign · square; all arguments are doubled. */
    static BigFraction signedSquare(int j1, int m1, int j2, int m2, int totalSpin) {
        int m = m1 + m2;
        BigFraction sum = BigFraction.ZERO;
        for (int k = 0; 2 * k <= j1 + j2 - totalSpin; k++) {
            int[] below = {2 * k, j1 + j2 - totalSpin - 2 * k, j1 - m1 - 2 * k, j2 + m2 - 2 * k,
                totalSpin - j2 + m1 + 2 * k, totalSpin - j1 - m2 + 2 * k};
            if (min(below) >= 0) {
                BigFraction term = BigFraction.of(BigInteger.ONE, factorials(below));
                sum = k % 2 == 0 ? sum.add(term) : sum.subtract(term);
            }
        }
        BigInteger above = factorials(totalSpin + j1 - j2, totalSpin - j1 + j2, j1 + j2 - totalSpin, totalSpin + m,
                totalSpin - m, j1 - m1, j1 + m1, j2 - m2, j2 + m2).multiply(BigInteger.valueOf(totalSpin + 1));
        BigFraction square = sum.multiply(sum).multiply(above).divide(factorials(j1 + j2 + totalSpin + 2));
        return sum.signum() < 0 ? square.negate() : square;
    }

    private static int min(int... numbers) {
        int min = numbers[0];
        for (int number : numbers) {
            min = Math.min(min, number);
        }
        return min;
    }

    /** Returns the product of (n/2)!. */
    private static BigInteger factorials(int... twice) {
        BigInteger product = BigInteger.ONE;
        for (int t : twice) {
            for (int i = 2; 2 * i <= t; i++) {
                product = product.multiply(BigInteger.valueOf(i));
            }
        }
        return product;
    }
}
