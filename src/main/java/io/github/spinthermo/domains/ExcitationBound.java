package io.github.spinthermo.domains;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.PrecisionExhaustedException;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import java.util.List;

/**
 * A bound of the paper, checked: no domain gets more excited than the first was at the start,
 * <pre>
 * ⟨J_1z⟩(0)/N_1 ≥ max_t ⟨J_iz⟩(t)/N_i   for all domains i.
 * </pre>
 *
 * <p>What is known: where the first domain starts in a Dicke state and all others in their ground states, in baths
 * of temperature 0, no counterexample was found in some thousands of chains, and no proof either; for two domains of
 * which the second is one spin it is proven in the steady state. The bound fails for spins that are up and down one
 * by one (14 spins, 10 up, beside one spin down: 0.21586 &gt; 0.21429), in baths above temperature 0 that are warmer
 * than the first domain, where other domains start excited, and in mean field.
 *
 * <p>Source: Dias, Wächtler, Bastidas, Nemoto, Munro, Phys. Rev. B 104, L140303 (2021).
 *
 * @param limit ⟨J_1z⟩(0)/N_1
 * @param largest the largest ⟨J_iz⟩/N_i of any domain at any of the times, the start not among them unless asked for
 * @param domain the first domain that has it, from 1
 * @param time the first γt at which it has it; infinite for the steady state
 * @param margin {@code limit} − {@code largest}
 * @param holds whether the bound holds as far as it was checked; equal values hold, and so does what the
 *     tolerance of the values does not tell from equal
 * @derivation 3, 2.5
 */
public record ExcitationBound(double limit, double largest, int domain, double time, double margin, boolean holds) {

    /**
     * Checks the bound for a chain, at given times and in the steady state.
     *
     * @param chain the chain
     * @param times γt, ascending, 0 or above; none is allowed
     * @return how the largest projection compares, in double precision
     * @throws InvalidInputException if the times are negative, infinite or do not ascend; it names {@code times}
     * @throws ResourceLimitException as {@link DomainChain#trajectory(List)} and {@link DomainChain#steadyState()}
     */
    public static ExcitationBound of(DomainChain chain, List<Double> times) {
        ChainTrajectory trajectory = chain.trajectory(times);
        ChainSteadyState end = chain.steadyState();
        double size = chain.start().sizes().get(0);
        double limit = chain.start().excitations(0) / size - 0.5;
        double largest = Double.NEGATIVE_INFINITY;
        int domain = 0;
        double time = 0;
        for (int t = 0; t <= times.size(); t++) {
            boolean isEnd = t == times.size();
            List<Double> relative = isEnd ? end.relative() : trajectory.relative().get(t);
            for (int i = 0; i < relative.size(); i++) {
                if (relative.get(i) > largest) {
                    largest = relative.get(i);
                    domain = i + 1;
                    time = isEnd ? Double.POSITIVE_INFINITY : times.get(t);
                }
            }
        }
        double tolerance = Math.max(trajectory.tolerance(), end.tolerance());
        return new ExcitationBound(limit, largest, domain, time, limit - largest, largest <= limit + tolerance);
    }

    /**
     * Checks the bound for two domains in their steady state, exactly.
     *
     * @param state the steady state, from any start
     * @return how the larger projection compares; whether the bound holds is proven, also where doubles are equal
     * @throws PrecisionExhaustedException if domains that start at temperatures of their own are not told apart
     */
    public static ExcitationBound of(TwoDomainSteadyState state) {
        TwoDomainStart start = state.start();
        Real limit = start.mixture().mean(pair -> pair.m1().toFraction())
                .divide(Real.of(start.n1()));
        Sign order = start.n1() == start.n2()
                ? state.jz1().compare(state.jz2())
                : state.relative1().compare(state.relative2());
        boolean isFirst = order != Sign.NEGATIVE;
        Real largest = isFirst ? state.relative1() : state.relative2();
        Real margin = limit.subtract(largest);
        return new ExcitationBound(limit.toDouble(), largest.toDouble(), isFirst ? 1 : 2,
                Double.POSITIVE_INFINITY, margin.toDouble(), margin.sign() != Sign.NEGATIVE);
    }
}
