package io.github.spinthermo.campaign;

import java.math.BigDecimal;

/** Otto cycles between the sums over levels of two baths (spec 2). */
final class OttoIndependent implements Independent {

    @Override
    public Request draw(Draw draw) {
        return Start.drawn(Request.of("otto"), draw, 30, true).with("betaHot", draw.temperature())
                .with("betaCold", draw.temperature())
                .with("compression", draw.one(5) ? "1" : draw.number(0.01, 1).toPlainString())
                .with("digits", draw.digits());
    }

    @Override
    public Expectations answer(Request request) {
        BigDecimal compression = request.decimal("compression");
        Beta hot = request.beta("betaHot");
        Beta cold = request.beta("betaCold").times(compression);
        Precise precise = Precise.of(request, hot, cold, request.has("beta0") ? request.beta("beta0") : hot);
        Start start = Start.of(request, precise);
        Steady warm = new Steady(start, hot, precise);
        Steady cool = new Steady(start, cold, precise);
        BigDecimal heat = difference(warm.energy(), cool.energy(), precise);
        BigDecimal thermal = difference(warm.thermalEnergy(), cool.thermalEnergy(), precise);
        Expectations answer = new Expectations();
        flows(answer, "Collective", heat, compression, precise);
        flows(answer, "Independent", thermal, compression, precise);
        if (precise.isZero(thermal)) {
            answer.exactly("workRatio", null);
        } else {
            answer.difference("workRatio", precise.over(heat, thermal), precise);
        }
        mode(answer, thermal, compression, heat, precise);
        carnot(answer, hot, request.beta("betaCold"), precise);
        return answer;
    }

    private static BigDecimal difference(BigDecimal a, BigDecimal b, Precise precise) {
        return a.subtract(b, precise.context());
    }

    private static void flows(Expectations answer, String kind, BigDecimal heat, BigDecimal compression,
            Precise precise) {
        answer.difference("heatHot" + kind, heat, precise)
                .difference("heatCold" + kind, heat.multiply(compression).negate(), precise)
                .difference("work" + kind, heat.multiply(BigDecimal.ONE.subtract(compression)), precise);
    }

    private static void mode(Expectations answer, BigDecimal thermal, BigDecimal compression, BigDecimal heat,
            Precise precise) {
        boolean hasWork = compression.compareTo(BigDecimal.ONE) < 0;
        int sign = precise.isZero(thermal) ? 0 : thermal.signum();
        String mode = sign == 0 ? "idle" : !hasWork ? "conduction" : sign > 0 ? "engine" : "refrigerator";
        answer.exactly("mode", mode);
        boolean works = !precise.isZero(heat);
        if (works && mode.equals("engine")) {
            answer.difference("efficiency", BigDecimal.ONE.subtract(compression), precise);
        } else {
            answer.exactly("efficiency", null);
        }
        if (works && mode.equals("refrigerator")) {
            answer.sum("coefficientOfPerformance",
                    precise.over(compression, BigDecimal.ONE.subtract(compression)), precise);
        } else {
            answer.exactly("coefficientOfPerformance", null);
        }
    }

    private static void carnot(Expectations answer, Beta hot, Beta cold, Precise precise) {
        if (hot.isInfinite() || hot.sign() <= 0 || cold.sign() <= 0
                || (!cold.isInfinite() && hot.value().compareTo(cold.value()) >= 0)) {
            answer.exactly("carnotEfficiency", null).exactly("carnotCoefficientOfPerformance", null);
            return;
        }
        BigDecimal ratio = cold.isInfinite() ? BigDecimal.ZERO : precise.over(hot.value(), cold.value());
        BigDecimal efficiency = BigDecimal.ONE.subtract(ratio);
        answer.difference("carnotEfficiency", efficiency, precise)
                .difference("carnotCoefficientOfPerformance", precise.over(ratio, efficiency), precise);
    }
}
