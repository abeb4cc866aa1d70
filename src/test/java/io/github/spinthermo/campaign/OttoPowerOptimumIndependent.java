package io.github.spinthermo.campaign;

import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/** The best duty of infinitely short strokes by Brent's search over sums over levels (spec 7.3). */
final class OttoPowerOptimumIndependent implements Independent {

    @Override
    public Request draw(Draw draw) {
        return Request.of("otto-power-optimum").with("n", draw.between(1, 8)).with("s", draw.one(3) ? "1" : "1/2")
                .with("beta0", draw.moderate()).with("betaHot", draw.number(0.01, 1))
                .with("betaCold", draw.number(2, 5)).with("compression", draw.number(0.6, 0.95))
                .with("rateCold", draw.number(0.2, 3));
    }

    @Override
    public Expectations answer(Request request) {
        double collective = largest(request, false);
        double independent = largest(request, true);
        int n = request.integer("n");
        return new Expectations().near("powerCollective", collective, n)
                .near("powerIndependent", independent, n)
                .exactly("durationHotCollective", 0).exactly("durationColdIndependent", 0);
    }

    private static double largest(Request request, boolean isIndependent) {
        Precise precise = Precise.of(Request.of("").with("digits", 1));
        Start start = Start.thermal(request.integer("n"), request.twice("s"), request.beta("beta0"), precise);
        return new BrentOptimizer(1e-9, 1e-12).optimize(GoalType.MAXIMIZE, new MaxEval(100),
                new SearchInterval(1e-3, 1 - 1e-3),
                new UnivariateObjectiveFunction(duty -> power(request, start, duty, isIndependent))).getValue();
    }

    private static double power(Request request, Start start, double duty, boolean isIndependent) {
        double compression = request.real("compression");
        double cold = (1 - duty) * request.real("rateCold");
        double hot = duty;
        double xHot = request.real("betaHot");
        double xCold = compression * request.real("betaCold");
        double down = hot / (1 + Math.exp(-xHot)) + cold / (1 + Math.exp(-xCold));
        double up = hot / (1 + Math.exp(xHot)) + cold / (1 + Math.exp(xCold));
        double emission = 0;
        double absorption = 0;
        for (Start.Sector sector : start.sectors()) {
            if (!isIndependent || sector.twiceJ() == start.largestTwiceJ()) {
                double weight = isIndependent ? start.n() : sector.weight().doubleValue();
                double[] both = jumps(isIndependent ? start.twiceS() : sector.twiceJ(), up / down);
                emission += weight * both[0];
                absorption += weight * both[1];
            }
        }
        double current = hot / (1 + Math.exp(xHot)) * absorption - hot / (1 + Math.exp(-xHot)) * emission;
        return (1 - compression) * current;
    }

    /** Returns ⟨J₊J₋⟩ and ⟨J₋J₊⟩ of a total spin whose levels have the ratio q. */
    private static double[] jumps(int twiceJ, double q) {
        double sum = 0;
        double emission = 0;
        double absorption = 0;
        for (int k = 0; k <= twiceJ; k++) {
            double population = Math.pow(q, k);
            sum += population;
            emission += population * k * (twiceJ - k + 1.0);
            absorption += population * (twiceJ - k) * (k + 1.0);
        }
        return new double[] {emission / sum, absorption / sum};
    }
}
