package io.github.spinthermo.levels;

import static io.github.spinthermo.testing.Inclusion.REFERENCE_BITS;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.testing.BlockInput;
import io.github.spinthermo.testing.Inclusion;
import io.github.spinthermo.testing.SpinDomain;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.numbers.fraction.BigFraction;

@Domain(SpinDomain.class)
@Domain(DomainContext.Global.class)
class ThermalLevelsProperties {

    private static final List<Function<ThermalLevels, Ball>> OBSERVABLES = List.of(
            ThermalLevels::logPartition, ThermalLevels::energy, ThermalLevels::excitation,
            ThermalLevels::entropy, ThermalLevels::variance, ThermalLevels::emission, ThermalLevels::absorption);

    private static final List<Function<ThermalLevels, Ball>> PAIRS = List.of(
            ThermalLevels::pairEmission, ThermalLevels::pairAbsorption);

    /**
     * Checks the balls of a pass as they are, guard bits and all; the narrower they are, the more they are put to the
     * proof.
     */
    @Property
    void everyBallContainsTheValue(@ForAll BlockInput input, @ForAll @IntRange(min = 8, max = 200) int bits) {
        Assume.that(input.totalSpin().twice() > 0 && !input.beta().isZero() && !input.beta().isInfinite());
        ThermalLevels coarse = evaluation(new Arithmetic(bits), input);
        ThermalLevels fine = evaluation(new Arithmetic(REFERENCE_BITS), input);
        for (Function<ThermalLevels, Ball> observable : OBSERVABLES) {
            Inclusion.check(observable.apply(coarse), observable.apply(fine), bits);
        }
        for (Function<ThermalLevels, Ball> pairs : PAIRS) {
            Inclusion.check(pairs.apply(forPairs(new Arithmetic(bits), input)),
                    pairs.apply(forPairs(new Arithmetic(REFERENCE_BITS), input)), bits);
        }
    }

    private static ThermalLevels evaluation(Arithmetic arithmetic, BlockInput input) {
        BigInteger dimension = input.totalSpin().dimension();
        return new ThermalLevels(Ladder.forBlocks(arithmetic, input.beta().abs().toFraction(), dimension), dimension);
    }

    private static ThermalLevels forPairs(Arithmetic arithmetic, BlockInput input) {
        BigInteger dimension = input.totalSpin().dimension();
        BigFraction x = input.beta().abs().toFraction();
        return new ThermalLevels(Ladder.forPairs(arithmetic, x, dimension, dimension), dimension);
    }
}
