package io.github.spinthermo.campaign;

import java.math.BigDecimal;

/** One total spin, level by level (spec 1.3). */
final class BlockIndependent implements Independent {

    @Override
    public Request draw(Draw draw) {
        return Request.of("block").with("J", draw.between(0, 60) + "/2").with("beta", draw.temperature())
                .with("digits", draw.digits());
    }

    @Override
    public Expectations answer(Request request) {
        Beta x = request.beta("beta");
        int twiceJ = request.twice("J");
        Precise precise = Precise.of(request, x, x);
        ThermalLevels levels = new ThermalLevels(twiceJ, x, precise.boltzmann(x), precise);
        Expectations answer = new Expectations()
                .difference("energy", levels.energy(), precise)
                .difference("entropy", levels.entropy(), precise)
                .difference("variance", levels.variance(), precise)
                .sum("emission", levels.emission(), precise)
                .sum("pairEmission", levels.pairEmission(), precise);
        if (twiceJ > 0 && x.isInfinite()) {
            answer.exactly("logPartition", "inf");
        } else {
            BigDecimal ground = x.isInfinite() ? BigDecimal.ZERO
                    : x.value().abs().multiply(BigDecimal.valueOf(twiceJ)).divide(BigDecimal.valueOf(2));
            answer.difference("logPartition", precise.log(levels.sum()).add(ground), precise);
        }
        BigDecimal emission = levels.emission();
        return emission.signum() == 0 ? answer.exactly("secondOrderCorrelation", null)
                : answer.sum("secondOrderCorrelation",
                        precise.over(levels.pairEmission(), precise.times(emission, emission)), precise);
    }
}
