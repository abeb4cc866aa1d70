package io.github.spinthermo.campaign;

import io.github.spinthermo.testing.ExactCycle;
import java.math.BigDecimal;

/** Otto cycles in finite time by exponentials of the generators in fixed point (spec 7.3). */
final class OttoPowerIndependent implements Independent {

    @Override
    public Request draw(Draw draw) {
        String spin = draw.one(3) ? "1" : "1/2";
        Request request = Request.of("otto-power").with("n", draw.between(1, spin.equals("1") ? 2 : 4)).with("s", spin)
                .with("beta0", draw.moderate()).with("betaHot", draw.moderate()).with("betaCold", draw.moderate())
                .with("compression", draw.number(0.1, 1)).with("durationHot", draw.number(0.01, 5))
                .with("durationCold", draw.number(0.01, 5)).with("rateCold", draw.number(0.2, 3));
        return draw.one(2) ? request : request.with("idle", draw.number(0.01, 1));
    }

    @Override
    public Expectations answer(Request request) {
        double compression = request.real("compression");
        double[] hot = stroke(request.real("betaHot"), 1, request.real("durationHot"));
        double[] cold = stroke(compression * request.real("betaCold"), request.real("rateCold"),
                request.real("durationCold"));
        double period = hot[2] + cold[2] + request.real("idle");
        Expectations answer = new Expectations();
        int n = request.integer("n");
        Precise precise = Precise.of(request, Beta.of("10"));
        Start start = Start.thermal(n, request.twice("s"), request.beta("beta0"), precise);
        double heat = 0;
        double warm = 0;
        double cool = 0;
        for (Start.Sector sector : start.sectors()) {
            ExactCycle cycle = ExactCycle.of(sector.twiceJ(), hot, cold);
            double weight = sector.weight().doubleValue();
            double ground = (start.largestTwiceJ() - sector.twiceJ()) / 2.0;
            heat += weight * cycle.heat().doubleValue();
            warm += weight * (cycle.energyHot().doubleValue() + ground);
            cool += weight * (cycle.energyCold().doubleValue() + ground);
        }
        double single = n * ExactCycle.of(request.twice("s"), hot, cold).heat().doubleValue();
        cycle(answer, "Collective", heat, compression, period, n);
        cycle(answer, "Independent", single, compression, period, n);
        return answer.near("energyHot", warm, n).near("energyCold", cool, n)
                .exactly("mode", mode(single, compression));
    }

    private static String mode(double heat, double compression) {
        String flowing = compression == 1 ? "conduction" : heat > 0 ? "engine" : "refrigerator";
        return heat == 0 ? "idle" : flowing;
    }

    /** Returns the rates of emission and absorption, and the duration. */
    private static double[] stroke(double x, double rate, double time) {
        return new double[] {new BigDecimal(rate / (1 + Math.exp(-x))).doubleValue(), rate / (1 + Math.exp(x)), time};
    }

    private static void cycle(Expectations answer, String kind, double heat, double compression, double period, int n) {
        answer.near("heatHot" + kind, heat, n)
                .near("heatCold" + kind, -compression * heat, n)
                .near("work" + kind, (1 - compression) * heat, n)
                .near("power" + kind, (1 - compression) * heat / period, n / period);
    }
}
