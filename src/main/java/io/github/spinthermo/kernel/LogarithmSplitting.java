package io.github.spinthermo.kernel;

import io.github.spinthermo.integers.BitLength;
import io.github.spinthermo.integers.LongIntegers;
import java.math.BigInteger;

/**
 * Terms of the series ln(1 + x) = x Σ_{k≥0} (−x)^k/(k + 1), x = j 2^−b, that follow on each other, added by halves
 * (binary splitting): with integers alone, and one division in the end. An interruption is seen before each product.
 *
 * @param count the number of terms, c
 * @param power (−j)^c
 * @param divisor the product of their k + 1
 * @param sum divisor · 2^(b (c−1)) times the sum of the terms over the power of −x in the first of them
 */
record LogarithmSplitting(int count, BigInteger power, BigInteger divisor, BigInteger sum) {

    /**
     * Computes ln(1 + x), off by less than 2 units: the terms that are left out make less than one, the division too.
     *
     * @param j not 0, with |x| below 1/32
     * @param places b
     * @param bits the bits behind the point, and of a unit
     */
    static BigInteger ofOnePlus(int j, int places, int bits) {
        int terms = bits / (places - BitLength.of(Math.abs(j))) + 1;
        LogarithmSplitting all = of(0, terms, j, places);
        BigInteger numerator = all.sum.multiply(BigInteger.valueOf(j));
        return LongIntegers.divide(numerator.shiftLeft(bits - places * terms), all.divisor);
    }

    private static LogarithmSplitting of(int first, int count, int j, int places) {
        if (count == 1) {
            return new LogarithmSplitting(1, BigInteger.valueOf(-j), BigInteger.valueOf(first + 1L), BigInteger.ONE);
        }
        int half = count / 2;
        return of(first, half, j, places).with(of(first + half, count - half, j, places), places);
    }

    private LogarithmSplitting with(LogarithmSplitting next, int places) {
        BigInteger here = LongIntegers.multiply(sum, next.divisor).shiftLeft(places * next.count);
        BigInteger after = LongIntegers.multiply(next.sum, LongIntegers.multiply(power, divisor));
        return new LogarithmSplitting(count + next.count, LongIntegers.multiply(power, next.power),
                LongIntegers.multiply(divisor, next.divisor), here.add(after));
    }
}
