package io.github.spinthermo.campaign;

import java.math.BigDecimal;

/** Two spins of many by counting how many are excited, level by level (spec 6.9). */
final class PairStateIndependent implements Independent {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @Override
    public Request draw(Draw draw) {
        int n = draw.between(2, 30);
        return Request.of("pair-state").with("n", n).with("s", draw.one(4) ? "1" : "1/2")
                .with("beta0", draw.temperature()).with("betaB", draw.temperature()).with("digits", draw.digits());
    }

    @Override
    public Expectations answer(Request request) {
        Beta x = request.beta("betaB");
        Precise precise = Precise.of(request, x, request.beta("beta0"));
        Steady steady = new Steady(Start.of(request, precise), x, precise);
        Expectations answer = new Expectations();
        squeezing(answer, steady, precise);
        if (steady.start().twiceS() == 1) {
            pair(answer, steady, precise);
        }
        return answer;
    }

    private static void squeezing(Expectations answer, Steady steady, Precise precise) {
        BigDecimal spins = BigDecimal.valueOf(steady.start().largestTwiceJ()).divide(TWO);
        BigDecimal variance = precise.over(steady.mean(ThermalLevels::emission)
                .add(steady.mean(ThermalLevels::absorption)), BigDecimal.valueOf(4));
        BigDecimal mean = steady.mean(ThermalLevels::energy);
        BigDecimal square = precise.times(mean, mean);
        answer.sum("spinSqueezing", precise.over(precise.times(TWO, variance), spins), precise)
                .difference("singletSqueezing",
                        precise.over(steady.squaredLength().subtract(square), spins), precise);
        if (!precise.isZero(mean)) {
            answer.difference("metrologicalSqueezing",
                    precise.over(precise.times(spins.multiply(TWO), variance), square), precise);
        }
    }

    private static void pair(Expectations answer, Steady steady, Precise precise) {
        int n = steady.start().n();
        BigDecimal pairs = BigDecimal.valueOf(n * (n - 1L));
        BigDecimal energy = steady.energy();
        BigDecimal square = steady.variance().add(precise.times(energy, energy));
        BigDecimal upUp = precise.over(square.subtract(energy), pairs);
        BigDecimal upDown = precise.over(energy.multiply(BigDecimal.valueOf(n)).subtract(square), pairs);
        BigDecimal downDown = BigDecimal.ONE.subtract(upUp).subtract(upDown.multiply(TWO));
        BigDecimal coherence = precise.over(steady.mean(ThermalLevels::emission).subtract(energy), pairs);
        answer.difference("upUp", upUp, precise).difference("upDown", upDown, precise)
                .difference("downDown", downDown, precise).difference("coherence", coherence, precise);
        BigDecimal both = precise.times(upUp.max(BigDecimal.ZERO), downDown.max(BigDecimal.ZERO));
        BigDecimal excess = coherence.abs().subtract(precise.root(both)).multiply(TWO);
        if (excess.abs().compareTo(precise.root(precise.absolute())) > 0) {
            answer.difference("concurrence", excess.max(BigDecimal.ZERO), precise);
        }
    }
}
