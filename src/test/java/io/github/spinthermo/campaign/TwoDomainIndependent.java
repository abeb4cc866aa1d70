package io.github.spinthermo.campaign;

import io.github.spinthermo.testing.RacahFormula;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Two domains in one bath by coupling coefficients, level by level (spec 3, 1). */
final class TwoDomainIndependent implements Independent {

    private static final int MOST = 14;
    private static final RacahFormula COUPLING = new RacahFormula(4 * MOST);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @Override
    public Request draw(Draw draw) {
        Request request = Request.of("two-domain").with("n1", draw.between(1, MOST)).with("n2", draw.between(1, MOST))
                .with("betaB", draw.temperature()).with("digits", draw.digits());
        if (draw.one(2)) {
            return request;
        }
        int first = request.integer("n1");
        int second = request.integer("n2");
        return request.with("m1", 2 * draw.between(0, first) - first + "/2")
                .with("m2", 2 * draw.between(0, second) - second + "/2");
    }

    @Override
    public Expectations answer(Request request) {
        int j1 = request.integer("n1");
        int j2 = request.integer("n2");
        int m1 = request.has("m1") ? request.twice("m1") : j1;
        int m2 = request.has("m2") ? request.twice("m2") : -j2;
        Beta x = request.beta("betaB");
        Precise precise = Precise.of(request, x, x);
        BigDecimal first = BigDecimal.ZERO;
        BigDecimal second = BigDecimal.ZERO;
        BigDecimal square = BigDecimal.ZERO;
        BigDecimal entropy = BigDecimal.ZERO;
        List<String> spins = new ArrayList<>();
        List<BigDecimal> weights = new ArrayList<>();
        for (int twiceJ = Math.max(Math.abs(j1 - j2), Math.abs(m1 + m2)); twiceJ <= j1 + j2; twiceJ += 2) {
            BigDecimal weight = Start.decimal(COUPLING.squared(j1, m1, j2, m2, twiceJ), precise);
            ThermalLevels levels = new ThermalLevels(twiceJ, x, precise.boltzmann(x), precise);
            BigDecimal share = precise.times(weight, projection(j1, j2, twiceJ, levels, precise));
            first = first.add(share);
            second = second.add(precise.times(weight, levels.energy())).subtract(share);
            square = square.add(precise.times(weight, BigDecimal.valueOf(twiceJ * (twiceJ + 2L))
                    .divide(BigDecimal.valueOf(4))));
            if (weight.signum() > 0) {
                entropy = entropy.add(precise.times(weight, levels.entropy()
                        .add(precise.log(precise.over(BigDecimal.ONE, weight)))));
            }
            spins.add(CountsIndependent.spin(twiceJ));
            weights.add(weight);
        }
        BigDecimal spinsInAll = BigDecimal.valueOf(j1 + j2).divide(TWO);
        return new Expectations().difference("jz1", first, precise).difference("jz2", second, precise)
                .difference("relative1", precise.over(first, BigDecimal.valueOf(j1)), precise)
                .difference("relative2", precise.over(second, BigDecimal.valueOf(j2)), precise)
                .each("totalSpins", spins).sums("weights", weights, precise)
                .sum("squaredAngularMomentum", square, precise)
                .difference("energy", first.add(second).add(spinsInAll), precise)
                .difference("entropy", entropy, precise);
    }

    /** Returns the mean of m_1 in the thermal state of J, over all |j_1 m_1; j_2 m_2⟩. */
    private static BigDecimal projection(int j1, int j2, int twiceJ, ThermalLevels levels, Precise precise) {
        BigDecimal mean = BigDecimal.ZERO;
        for (int k = 0; k <= twiceJ; k++) {
            int m = 2 * k - twiceJ;
            for (int m1 = -j1; m1 <= j1; m1 += 2) {
                if (Math.abs(m - m1) <= j2) {
                    BigDecimal share = Start.decimal(COUPLING.squared(j1, m1, j2, m - m1, twiceJ), precise);
                    mean = mean.add(precise.times(precise.times(share, levels.population(k)), BigDecimal.valueOf(m1)));
                }
            }
        }
        return mean.divide(TWO);
    }
}
