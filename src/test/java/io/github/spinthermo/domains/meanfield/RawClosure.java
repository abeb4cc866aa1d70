package io.github.spinthermo.domains.meanfield;

import java.math.BigDecimal;
import java.util.Set;

/**
 * The 13 equations of three domains as operator algebra gives them [spec 3, 3.1], and as they are misprinted, in
 * exact decimals: z_i, A, B, C, P_12, P_23, P_13, b, a, c, T.
 */
final class RawClosure {

    /** The misprints of [D S3]. */
    enum Misprint {
        /** 2 z_2 (B + …) for z_2 (2 B + …): twice as much of the rest. */
        B,
        /** z_2 + 2 z_3 − 3 for 2 z_2 + z_3 − 3. */
        P23,
        /** The terms of the second bath are missing. */
        P13
    }

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final BigDecimal[] q;
    private final Set<Misprint> misprints;

    RawClosure(long[] sizes, Misprint... misprints) {
        this.misprints = Set.of(misprints);
        this.q = new BigDecimal[sizes.length];
        for (int i = 0; i < q.length; i++) {
            BigDecimal j = BigDecimal.valueOf(sizes[i]).multiply(HALF);
            q[i] = j.multiply(j.add(BigDecimal.ONE));
        }
    }

    private static BigDecimal number(double value) {
        return new BigDecimal(value);
    }

    private static BigDecimal product(BigDecimal... factors) {
        BigDecimal product = BigDecimal.ONE;
        for (BigDecimal factor : factors) {
            product = product.multiply(factor);
        }
        return product;
    }

    private static BigDecimal sum(BigDecimal... terms) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal term : terms) {
            sum = sum.add(term);
        }
        return sum;
    }

    private static BigDecimal minus(BigDecimal value) {
        return value.negate();
    }

    /** Returns w_1 z_1 + w_2 z_2 + w_3 z_3 − less. */
    private static BigDecimal rate(BigDecimal[] x, double less, int... w) {
        BigDecimal rate = number(-less);
        for (int i = 0; i < w.length; i++) {
            rate = rate.add(x[i].multiply(BigDecimal.valueOf(w[i])));
        }
        return rate;
    }

    /** Returns Q_i − z_i² + z_i. */
    private BigDecimal emission(BigDecimal[] x, int i) {
        return sum(q[i], minus(x[i].multiply(x[i])), x[i]);
    }

    BigDecimal[] rates(BigDecimal[] x) {
        BigDecimal halfA = x[3].multiply(HALF);
        BigDecimal halfB = x[4].multiply(HALF);
        BigDecimal p12 = x[6];
        BigDecimal p23 = x[7];
        BigDecimal p13 = x[8];
        BigDecimal b = x[9];
        BigDecimal a = x[10];
        BigDecimal c = x[11];
        BigDecimal t = x[12];
        BigDecimal ab = product(x[3], x[4]);
        return new BigDecimal[] {
            minus(sum(emission(x, 0), halfA)),
            minus(sum(emission(x, 1), halfA, emission(x, 1), halfB)),
            minus(sum(emission(x, 2), halfB)),
            sum(product(x[0], sum(x[3], product(TWO, q[1]), product(minus(TWO), p12))),
                product(x[1], sum(product(TWO, x[3]), product(TWO, q[0]), product(minus(TWO), p12))),
                product(number(4), p12), c, product(number(-1.5), x[3])),
            exchange23(x),
            sum(product(x[2 + 3], rate(x, 1, 1, 0, 1)), b, a),
            sum(minus(product(halfA, rate(x, 1, 1, 1, 0))), minus(product(q[0], x[1])),
                minus(product(TWO, q[1], x[0])), product(p12, rate(x, 3, 1, 2, 0)), minus(b.multiply(HALF))),
            sum(minus(product(halfB, rate(x, 1, 0, 1, 1))), minus(product(q[2], x[1])),
                minus(product(TWO, q[1], x[2])), minus(a.multiply(HALF)),
                product(p23, misprints.contains(Misprint.P23) ? rate(x, 3, 0, 1, 2) : rate(x, 3, 0, 2, 1))),
            covariance13(x),
            sum(minus(product(q[0], x[4])), minus(ab.multiply(HALF)), product(b, rate(x, 2.5, 1, 2, 1)),
                product(c, rate(x, 1, 1, 0, 0)), product(TWO, t, minus(rate(x, 2, 0, 1, 1))),
                product(TWO, p12, q[2]), product(TWO, p13, q[1])),
            sum(minus(product(q[2], x[3])), minus(ab.multiply(HALF)), product(a, rate(x, 2.5, 1, 2, 1)),
                product(c, rate(x, 1, 0, 0, 1)), product(TWO, t, minus(rate(x, 2, 1, 1, 0))),
                product(TWO, p23, q[0]), product(TWO, p13, q[1])),
            sum(product(c, rate(x, 3, 1, 2, 1)), product(sum(a, b), rate(x, 1, 0, 1, 0)),
                minus(product(x[5], sum(product(TWO, q[1]), halfA, halfB)))),
            sum(minus(product(q[0], p23)), minus(product(TWO, q[1], p13)), minus(product(q[2], p12)),
                product(t, rate(x, 4, 1, 2, 1)), minus(product(HALF, b, rate(x, 1, 0, 1, 1))),
                minus(product(HALF, a, rate(x, 1, 1, 1, 0))))};
    }

    private BigDecimal exchange23(BigDecimal[] x) {
        BigDecimal twiceB = product(TWO, x[4]);
        BigDecimal rest = sum(product(TWO, q[2]), product(minus(TWO), x[7]));
        BigDecimal second = misprints.contains(Misprint.B) ? sum(twiceB, rest, rest) : sum(twiceB, rest);
        return sum(product(x[1], second),
                product(x[2], sum(x[4], product(TWO, q[1]), product(minus(TWO), x[7]))),
                product(number(4), x[7]), x[11], product(number(-1.5), x[4]));
    }

    private BigDecimal covariance13(BigDecimal[] x) {
        BigDecimal first = sum(minus(product(q[0], x[2])), product(x[8], rate(x, 1, 1, 0, 0)),
                minus(x[10].multiply(HALF)));
        BigDecimal second = sum(minus(product(q[2], x[0])), product(x[8], rate(x, 1, 0, 0, 1)),
                minus(x[9].multiply(HALF)));
        return misprints.contains(Misprint.P13) ? first : first.add(second);
    }
}
