package io.github.spinthermo.domains;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.Arithmetic;
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

    /** Bits beside those asked for, spent on the logarithm of q^k/t^n, which may be as large as 10^6 · 2ns. */
    private static final int GUARD = 64;

    /** A state of the domain. */
    record State(HalfInteger j, HalfInteger m) { }

    /** q and t^n − 1, which may be as small as q. */
    private record Factors(Arithmetic a, Ball q, Ball excess) {

        Ball partition() {
            return a.add(Ball.ONE, excess);
        }
    }

    private final SpinEnsemble ensemble;
    private final InverseTemperature x;
    private final Once<Map<HalfInteger, BigInteger>> copies = new Once<>(this::multiplicities);
    private final Latest<Factors> factors = new Latest<>(this::factors);

    ThermalDomain(SpinEnsemble ensemble, InverseTemperature x) {
        this.ensemble = ensemble;
        this.x = x;
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

    /** l_j. */
    BigInteger copies(HalfInteger j) {
        return copies.get().get(j);
    }

    /** The weights of the states that have one; exact at x = 0 and ±∞. */
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

    /** The lowest level, which has one state, takes all weight in the limit. */
    private Weight weight(BigInteger count, long level) {
        if (x.isZero()) {
            return Weight.exact(BigFraction.of(count,
                    BigInteger.valueOf(ensemble.localDimension()).pow((int) ensemble.n())));
        }
        Real weight = once(at -> {
            Ball boltzmann = at.a.multiply(at.a.round(Ball.of(count)), at.a.power(at.q, level));
            return at.a.divide(boltzmann, at.partition());
        });
        return level == 0
                ? new Weight(weight, BigFraction.ONE, once(at -> at.a.divide(at.excess.negate(), at.partition())))
                : Weight.vanishing(weight);
    }

    /** A number that every pair of states asks for. */
    private Real once(Function<Factors, Ball> value) {
        Latest<Enclosure> latest = new Latest<>(bits -> Enclosures.of(value.apply(factors.at(bits))));
        return Real.refining(latest::at);
    }

    private Factors factors(int bits) {
        Arithmetic a = new Arithmetic(bits + GUARD);
        Ball q = a.exp(a.ratio(x.abs().toFraction()).negate());
        Ball excess = Ball.ZERO;
        for (long i = 1; i < ensemble.localDimension(); i++) {
            Interruption.check();
            excess = a.multiply(q, a.add(Ball.ONE, excess));
        }
        return new Factors(a, q, power(a, excess, ensemble.n()));
    }

    /** (1 + x)^n − 1 for x &gt; 0, by repeated squaring: (1 + x)(1 + y) − 1 = x + y + xy. */
    private static Ball power(Arithmetic a, Ball x, long n) {
        Ball result = Ball.ZERO;
        Ball square = x;
        for (long rest = n; rest > 0; rest >>= 1) {
            Interruption.check();
            if ((rest & 1) != 0) {
                result = product(a, result, square);
            }
            square = product(a, square, square);
        }
        return result;
    }

    private static Ball product(Arithmetic a, Ball x, Ball y) {
        return a.add(a.add(x, y), a.multiply(x, y));
    }
}
