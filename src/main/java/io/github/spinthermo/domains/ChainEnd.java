package io.github.spinthermo.domains;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** The end states of a chain: two domains in closed form, more by their dark states or thermal (spec 3, 2.3). */
final class ChainEnd {

    /** The error of a closed form: a rounding or two to double precision. */
    private static final double CLOSED_FORM = 0x1p-50;

    /** The error of the dark weights beside what is lost of them, and for each unit of the ratio of rates. */
    private static final double ROUNDING = 0x1p-40;
    private static final double ROUNDING_PER_RATIO = 0x1p-52;

    /** The largest tolerance in doubles where fixed point can do better. */
    private static final double GOOD = 0x1p-38;

    /** The distance from the end that is one to doubles, and the slowest decays until it is reached. */
    private static final double SETTLED = 0x1p-45;
    private static final double DECAYS = 64;

    private ChainEnd() { }

    static ChainSteadyState of(DomainChain chain, DoubleConsumer progress) {
        Budget.MEMORY_ONLY.admit("sizes", chain.start().sizes(), ChainCost.ofEnd(chain));
        if (chain.start().sizes().size() == 2) {
            return ofTwo(chain);
        }
        return chain.nbar() == 0 ? dark(chain, progress) : thermal(chain);
    }

    /** The bath: n̄ = 1/(e^x − 1). */
    static InverseTemperature bath(double nbar) {
        return nbar == 0
                ? InverseTemperature.INFINITY
                : InverseTemperature.of(nbar < 1
                        ? StrictMath.log1p(nbar) - StrictMath.log(nbar)
                        : StrictMath.log1p(1 / nbar));
    }

    /** P_J is the weight of j1 + j2 − J excitations; J below |m1 + m2| have none. */
    private static ChainSteadyState ofTwo(DomainChain chain) {
        TwoDomainSteadyState state = TwoDomainSteadyState.of(twoDomains(chain), bath(chain.nbar()));
        List<Double> weights = new ArrayList<>();
        for (Real weight : state.weights()) {
            weights.add(0, weight.toDouble());
        }
        weights.addAll(Collections.nCopies(blocks(chain) - weights.size(), 0.0));
        return new ChainSteadyState(
                List.of(state.jz1().toDouble(), state.jz2().toDouble()),
                List.of(state.relative1().toDouble(), state.relative2().toDouble()),
                chain.nbar() == 0 ? Optional.of(weights) : Optional.empty(), CLOSED_FORM);
    }

    private static int blocks(DomainChain chain) {
        return Math.toIntExact(Collections.min(chain.start().sizes()) + 1);
    }

    /** The closed form of two domains. */
    static TwoDomainStart twoDomains(DomainChain chain) {
        ChainStart start = chain.start();
        try {
            return TwoDomainStart.dicke(start.sizes().get(0), start.sizes().get(1), HalfInteger.HALF,
                    start.m().get(0), start.m().get(1));
        } catch (ResourceLimitException e) {
            throw e.named("sizes");
        }
    }

    private static ChainSteadyState thermal(DomainChain chain) {
        List<Double> jz = new ArrayList<>();
        List<Double> relative = new ArrayList<>();
        for (long size : chain.start().sizes()) {
            Real energy = Block.of(HalfInteger.ofTwice(size), bath(chain.nbar())).energy();
            jz.add(energy.toDouble());
            relative.add(energy.divide(Real.of(size)).toDouble());
        }
        return new ChainSteadyState(jz, relative, Optional.empty(), CLOSED_FORM);
    }

    private static ChainSteadyState dark(DomainChain chain, DoubleConsumer progress) {
        if (ChainCost.isEndInFixedPoint(chain)) {
            return dark(chain, settled(chain, progress), ROUNDING);
        }
        DarkWeights dark = DarkWeights.of(chain, progress);
        double tolerance = ROUNDING + 2 * dark.lost() + rounding(chain);
        if (!(tolerance < DomainChain.LARGEST_TOLERANCE)) {
            throw tooFarApart(chain);
        }
        return dark(chain, dark.weights(), tolerance);
    }

    /** Tells whether doubles alone may not be good enough. */
    static boolean isStiff(DomainChain chain) {
        return !(rounding(chain) < GOOD);
    }

    /** The rounding of K_n is one of its largest rate, and shifts the time that is spent at the slowest. */
    private static double rounding(DomainChain chain) {
        double fastest = chain.fastest(chain.mostExcitations());
        return fastest == 0 ? 0 : ROUNDING_PER_RATIO * fastest / ChainCost.slowestRate(chain);
    }

    /** Returns the time after which the slowest state has decayed. */
    static double endOfTime(DomainChain chain) {
        return DECAYS / ChainCost.slowestRate(chain);
    }

    /** The weights of the sectors when all that is left is dark. */
    private static double[] settled(DomainChain chain, DoubleConsumer progress) {
        double time = endOfTime(chain);
        double[][] rho = new FixedPointChain(chain, time, progress).at(new double[] {time}).get(0);
        if (!(new StationaryDistance(chain, chain.sectors()).distance(rho, rho.length - 1) < SETTLED)) {
            throw tooFarApart(chain);
        }
        Expectations expectations = new Expectations(chain.sectors());
        double[] weights = new double[blocks(chain)];
        for (int k = 0; k < Math.min(weights.length, rho.length); k++) {
            weights[k] = expectations.trace(rho, k);
        }
        return weights;
    }

    private static ResourceLimitException tooFarApart(DomainChain chain) {
        return new ResourceLimitException("gammas", chain.gammas(), "are too far apart: the slowest rate of the"
                + " chain drowns in the rounding of the fastest, and the end state is not certain to 1e-9");
    }

    private static ChainSteadyState dark(DomainChain chain, double[] weights, double tolerance) {
        double[] excitations = excitations(chain, weights);
        List<Double> jz = new ArrayList<>();
        List<Double> relative = new ArrayList<>();
        for (int i = 0; i < excitations.length; i++) {
            double size = chain.start().sizes().get(i);
            jz.add(excitations[i] - size / 2);
            relative.add(excitations[i] / size - 0.5);
        }
        return new ChainSteadyState(jz, relative,
                Optional.of(Arrays.stream(weights).boxed().toList()), tolerance);
    }

    private static double[] excitations(DomainChain chain, double[] weights) {
        DarkStates states = DarkStates.of(chain.start().sizes());
        Sectors sectors = chain.sectors();
        double[] sum = new double[chain.start().sizes().size()];
        for (int k = 1; k < weights.length && k <= sectors.top(); k++) {
            int[][] basis = sectors.states(k);
            double[] amplitudes = states.amplitudes(basis, k);
            for (int a = 0; a < basis.length; a++) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += weights[k] * amplitudes[a] * amplitudes[a] * basis[a][i];
                }
            }
        }
        return sum;
    }
}
