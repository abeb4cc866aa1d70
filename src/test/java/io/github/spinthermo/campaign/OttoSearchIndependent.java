package io.github.spinthermo.campaign;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Function;

/** Optimum and range of engines by bisection of sums over levels (spec 2 and 6.8). */
final class OttoSearchIndependent implements Independent {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int MOST_DIGITS = 12;
    private static final int BISECTIONS = 62;

    private final String operation;

    OttoSearchIndependent(String operation) {
        this.operation = operation;
    }

    @Override
    public Request draw(Draw draw) {
        String spin = draw.spin(3);
        int twiceS = Request.of("").with("s", spin).twice("s");
        Request request = Request.of(operation).with("n", draw.between(1, 12 / twiceS)).with("s", spin)
                .with("beta0", draw.one(3) ? "inf" : draw.moderate()).with("digits", draw.between(1, MOST_DIGITS));
        return operation.equals("otto-range") ? request.with("betaHot", draw.one(5) ? "0" : draw.number(0.01, 1))
                : request;
    }

    @Override
    public Expectations answer(Request request) {
        Precise precise = Precise.of(request);
        Start start = Start.thermal(request.integer("n"), request.twice("s"), request.beta("beta0"), precise);
        Expectations answer = new Expectations();
        boolean isRange = operation.equals("otto-range");
        if (start.n() == 1) {
            answer.exactly("betaLimit", null);
            return isRange ? answer.exactly("coldLimit", null) : answer.exactly("gain", "0");
        }
        BigDecimal limit = root(x -> slope(start, x, precise).signum() > 0, BigDecimal.valueOf(8));
        put(answer, "betaLimit", limit, request);
        BigDecimal largest = gain(start, limit, precise);
        if (!isRange) {
            answer.put("gain", new Expectation.Digits(largest, error(), request.digits()));
            return answer;
        }
        BigDecimal hot = request.decimal("betaHot");
        if (hot.compareTo(limit) >= 0) {
            return answer.exactly("coldLimit", null);
        }
        if (hot.signum() == 0) {
            Beta x0 = request.beta("beta0");
            return x0.isInfinite() ? answer.exactly("coldLimit", "inf")
                    : answer.sum("coldLimit", x0.value().abs(), precise);
        }
        BigDecimal goal = gain(start, hot, precise);
        BigDecimal cold = root(x -> x.compareTo(limit) < 0 || gain(start, x, precise).compareTo(goal) > 0,
                BigDecimal.valueOf(40));
        put(answer, "coldLimit", cold, request);
        return answer;
    }

    private static BigDecimal error() {
        return BigDecimal.ONE.scaleByPowerOfTen(-MOST_DIGITS - 4);
    }

    private static void put(Expectations answer, String path, BigDecimal value, Request request) {
        answer.put(path, new Expectation.Digits(value, error(), request.digits()));
    }

    /** Returns where a condition that holds near 0 ends. */
    private static BigDecimal root(Function<BigDecimal, Boolean> holds, BigDecimal most) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = most;
        for (int i = 0; i < BISECTIONS; i++) {
            BigDecimal middle = low.add(high).divide(TWO, new MathContext(30, RoundingMode.HALF_EVEN));
            if (holds.apply(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns E_th − E. */
    private static BigDecimal gain(Start start, BigDecimal x, Precise precise) {
        Steady steady = new Steady(start, new Beta(false, x), precise);
        return steady.thermalEnergy().subtract(steady.energy());
    }

    private static BigDecimal slope(Start start, BigDecimal x, Precise precise) {
        Steady steady = new Steady(start, new Beta(false, x), precise);
        return steady.mean(ThermalLevels::variance).subtract(steady.independent(ThermalLevels::variance));
    }
}
