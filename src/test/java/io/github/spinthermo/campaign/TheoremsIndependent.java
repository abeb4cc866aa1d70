package io.github.spinthermo.campaign;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Both sides of theorems from the sums over all levels (spec 1.8). */
final class TheoremsIndependent implements Independent {

    private static final String[] NAMES = {"energy-positive-bath", "energy-negative-bath", "entropy",
        "entropy-mitigation", "free-energy", "entropy-production", "entropy-production-positive", "monotone-energy",
        "evenness-energy", "evenness-entropy"};

    @Override
    public Request draw(Draw draw) {
        String spin = draw.spin(3);
        int twiceS = Request.of("").with("s", spin).twice("s");
        return Request.of("theorems").with("n", draw.between(2, Math.max(2, 16 / twiceS))).with("s", spin)
                .with("beta0", draw.moderate()).with("betaB", draw.moderate())
                .with("name", NAMES[draw.between(0, NAMES.length - 1)])
                .with("digits", draw.digits());
    }

    /** The two sides of a theorem. */
    private record Sides(BigDecimal left, BigDecimal right) { }

    @Override
    public Expectations answer(Request request) {
        Beta x = request.beta("betaB");
        Beta x0 = request.beta("beta0");
        Precise precise = Precise.of(request, x, x0);
        Steady steady = new Steady(Start.of(request, precise), x, precise);
        Expectations answer = new Expectations().exactly("theorems[0].name", request.text("name"));
        Sides sides = sides(steady, precise).get(request.text("name"));
        boolean applies = !request.text("name").endsWith("-bath")
                || request.text("name").startsWith("energy-positive") == x.sign() > 0;
        if (!applies) {
            return answer.exactly("theorems[0].verdict", "not-applicable").exactly("theorems[0].left", null);
        }
        BigDecimal gap = sides.left.subtract(sides.right);
        boolean isEqual = precise.isZero(gap);
        return answer.exactly("theorems[0].verdict", isEqual ? "equal" : "holds")
                .exactly("theorems[0].relation", isEqual ? "=" : gap.signum() < 0 ? "<" : ">")
                .difference("theorems[0].left", sides.left, precise)
                .difference("theorems[0].right", sides.right, precise)
                .difference("theorems[0].margin", gap.abs(), precise);
    }

    private static Map<String, Sides> sides(Steady steady, Precise precise) {
        BigDecimal energy = steady.energy();
        BigDecimal entropy = steady.entropy();
        BigDecimal thermalEnergy = steady.thermalEnergy();
        BigDecimal thermalEntropy = steady.thermalEntropy();
        BigDecimal gain = entropy.subtract(steady.start().entropy().orElseThrow());
        BigDecimal thermalGain = thermalEntropy.subtract(steady.start().entropy().orElseThrow());
        BigDecimal x = steady.x().value();
        BigDecimal production = gain.subtract(precise.times(x, energy.subtract(steady.start().energy().orElseThrow())));
        BigDecimal thermalProduction = thermalGain.subtract(precise.times(x,
                thermalEnergy.subtract(steady.start().energy().orElseThrow())));
        Steady before = new Steady(steady.start(), steady.start().beta().orElseThrow(), precise);
        Map<String, Sides> sides = new LinkedHashMap<>();
        sides.put("energy-positive-bath", new Sides(energy, thermalEnergy));
        sides.put("energy-negative-bath", new Sides(energy, thermalEnergy));
        sides.put("entropy", new Sides(entropy, thermalEntropy));
        sides.put("entropy-mitigation", new Sides(gain.abs(), thermalGain.abs()));
        sides.put("free-energy", new Sides(precise.over(production, x).abs(),
                precise.over(thermalProduction, x).abs()));
        sides.put("entropy-production", new Sides(production, thermalProduction));
        sides.put("entropy-production-positive", new Sides(production, BigDecimal.ZERO));
        sides.put("monotone-energy", new Sides(before.covariance(steady).negate(), BigDecimal.ZERO));
        sides.put("evenness-energy", new Sides(energy, energy));
        sides.put("evenness-entropy", new Sides(entropy, entropy));
        return sides;
    }
}
