package io.github.spinthermo.domains;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One domain that is thermal in the space of all its spins, at x: the state |j m⟩ has the weight
 * l_j q^k/t^n in all its copies together, q = e^−|x|, t = 1 + q + … + q^2s, k = ns + m for x &gt; 0 and ns − m
 * for x &lt; 0.
 */
final class ThermalDomain {

    /** Of the logarithm of q^k/t^n, which may be as large as 10^6 · 2ns. */
    private static final int GUARD = 64;

    /** A state of the domain. */
    record State(HalfInteger j, HalfInteger m) { }

    /** q and t^n. */
    private record Factors(Arithmetic a, Ball q, Ball partition) { }

    private final SpinEnsemble ensemble;
    private final InverseTemperature x;
    private final Map<HalfInteger, BigInteger> copies = new LinkedHashMap<>();
    private final Latest<Factors> factors = new Latest<>(this::factors);

    ThermalDomain(SpinEnsemble ensemble, InverseTemperature x) {
        this.ensemble = ensemble;
        this.x = x;
        Iterator<HalfInteger> totalSpins = ensemble.totalSpins().iterator();
        Multiplicities.of(ensemble).ascending().forEach(count -> copies.put(totalSpins.next(), count));
    }

    /** How many states there are: Σ (2j + 1), each j once. */
    static double count(SpinEnsemble ensemble) {
        return (ensemble.totalSpinCount() + 0.0)
                * (ensemble.largestTotalSpin().twice() / 2.0 + ensemble.smallestTotalSpin().twice() / 2.0 + 1);
    }

    /** n. */
    long spins() {
        return ensemble.n();
    }

    /** l_j. */
    BigInteger copies(HalfInteger j) {
        return copies.get(j);
    }

    /** The weights of the states that have one; exact at x = 0 and ±∞. */
    Map<State, Real> weights() {
        Map<State, Real> weights = new LinkedHashMap<>();
        HalfInteger top = ensemble.largestTotalSpin();
        if (x.isInfinite()) {
            weights.put(new State(top, x.sign() == Sign.POSITIVE ? top.negate() : top), Real.of(1));
            return weights;
        }
        copies.forEach((j, count) -> {
            for (long twiceM = -j.twice(); twiceM <= j.twice(); twiceM += 2) {
                long level = (top.twice() + (x.sign() == Sign.NEGATIVE ? -twiceM : twiceM)) / 2;
                weights.put(new State(j, HalfInteger.ofTwice(twiceM)), weight(count, level));
            }
        });
        return weights;
    }

    private Real weight(BigInteger count, long level) {
        if (x.isZero()) {
            return Real.ratio(count, BigInteger.valueOf(ensemble.localDimension()).pow((int) ensemble.n()));
        }
        return Real.refining(bits -> {
            Factors at = factors.at(bits);
            Ball boltzmann = at.a.multiply(at.a.round(Ball.of(count)), at.a.power(at.q, level));
            return Enclosure.of(at.a.divide(boltzmann, at.partition));
        });
    }

    private Factors factors(int bits) {
        Arithmetic a = new Arithmetic(bits + GUARD);
        Ball q = a.exp(DomainWeights.ratio(a, x.abs().toFraction()).negate());
        Ball sum = Ball.ONE;
        for (long i = 1; i < ensemble.localDimension(); i++) {
            sum = a.add(Ball.ONE, a.multiply(q, sum));
        }
        return new Factors(a, q, a.power(sum, ensemble.n()));
    }
}
