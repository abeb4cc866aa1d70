package io.github.spinthermo.campaign;

import java.math.BigDecimal;

/** Steady states from the sums over all levels of all total spins (spec 1.5). */
final class SteadyStateIndependent implements Independent {

    @Override
    public Request draw(Draw draw) {
        return Start.drawn(Request.of("steady-state"), draw, 40, true).with("betaB", draw.temperature())
                .with("digits", draw.digits());
    }

    @Override
    public Expectations answer(Request request) {
        Beta x = request.beta("betaB");
        Beta x0 = request.has("beta0") ? request.beta("beta0") : x;
        Precise precise = Precise.of(request, x, x0);
        Steady steady = new Steady(Start.of(request, precise), x, precise);
        Expectations answer = new Expectations();
        state(answer, steady, precise);
        changes(answer, steady, precise);
        if (steady.start().beta().isPresent()) {
            derivative(answer, steady, precise);
        } else {
            answer.exactly("energyDerivative", null);
        }
        return answer;
    }

    private static void state(Expectations answer, Steady steady, Precise precise) {
        BigDecimal entropy = steady.entropy();
        answer.sum("energy", steady.energy(), precise)
                .sum("thermalEnergy", steady.thermalEnergy(), precise)
                .sum("initialEnergy", steady.start().energy().orElseThrow(), precise)
                .sum("energyPlus", steady.largest().excitation(), precise)
                .difference("entropy", entropy, precise)
                .difference("thermalEntropy", steady.thermalEntropy(), precise)
                .difference("initialEntropy", steady.start().entropy().orElseThrow(), precise)
                .difference("entropyPlus", steady.largest().entropy(), precise)
                .difference("entropyLower", entropy, precise)
                .difference("entropyUpper", entropy, precise)
                .difference("energyVariance", steady.variance(), precise)
                .exactly("copies", steady.start().copies());
        BigDecimal square = steady.x().isInfinite() ? BigDecimal.ZERO : steady.x().value().pow(2);
        answer.difference("heatCapacity", precise.times(square, steady.mean(ThermalLevels::variance)), precise);
    }

    private static void changes(Expectations answer, Steady steady, Precise precise) {
        BigDecimal heat = steady.energy().subtract(steady.start().energy().orElseThrow());
        BigDecimal thermal = steady.thermalEnergy().subtract(steady.start().energy().orElseThrow());
        BigDecimal start = steady.start().entropy().orElseThrow();
        answer.difference("heat", heat, precise).difference("thermalHeat", thermal, precise);
        production(answer, "freeEnergyChange", "entropyProduction", steady.x(), heat,
                steady.entropy().subtract(start), precise);
        production(answer, "thermalFreeEnergyChange", "thermalEntropyProduction", steady.x(), thermal,
                steady.thermalEntropy().subtract(start), precise);
        BigDecimal gain = thermal.abs().subtract(heat.abs());
        if (!precise.isZero(gain)) {
            answer.exactly("regime", gain.signum() > 0 ? "mitigation" : "amplification");
        }
    }

    private static void production(Expectations answer, String freeEnergy, String production, Beta x, BigDecimal heat,
            BigDecimal gain, Precise precise) {
        if (x.isInfinite()) {
            answer.difference(freeEnergy, heat, precise);
            answer.exactly(production, precise.isZero(heat) ? "0" : "inf");
            return;
        }
        answer.difference(production, gain.subtract(precise.times(x.value(), heat)), precise);
        if (x.isZero()) {
            answer.exactly(freeEnergy, null);
        } else {
            answer.difference(freeEnergy, heat.subtract(precise.over(gain, x.value())), precise);
        }
    }

    private static void derivative(Expectations answer, Steady steady, Precise precise) {
        Steady before = new Steady(steady.start(), steady.start().beta().orElseThrow(), precise);
        answer.difference("energyDerivative", before.covariance(steady).negate(), precise);
    }
}
