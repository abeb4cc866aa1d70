package io.github.spinthermo.collective.mixture;

import static io.github.spinthermo.testing.Inclusion.check;

import io.github.spinthermo.blocksum.Smallness;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.testing.DirectLevels;
import io.github.spinthermo.testing.Inclusion;
import io.github.spinthermo.testing.StartDomain;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.api.Assertions;

/** Tests of averages over given weights against sums over all levels. */
@Domain(StartDomain.class)
@Domain(DomainContext.Global.class)
class ListedWeightSumsProperties {

    private static final Arithmetic FINE = new Arithmetic(1500);
    private static final int LARGEST = 61;

    private final Map<HalfInteger, BigFraction> weights = new TreeMap<>();

    @Property
    void containTheSums(@ForAll StartDomain.Start start, @ForAll @IntRange(min = 8, max = 150) int bits,
            @ForAll long seed) {
        draw(new Random(seed));
        InverseTemperature beta = start.betaB();
        ListedWeightSums pass = new ListedWeightSums(reals(), beta, bits);
        DirectLevels levels = new DirectLevels(new Arithmetic(400 + 2 * Smallness.of(beta)), beta, LARGEST);
        BigFraction spin = mean(d -> BigFraction.of(d - 1, 2));
        Ball steps = FINE.ratio(BigFraction.of(LARGEST - 1, 2).subtract(spin));
        Ball first = ball(levels::energy);
        Ball second = ball(d -> FINE.multiply(levels.energy(d), levels.energy(d)));
        Ball block = ball(levels::variance);
        Ball variance = FINE.add(block, FINE.subtract(second, FINE.multiply(first, first)));
        check(pass.energy(Real.of(BigFraction.of(LARGEST - 1, 2).subtract(spin))),
                FINE.add(steps, ball(levels::excitation)), bits);
        check(pass.blockVariance(), block, bits);
        check(pass.energyVariance(), variance, bits);
        BigFraction square = mean(d -> BigFraction.of((d - 1) * (d - 1), 4));
        Ball excess = FINE.subtract(variance, FINE.ratio(square.subtract(spin.multiply(spin))));
        Assertions.assertThat(Inclusion.meet(pass.excessVariance(spin), excess)).isTrue();
        if (!beta.isInfinite()) {
            check(pass.blockEntropy(), ball(levels::entropy), bits);
        }
    }

    /** Draws two to seven total spins of one parity, with weights of all sizes. */
    private void draw(Random random) {
        weights.clear();
        int count = 2 + random.nextInt(6);
        BigInteger rest = BigInteger.ONE.shiftLeft(90);
        BigFraction all = BigFraction.of(rest);
        for (int i = 0; i < count; i++) {
            HalfInteger totalSpin = HalfInteger.ofTwice(2L * (i * 4 + random.nextInt(4)));
            BigInteger share = i == count - 1 ? rest : rest.shiftRight(1 + random.nextInt(20));
            rest = rest.subtract(share);
            weights.put(totalSpin, BigFraction.of(share).divide(all));
        }
    }

    private Map<HalfInteger, Real> reals() {
        Map<HalfInteger, Real> reals = new TreeMap<>();
        weights.forEach((totalSpin, weight) -> reals.put(totalSpin, Real.of(weight)));
        return reals;
    }

    private BigFraction mean(Function<Integer, BigFraction> f) {
        return weights.entrySet().stream()
                .map(entry -> entry.getValue().multiply(f.apply((int) entry.getKey().twice() + 1)))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    private Ball ball(IntFunction<Ball> f) {
        Ball sum = Ball.ZERO;
        for (Map.Entry<HalfInteger, BigFraction> entry : weights.entrySet()) {
            Ball value = f.apply((int) entry.getKey().twice() + 1);
            sum = FINE.add(sum, FINE.multiply(FINE.ratio(entry.getValue()), value));
        }
        return sum;
    }
}
