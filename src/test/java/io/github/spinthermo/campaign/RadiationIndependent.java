package io.github.spinthermo.campaign;

import java.math.BigDecimal;

/** Emission of a steady state, level by level (spec 6.5). */
final class RadiationIndependent implements Independent {

    @Override
    public Request draw(Draw draw) {
        return Start.drawn(Request.of("radiation"), draw, 40, true).with("betaB", draw.temperature())
                .with("digits", draw.digits());
    }

    @Override
    public Expectations answer(Request request) {
        Beta x = request.beta("betaB");
        Precise precise = Precise.of(request, x, request.has("beta0") ? request.beta("beta0") : x);
        Steady steady = new Steady(Start.of(request, precise), x, precise);
        BigDecimal emission = steady.mean(ThermalLevels::emission);
        BigDecimal independent = steady.independent(ThermalLevels::emission);
        Expectations answer = new Expectations().sum("emission", emission, precise)
                .sum("absorption", steady.mean(ThermalLevels::absorption), precise)
                .sum("independentEmission", independent, precise);
        if (independent.signum() == 0) {
            answer.exactly("emissionRatio", null);
        } else {
            answer.sum("emissionRatio", precise.over(emission, independent), precise);
        }
        if (emission.signum() == 0) {
            answer.exactly("secondOrderCorrelation", null);
        } else {
            answer.sum("secondOrderCorrelation", precise.over(steady.mean(ThermalLevels::pairEmission),
                    emission.pow(2, precise.context())), precise);
        }
        return steady.start().twiceS() > 1 ? answer
                : answer.difference("collectiveCoherence", emission.subtract(steady.energy()), precise);
    }
}
