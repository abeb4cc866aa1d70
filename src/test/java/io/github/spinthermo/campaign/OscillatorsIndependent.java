package io.github.spinthermo.campaign;

import java.math.BigDecimal;

/** Oscillators of which one mode meets the bath (spec 6.8). */
final class OscillatorsIndependent implements Independent {

    @Override
    public Request draw(Draw draw) {
        return Request.of("oscillators").with("n", draw.between(1, 1_000_000)).with("beta0", positive(draw))
                .with("betaB", positive(draw)).with("digits", draw.digits());
    }

    private static String positive(Draw draw) {
        String temperature = draw.temperature().replace("-", "");
        return temperature.equals("0") || temperature.contains("E") ? "1" : temperature;
    }

    /** The mean and the entropy of one mode. */
    private record Mode(BigDecimal mean, BigDecimal entropy) {

        static Mode of(Beta x, Precise precise) {
            if (x.isInfinite()) {
                return new Mode(BigDecimal.ZERO, BigDecimal.ZERO);
            }
            BigDecimal q = precise.boltzmann(x);
            BigDecimal rest = BigDecimal.ONE.subtract(q);
            BigDecimal mean = precise.over(q, rest);
            BigDecimal sum = precise.log(precise.over(BigDecimal.ONE, rest));
            return new Mode(mean, sum.add(precise.times(x.value(), mean)));
        }

        /** Returns so many modes of this kind and one of another. */
        Mode many(long n, Mode other, Precise precise) {
            BigDecimal count = BigDecimal.valueOf(n);
            return new Mode(precise.times(mean, count).add(other.mean), precise.times(entropy, count)
                    .add(other.entropy));
        }
    }

    @Override
    public Expectations answer(Request request) {
        Beta x = request.beta("betaB");
        Precise precise = Precise.of(request, x, x, request.beta("beta0"), request.beta("beta0"));
        int n = request.integer("n");
        Mode bath = Mode.of(x, precise);
        Mode start = Mode.of(request.beta("beta0"), precise);
        Mode nothing = new Mode(BigDecimal.ZERO, BigDecimal.ZERO);
        Mode initial = start.many(n, nothing, precise);
        Expectations answer = new Expectations().sum("initialEnergy", initial.mean, precise)
                .difference("initialEntropy", initial.entropy, precise);
        fields(answer, "energy", "entropy", "heat", "freeEnergyChange", "entropyProduction",
                start.many(n - 1, bath, precise), initial, x, precise);
        fields(answer, "thermalEnergy", "thermalEntropy", "thermalHeat", "thermalFreeEnergyChange",
                "thermalEntropyProduction", bath.many(n, nothing, precise), initial, x, precise);
        return answer;
    }

    private static void fields(Expectations answer, String energy, String entropy, String heat, String freeEnergy,
            String production, Mode end, Mode start, Beta x, Precise precise) {
        BigDecimal taken = end.mean.subtract(start.mean);
        BigDecimal gain = end.entropy.subtract(start.entropy);
        answer.sum(energy, end.mean, precise).difference(entropy, end.entropy, precise)
                .difference(heat, taken, precise);
        if (x.isInfinite()) {
            answer.difference(freeEnergy, taken, precise).exactly(production, precise.isZero(taken) ? "0" : "inf");
        } else {
            answer.difference(freeEnergy, taken.subtract(precise.over(gain, x.value())), precise)
                    .difference(production, gain.subtract(precise.times(x.value(), taken)), precise);
        }
    }
}
