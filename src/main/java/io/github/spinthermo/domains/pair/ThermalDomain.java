package io.github.spinthermo.domains.pair;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.DickeWeights;
import io.github.spinthermo.weights.FullyMixedWeights;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One domain that is thermal in the space of all its spins, at x: the state |j m⟩ has the weight
 * l_j q^k/t^n in all its copies together, q = e^−|x|, t = 1 + q + … + q^2s, k = ns + m for x &gt; 0 and ns − m
 * for x &lt; 0.
 */
final class ThermalDomain {

    /** A state of the domain. */
    record State(HalfInteger j, HalfInteger m) { }

    private final SpinEnsemble ensemble;
    private final InverseTemperature x;
    private final Once<Map<HalfInteger, BigInteger>> copies = new Once<>(this::multiplicities);
    private final Once<BigInteger> states;
    private final Latest<DickeWeights> passes;

    ThermalDomain(SpinEnsemble ensemble, InverseTemperature x) {
        this.ensemble = ensemble;
        this.x = x;
        this.states = new Once<>(() -> FullyMixedWeights.states(ensemble));
        this.passes = new Latest<>(bits -> new DickeWeights(ensemble, x.abs().toFraction(), bits));
    }

    private Map<HalfInteger, BigInteger> multiplicities() {
        Map<HalfInteger, BigInteger> byTotalSpin = new LinkedHashMap<>();
        Iterator<HalfInteger> totalSpins = ensemble.totalSpins().iterator();
        Multiplicities.of(ensemble).ascending().forEach(count -> byTotalSpin.put(totalSpins.next(), count));
        return byTotalSpin;
    }

    /** Counts the states: Σ (2j + 1), each j once. */
    static double count(SpinEnsemble ensemble) {
        return (ensemble.totalSpinCount() + 0.0)
                * (ensemble.largestTotalSpin().twice() / 2.0 + ensemble.smallestTotalSpin().twice() / 2.0 + 1);
    }

    /** Counts the states that have a weight: one at x = ±∞. */
    double count() {
        return x.isInfinite() ? 1 : count(ensemble);
    }

    /** Returns l_j. */
    BigInteger copies(HalfInteger j) {
        return copies.get().get(j);
    }

    /** Computes the weights of the states that have one; exact at x = 0 and ±∞. */
    Map<State, Weight> weights() {
        Map<State, Weight> weights = new LinkedHashMap<>();
        HalfInteger top = ensemble.largestTotalSpin();
        if (x.isInfinite()) {
            weights.put(new State(top, x.sign() == Sign.POSITIVE ? top.negate() : top), Weight.exact(BigFraction.ONE));
            return weights;
        }
        copies.get().forEach((j, count) -> {
            for (long twiceM = -j.twice(); twiceM <= j.twice(); twiceM += 2) {
                Interruption.check();
                long level = (top.twice() + (x.sign() == Sign.NEGATIVE ? -twiceM : twiceM)) / 2;
                weights.put(new State(j, HalfInteger.ofTwice(twiceM)), weight(count, level));
            }
        });
        return weights;
    }

    /** Computes the weight of a state; the lowest level, which has one state, takes all weight in the limit. */
    private Weight weight(BigInteger count, long level) {
        if (x.isZero()) {
            return Weight.exact(BigFraction.of(count, states.get()));
        }
        Real weight = once(pass -> pass.weight(count, level));
        return level == 0
                ? new Weight(weight, BigFraction.ONE, once(DickeWeights::lowestMinusOne))
                : Weight.vanishing(weight);
    }

    /** Keeps the latest enclosure of a number that every pair of states asks for. */
    private Real once(Function<DickeWeights, Ball> value) {
        Latest<Enclosure> latest = new Latest<>(bits -> Enclosures.of(value.apply(passes.at(bits))));
        return Real.refining(latest::at);
    }
}
