package io.github.spinthermo.campaign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Currents between several baths, counted quantum by quantum in the common steady state (spec 7.2). */
final class HeatCurrentsIndependent implements Independent {

    @Override
    public Request draw(Draw draw) {
        List<Object> baths = new ArrayList<>();
        for (int i = draw.between(1, 3); i > 0; i--) {
            Map<String, Object> bath = new LinkedHashMap<>();
            bath.put("beta", draw.moderate());
            bath.put("rate", draw.number(0.1, 10));
            if (draw.one(2)) {
                bath.put("frequency", draw.between(1, 5));
            }
            baths.add(bath);
        }
        return Start.drawn(Request.of("heat-currents"), draw, 30, true).with("baths", baths)
                .with("digits", draw.digits());
    }

    /** The downward and the upward rate of a bath, its temperature and its frequency. */
    private record Bath(BigDecimal down, BigDecimal up, BigDecimal beta, BigDecimal frequency) {

        static Bath of(Map<?, ?> form, Precise precise) {
            BigDecimal x = new BigDecimal(form.get("beta").toString());
            BigDecimal rate = new BigDecimal(form.get("rate").toString());
            BigDecimal down = precise.over(rate, BigDecimal.ONE.add(precise.exp(x.negate())));
            Object frequency = form.get("frequency");
            return new Bath(down, rate.subtract(down), x,
                    frequency == null ? BigDecimal.ONE : new BigDecimal(frequency.toString()));
        }
    }

    @Override
    public Expectations answer(Request request) {
        Beta x0 = request.has("beta0") ? request.beta("beta0") : Beta.of("1");
        Precise precise = Precise.of(request, x0, Beta.of("10"));
        List<Bath> baths = request.list("baths").stream().map(bath -> Bath.of((Map<?, ?>) bath, precise)).toList();
        BigDecimal down = baths.stream().map(Bath::down).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal up = baths.stream().map(Bath::up).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal effective = precise.anyLog(precise.over(down, up));
        Steady steady = new Steady(Start.of(request, precise), new Beta(false, effective), precise);
        BigDecimal emission = steady.mean(ThermalLevels::emission);
        BigDecimal thermal = steady.independent(ThermalLevels::emission);
        Expectations answer = new Expectations().difference("betaEffective", effective, precise)
                .difference("energy", steady.energy(), precise)
                .difference("thermalEnergy", steady.thermalEnergy(), precise)
                .difference("intensity", precise.times(down, emission), precise)
                .difference("thermalIntensity", precise.times(down, thermal), precise)
                .difference("currentRatio", precise.over(emission, thermal), precise);
        flows(answer, baths, emission, steady.mean(ThermalLevels::absorption), precise, "c", "h", "p", "e");
        flows(answer, baths, thermal, steady.independent(ThermalLevels::absorption), precise, "thermalC", "thermalH",
                "thermalP", "thermalE");
        return answer;
    }

    private static void flows(Expectations answer, List<Bath> baths, BigDecimal emission, BigDecimal absorption,
            Precise precise, String current, String heat, String power, String entropy) {
        BigDecimal extracted = BigDecimal.ZERO;
        BigDecimal produced = BigDecimal.ZERO;
        for (int b = 0; b < baths.size(); b++) {
            Bath bath = baths.get(b);
            BigDecimal quanta = precise.times(bath.up, absorption).subtract(precise.times(bath.down, emission));
            BigDecimal flow = precise.times(bath.frequency, quanta);
            answer.difference(current + "urrents[" + b + "]", quanta, precise)
                    .difference(heat + "eatFlows[" + b + "]", flow, precise);
            extracted = extracted.add(flow);
            produced = produced.subtract(precise.times(bath.beta, quanta));
        }
        answer.difference(power + "ower", extracted, precise)
                .difference(entropy + "ntropyProductionRate", produced, precise);
    }
}
