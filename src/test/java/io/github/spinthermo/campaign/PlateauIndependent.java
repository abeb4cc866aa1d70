package io.github.spinthermo.campaign;

import io.github.spinthermo.testing.FixedPointExponential;
import io.github.spinthermo.testing.ProductStates;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The slow motion of total spins under local noise: the noise acts on the collective steady state in the full space,
 * and projectors on total spins tell where it leads (spec 7.4).
 */
final class PlateauIndependent implements Independent {

    @Override
    public Request draw(Draw draw) {
        Request request = Request.of("plateau").with("n", draw.between(2, 4)).with("beta0", draw.moderate())
                .with("betaB", draw.moderate()).with("localRate", draw.number(1e-4, 1e-1))
                .with("times", draw.times(1, 1000, 2));
        return (draw.one(2) ? request : request.with("betaLocal", draw.moderate()))
                .with("localDephasing", draw.number(1e-4, 1e-1));
    }

    @Override
    public Expectations answer(Request request) {
        return new Chain(request).expectations(request.decimals("times"));
    }

    /** The chain of total spins, from the smallest up. */
    private static final class Chain {

        private final int n;
        private final double x;
        private final ProductStates states;
        private final RealMatrix[] blocks;
        private final RealMatrix[] projectors;
        private final double[] weights;
        private final double[][] rates;

        Chain(Request request) {
            this.n = request.integer("n");
            this.x = request.real("betaB");
            this.states = new ProductStates(n, 2);
            this.projectors = new TreeMap<>(states.projectors()).values().toArray(RealMatrix[]::new);
            this.blocks = new RealMatrix[projectors.length];
            this.weights = new double[projectors.length];
            this.rates = new double[projectors.length][projectors.length];
            RealMatrix start = states.thermal(request.real("beta0"));
            for (int j = 0; j < blocks.length; j++) {
                RealMatrix block = states.steady(projectors[j].scalarMultiply(1 / projectors[j].getTrace()), x);
                blocks[j] = block;
                weights[j] = projectors[j].multiply(start).getTrace();
                RealMatrix change = noise(block, request);
                for (int i = 0; i < blocks.length; i++) {
                    rates[i][j] = projectors[i].multiply(change).getTrace();
                }
            }
        }

        private RealMatrix noise(RealMatrix rho, Request request) {
            double rate = request.real("localRate");
            double local = request.has("betaLocal") ? request.real("betaLocal") : x;
            double down = rate / (1 + Math.exp(-local));
            RealMatrix change = rho.scalarMultiply(0);
            for (int k = 0; k < n; k++) {
                RealMatrix lowering = new Array2DRowRealMatrix(1 << n, 1 << n);
                RealMatrix inversion = new Array2DRowRealMatrix(1 << n, 1 << n);
                for (int i = 0; i < 1 << n; i++) {
                    boolean isUp = (i >> k & 1) == 1;
                    inversion.setEntry(i, i, isUp ? 1 : -1);
                    if (isUp) {
                        lowering.setEntry(i - (1 << k), i, 1);
                    }
                }
                change = change.add(dissipator(lowering, rho).scalarMultiply(down))
                        .add(dissipator(lowering.transpose(), rho).scalarMultiply(rate - down))
                        .add(dissipator(inversion, rho).scalarMultiply(request.real("localDephasing")));
            }
            return change;
        }

        private static RealMatrix dissipator(RealMatrix jump, RealMatrix rho) {
            RealMatrix loss = jump.transpose().multiply(jump);
            return jump.multiply(rho).multiply(jump.transpose())
                    .subtract(loss.multiply(rho).add(rho.multiply(loss)).scalarMultiply(0.5));
        }

        private double energy(double[] weights) {
            double energy = 0;
            for (int j = 0; j < blocks.length; j++) {
                energy += weights[j] * states.energy(blocks[j]);
            }
            return energy;
        }

        private double[] after(BigDecimal time) {
            BigDecimal[][] exact = Arrays.stream(rates)
                    .map(row -> Arrays.stream(row).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new))
                    .toArray(BigDecimal[][]::new);
            BigDecimal[] start = Arrays.stream(weights).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new);
            return Arrays.stream(FixedPointExponential.propagate(exact, time, start))
                    .mapToDouble(BigDecimal::doubleValue).toArray();
        }

        Expectations expectations(List<BigDecimal> times) {
            RealMatrix generator = new Array2DRowRealMatrix(rates);
            double leaving = -rates[rates.length - 1][rates.length - 1];
            double[] spectrum = new EigenDecomposition(generator).getRealEigenvalues();
            double slowest = Arrays.stream(spectrum).map(value -> -value).filter(value -> value > leaving * 1e-9)
                    .min().orElseThrow();
            double fastest = -Arrays.stream(spectrum).min().orElseThrow();
            double slope = energy(generator.operate(weights));
            Expectations answer = new Expectations().near("plateauEnergy", energy(weights), n)
                    .near("leavingRate", leaving, leaving)
                    .near("slowestRate", slowest, slowest)
                    .near("crossoverTime", 1 / slowest, 1 / slowest)
                    .near("slope", slope, n * fastest)
                    .near("steadyEnergy", energy(after(new BigDecimal(100 / slowest))), n);
            for (int t = 0; t < times.size(); t++) {
                answer.near("energy[" + t + "]", energy(after(times.get(t))), n);
            }
            return answer;
        }
    }
}
