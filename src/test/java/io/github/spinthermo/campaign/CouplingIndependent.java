package io.github.spinthermo.campaign;

import io.github.spinthermo.testing.RacahFormula;
import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;

/** Clebsch-Gordan coefficients by Racah's sum. */
final class CouplingIndependent implements Independent {

    private static final int MOST = 24;
    private static final RacahFormula FORMULA = new RacahFormula(2 * MOST + 1);

    @Override
    public Request draw(Draw draw) {
        int j1 = draw.between(0, MOST);
        int j2 = draw.between(0, MOST);
        int m1 = 2 * draw.between(0, j1) - j1;
        int m2 = 2 * draw.between(0, j2) - j2;
        int total = Math.abs(j1 - j2) + 2 * draw.between(0, Math.min(j1, j2));
        int m = draw.one(8) ? total - 2 * draw.between(0, total) : m1 + m2;
        if (Math.abs(m) > total) {
            total = j1 + j2;
        }
        return Request.of("clebsch-gordan").with("j1", j1 + "/2").with("m1", m1 + "/2").with("j2", j2 + "/2")
                .with("m2", m2 + "/2").with("J", total + "/2").with("M", m + "/2").with("digits", draw.digits());
    }

    @Override
    public Expectations answer(Request request) {
        int m1 = request.twice("m1");
        int m2 = request.twice("m2");
        boolean isConserved = m1 + m2 == request.twice("M");
        BigFraction square = isConserved
                ? FORMULA.squared(request.twice("j1"), m1, request.twice("j2"), m2, request.twice("J"))
                : BigFraction.ZERO;
        int sign = square.signum() == 0 ? 0
                : FORMULA.sign(request.twice("j1"), m1, request.twice("j2"), m2, request.twice("J"));
        Precise precise = Precise.of(request);
        BigDecimal value = precise.root(Start.decimal(square, precise)).multiply(BigDecimal.valueOf(sign));
        return new Expectations().exactly("sign", sign).exactly("squaredNumerator", square.getNumerator())
                .exactly("squaredDenominator", square.getDenominator()).sum("value", value, precise);
    }
}
