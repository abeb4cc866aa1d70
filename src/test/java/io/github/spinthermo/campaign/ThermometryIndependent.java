package io.github.spinthermo.campaign;

import java.math.BigDecimal;

/** Fisher information as the variance of energies (spec 6.7). */
final class ThermometryIndependent implements Independent {

    @Override
    public Request draw(Draw draw) {
        return Start.drawn(Request.of("thermometry"), draw, 40, true).with("betaB", draw.temperature())
                .with("digits", draw.digits());
    }

    @Override
    public Expectations answer(Request request) {
        Beta x = request.beta("betaB");
        Precise precise = Precise.of(request, x, request.has("beta0") ? request.beta("beta0") : x);
        Steady steady = new Steady(Start.of(request, precise), x, precise);
        BigDecimal fisher = steady.mean(ThermalLevels::variance);
        BigDecimal independent = steady.independent(ThermalLevels::variance);
        BigDecimal square = x.isInfinite() ? BigDecimal.ZERO : x.value().pow(2);
        Expectations answer = new Expectations()
                .difference("fisherBath", fisher, precise)
                .difference("independentFisherBath", independent, precise)
                .difference("heatCapacity", precise.times(square, fisher), precise)
                .difference("thermalHeatCapacity", precise.times(square, independent), precise);
        if (x.isInfinite()) {
            answer.exactly("fisherRatio", null);
        } else {
            answer.difference("fisherRatio", precise.over(fisher, independent), precise);
        }
        if (steady.start().beta().isEmpty()) {
            return answer.exactly("fisherInitial", null).exactly("initialFisher", null);
        }
        Steady before = new Steady(steady.start(), steady.start().beta().orElseThrow(), precise);
        return answer.difference("fisherInitial", before.covariance(before), precise)
                .difference("initialFisher", before.independent(ThermalLevels::variance), precise);
    }
}
