package io.github.spinthermo.campaign;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Rates of one total spin as the roots of the characteristic polynomial, by bisection (spec 7.1.2). */
final class SpectrumIndependent implements Independent {

    private static final MathContext DIGITS = new MathContext(90, RoundingMode.HALF_EVEN);
    private static final int MOST_DIGITS = 30;
    private static final int BISECTIONS = 130;

    @Override
    public Request draw(Draw draw) {
        return Request.of("relaxation-spectrum").with("J", draw.between(1, 10) + "/2").with("beta", draw.moderate())
                .with("rates", true).with("digits", draw.between(1, MOST_DIGITS));
    }

    @Override
    public Expectations answer(Request request) {
        int twiceJ = request.twice("J");
        Precise precise = Precise.of(request, Beta.of("40"));
        BigDecimal down = precise.over(BigDecimal.ONE,
                BigDecimal.ONE.add(precise.exp(request.decimal("beta").negate())));
        BigDecimal up = BigDecimal.ONE.subtract(down);
        Expectations answer = new Expectations().exactly("rates[0]", "0");
        for (int i = 1; i <= twiceJ; i++) {
            BigDecimal rate = root(i, twiceJ, down, up);
            put(answer, "rates[" + i + "]", rate, request);
            if (i == 1) {
                put(answer, "slowestRate", rate, request);
            }
            if (i == twiceJ) {
                put(answer, "fastestRate", rate, request);
            }
        }
        return answer;
    }

    private static void put(Expectations answer, String path, BigDecimal rate, Request request) {
        answer.put(path, new Expectation.Digits(rate, BigDecimal.ONE.scaleByPowerOfTen(-MOST_DIGITS - 5),
                request.digits()));
    }

    private static BigDecimal root(int index, int twiceJ, BigDecimal down, BigDecimal up) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.valueOf(twiceJ * (twiceJ + 2L));
        for (int i = 0; i < BISECTIONS; i++) {
            BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), DIGITS);
            if (below(middle, twiceJ, down, up) <= index) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Counts the rates below z by the signs of the leading minors of the generator. */
    private static int below(BigDecimal z, int twiceJ, BigDecimal down, BigDecimal up) {
        BigDecimal before = BigDecimal.ONE;
        BigDecimal minor = BigDecimal.ONE;
        int count = 0;
        for (int k = 0; k <= twiceJ; k++) {
            BigDecimal fall = BigDecimal.valueOf(k * (twiceJ - k + 1L));
            BigDecimal rise = BigDecimal.valueOf((twiceJ - k) * (k + 1L));
            BigDecimal diagonal = down.multiply(fall).add(up.multiply(rise)).subtract(z);
            BigDecimal links = down.multiply(up).multiply(fall.multiply(fall));
            BigDecimal next = diagonal.multiply(minor, DIGITS).subtract(links.multiply(before, DIGITS), DIGITS);
            count += next.signum() * minor.signum() < 0 ? 1 : 0;
            before = minor;
            minor = next;
        }
        return count;
    }
}
