package io.github.spinthermo.campaign;

import io.github.spinthermo.testing.RacahFormula;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Content of each total spin after a start, by definition.
 *
 * @param n the number of spins
 * @param twiceS twice their size
 * @param sectors the total spins, from the smallest up, those of no weight too
 * @param beta its inverse temperature, if it is thermal
 * @param energy its energy from the ground state
 * @param entropy its entropy
 * @param counts states and copies of the spins
 */
record Start(int n, int twiceS, List<Sector> sectors, Optional<Beta> beta, Optional<BigDecimal> energy,
        Optional<BigDecimal> entropy, Counts counts) {

    /**
     * A total spin.
     *
     * @param twiceJ 2J
     * @param copies how often it occurs
     * @param weight of all copies
     * @param isEven whether all copies have the same weight; else there is one
     */
    record Sector(int twiceJ, BigInteger copies, BigDecimal weight, boolean isEven) {

        boolean hasWeight() {
            return weight.signum() > 0;
        }
    }

    private interface Weights {
        BigDecimal of(int twiceJ);
    }

    /** Reads the start of a request. */
    static Start of(Request request, Precise precise) {
        int n = request.integer("n");
        int twiceS = request.twice("s");
        if (request.has("start")) {
            return described(n, twiceS, (Map<?, ?>) request.parameters().get("start"), precise);
        }
        return thermal(n, twiceS, request.has("beta0") ? request.beta("beta0") : Beta.of("inf"), precise);
    }

    static Start thermal(int n, int twiceS, Beta x, Precise precise) {
        Counts counts = new Counts(n, twiceS);
        BigDecimal q = precise.boltzmann(x);
        ThermalLevels single = new ThermalLevels(twiceS, x, q, precise);
        BigDecimal all = single.sum().pow(n, precise.context());
        int top = counts.largestTwiceJ();
        Weights weights = twiceJ -> precise.over(precise.times(precise.times(q.pow((top - twiceJ) / 2,
                precise.context()), new ThermalLevels(twiceJ, x, q, precise).sum()),
                new BigDecimal(counts.copies(twiceJ))), all);
        BigDecimal many = BigDecimal.valueOf(n);
        return new Start(n, twiceS, sectors(n, twiceS, counts, weights, true), Optional.of(x),
                Optional.of(precise.times(many, single.excitation())),
                Optional.of(precise.times(many, single.entropy())), counts);
    }

    private static List<Sector> sectors(int n, int twiceS, Counts counts, Weights weights, boolean isEven) {
        List<Sector> sectors = new ArrayList<>();
        for (int twiceJ = Counts.smallestTwiceJ(n, twiceS); twiceJ <= n * twiceS; twiceJ += 2) {
            sectors.add(new Sector(twiceJ, counts.copies(twiceJ), weights.of(twiceJ), isEven));
        }
        return sectors;
    }

    private static Start described(int n, int twiceS, Map<?, ?> form, Precise precise) {
        int top = n * twiceS;
        return switch (form.get("type").toString()) {
            case "ghz" -> pure(n, twiceS, top, new BigDecimal(top).divide(BigDecimal.valueOf(2)));
            case "w" -> pure(n, twiceS, top, BigDecimal.ONE);
            case "dicke" -> dicke(n, twiceS, form, precise);
            case "up-down" -> upDown(n, twiceS, Integer.parseInt(form.get("up").toString()), precise);
            default -> throw new IllegalArgumentException(form.toString());
        };
    }

    private static Start pure(int n, int twiceS, int twiceJ, BigDecimal energy) {
        Counts counts = new Counts(n, twiceS);
        Weights weights = each -> each == twiceJ ? BigDecimal.ONE : BigDecimal.ZERO;
        return new Start(n, twiceS, sectors(n, twiceS, counts, weights, false), Optional.empty(), Optional.of(energy),
                Optional.of(BigDecimal.ZERO), counts);
    }

    private static Start dicke(int n, int twiceS, Map<?, ?> form, Precise precise) {
        int twiceJ = Request.of("").with("J", form.get("J")).twice("J");
        int twiceM = Request.of("").with("m", form.get("m")).twice("m");
        Start pure = pure(n, twiceS, twiceJ, new BigDecimal(n * twiceS + twiceM).divide(BigDecimal.valueOf(2)));
        if (!"even".equals(form.get("copies"))) {
            return pure;
        }
        List<Sector> even = pure.sectors.stream()
                .map(sector -> new Sector(sector.twiceJ, sector.copies, sector.weight, true)).toList();
        return new Start(n, twiceS, even, Optional.empty(), pure.energy,
                Optional.of(precise.log(new BigDecimal(pure.counts.copies(twiceJ)))), pure.counts);
    }

    /** Couples the largest total spin of those that are up with that of the others. */
    private static Start upDown(int n, int twiceS, int up, Precise precise) {
        RacahFormula coupling = new RacahFormula(n * twiceS + 1);
        int twiceUp = up * twiceS;
        int twiceDown = (n - up) * twiceS;
        Weights weights = twiceJ -> decimal(coupling.squared(twiceUp, twiceUp, twiceDown, -twiceDown, twiceJ), precise);
        Counts counts = new Counts(n, twiceS);
        return new Start(n, twiceS, sectors(n, twiceS, counts, weights, false), Optional.empty(),
                Optional.of(BigDecimal.valueOf(twiceUp)), Optional.of(BigDecimal.ZERO), counts);
    }

    static BigDecimal decimal(BigFraction value, Precise precise) {
        return precise.over(new BigDecimal(value.getNumerator()), new BigDecimal(value.getDenominator()));
    }

    /** Tells how the copies are filled, in the words of the protocol. */
    String copies() {
        boolean isEven = n == 1 || sectors.stream().filter(Sector::hasWeight)
                .allMatch(sector -> sector.isEven || sector.copies.equals(BigInteger.ONE));
        return isEven ? "even" : "one";
    }

    /** Returns 2ns. */
    int largestTwiceJ() {
        return n * twiceS;
    }

    /** Draws a start, thermal in most cases, and puts it into a request. */
    static Request drawn(Request request, Draw draw, int mostLevels, boolean alsoOthers) {
        String spin = draw.spin(4);
        int twiceS = Request.of("").with("s", spin).twice("s");
        int n = draw.between(1, Math.max(1, mostLevels / twiceS));
        Request ensemble = request.with("n", n).with("s", spin);
        return alsoOthers && draw.one(4) ? ensemble.with("start", form(n, twiceS, draw))
                : ensemble.with("beta0", draw.temperature());
    }

    private static Map<String, Object> form(int n, int twiceS, Draw draw) {
        Map<String, Object> form = new LinkedHashMap<>();
        switch (draw.between(0, 3)) {
            case 0 -> form.put("type", "ghz");
            case 1 -> form.put("type", "w");
            case 2 -> {
                form.put("type", "up-down");
                form.put("up", draw.between(0, n));
            }
            default -> {
                form.put("type", "dicke");
                int twiceJ = n * twiceS - 2 * draw.between(0, n == 1 ? 0 : n * twiceS / 2);
                Counts counts = new Counts(n, twiceS);
                if (counts.copies(twiceJ).signum() == 0) {
                    twiceJ = n * twiceS;
                }
                form.put("J", twiceJ + "/2");
                form.put("m", 2 * draw.between(0, twiceJ) - twiceJ + "/2");
                if (draw.one(2)) {
                    form.put("copies", "even");
                }
            }
        }
        return form;
    }
}
