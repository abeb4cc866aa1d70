package io.github.spinthermo.work;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.levels.Ladder;
import io.github.spinthermo.levels.ThermalLevels;
import io.github.spinthermo.spin.SpinComposition;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/** Independent spins at one positive inverse temperature, of any size, at one precision. */
final class IndependentSpins {

    private final Arithmetic arithmetic;
    private final Map<SpinEnsemble, ThermalLevels> levels = new LinkedHashMap<>();

    IndependentSpins(SpinComposition spins, BigFraction beta, int bits) {
        this.arithmetic = new Arithmetic(bits);
        for (SpinEnsemble ensemble : spins.ensembles()) {
            BigInteger dimension = BigInteger.valueOf(ensemble.localDimension());
            levels.put(ensemble, new ThermalLevels(Ladder.forBlocks(arithmetic, beta, dimension), dimension));
        }
    }

    Ball energy() {
        return sum(ThermalLevels::excitation);
    }

    /** Returns the energy counted from that of the middle of all levels, which is negative. */
    Ball energyFromMiddle() {
        return sum(ThermalLevels::energy);
    }

    Ball entropy() {
        return sum(ThermalLevels::entropy);
    }

    Ball variance() {
        return sum(ThermalLevels::variance);
    }

    private Ball sum(Function<ThermalLevels, Ball> quantity) {
        return levels.entrySet().stream()
                .map(entry -> arithmetic.multiply(quantity.apply(entry.getValue()), Ball.of(entry.getKey().n())))
                .reduce(Ball.ZERO, arithmetic::add);
    }
}
