package io.github.spinthermo.domains;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.domains.chain.ChainCost;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The end states of a chain that have a closed form: that of two domains, and above temperature 0 the product of
 * thermal domains (spec 3, 2.3).
 */
final class ClosedChainEnd {

    /** The error of a closed form: a rounding or two to double precision. */
    private static final double ERROR = 0x1p-50;

    /** The digits of a double. */
    private static final Precision DOUBLE = Precision.digits(17);

    private ClosedChainEnd() { }

    /** Tells whether a chain has such an end. */
    static boolean isThatOf(DomainChain chain) {
        return chain.nbar() > 0 || isPair(chain);
    }

    private static boolean isPair(DomainChain chain) {
        return chain.start().sizes().size() == 2;
    }

    /** Computes the end. */
    static ChainSteadyState of(DomainChain chain) {
        return isPair(chain) ? ofTwo(chain) : thermal(chain);
    }

    /** Estimates the memory and time of the end. */
    static Estimate estimate(DomainChain chain) {
        InverseTemperature bath = bath(chain.nbar());
        if (!isPair(chain)) {
            return Block.estimate(bath, DOUBLE.bits()).repeated(chain.start().sizes().size());
        }
        Estimate pair = twoDomains(chain).estimate(bath, DOUBLE);
        return chain.nbar() > 0 ? pair : ChainCost.darkWeights(chain.model()).plus(pair);
    }

    /** Returns the bath: n̄ = 1/(e^x − 1). */
    private static InverseTemperature bath(double nbar) {
        return nbar == 0
                ? InverseTemperature.INFINITY
                : InverseTemperature.of(nbar < 1
                        ? StrictMath.log1p(nbar) - StrictMath.log(nbar)
                        : StrictMath.log1p(1 / nbar));
    }

    /** Reads off two domains: P_J is the weight of j1 + j2 − J excitations; J below |m1 + m2| have none. */
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
                chain.nbar() == 0 ? Optional.of(weights) : Optional.empty(), ERROR);
    }

    private static int blocks(DomainChain chain) {
        return Math.toIntExact(Collections.min(chain.start().sizes()) + 1);
    }

    /** Returns the start of the closed form of two domains. */
    private static TwoDomainStart twoDomains(DomainChain chain) {
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
        return new ChainSteadyState(jz, relative, Optional.empty(), ERROR);
    }
}
