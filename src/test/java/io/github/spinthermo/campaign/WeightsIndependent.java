package io.github.spinthermo.campaign;

import io.github.spinthermo.campaign.Start.Sector;
import java.math.BigDecimal;

/** Weights of total spins by the number of copies and the sums over levels (spec 1.4). */
final class WeightsIndependent implements Independent {

    @Override
    public Request draw(Draw draw) {
        return Start.drawn(Request.of("weights"), draw, 60, true).with("digits", draw.digits());
    }

    @Override
    public Expectations answer(Request request) {
        Beta x = request.has("beta0") ? request.beta("beta0") : Beta.of("0");
        Precise precise = Precise.of(request, x);
        Start start = Start.of(request, precise);
        Expectations answer = new Expectations();
        answer.each("totalSpins", start.sectors().stream()
                .filter(sector -> sector.copies().signum() > 0 || start.beta().isPresent())
                .map(sector -> CountsIndependent.spin(sector.twiceJ())).toList());
        answer.sums("weights", start.sectors().stream().map(Sector::weight).toList(), precise);
        if (start.beta().isEmpty()) {
            return answer.exactly("logPartition", null);
        }
        if (x.isInfinite()) {
            return answer.exactly("logPartition", "inf");
        }
        BigDecimal single = precise.log(new ThermalLevels(start.twiceS(), x, precise.boltzmann(x), precise).sum());
        BigDecimal ground = x.value().abs().multiply(BigDecimal.valueOf(start.twiceS())).divide(BigDecimal.valueOf(2));
        return answer.difference("logPartition",
                precise.times(BigDecimal.valueOf(start.n()), single.add(ground)), precise);
    }
}
