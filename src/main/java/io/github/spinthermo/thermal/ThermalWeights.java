package io.github.spinthermo.thermal;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.weights.ThermalWeightFormula;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.commons.numbers.fraction.BigFraction;

/** Weights of n ≥ 2 spins that start at a finite x_0 ≠ 0. All lie strictly between 0 and 1. */
final class ThermalWeights extends SectorWeights {

    /**
     * The memory for a ball without its digits, in bytes: an object, its integer, the array of that, and a reference.
     */
    private static final double BALL_BYTES = 130;

    /** The time for the functions that all weights share, over that for a block. */
    private static final double FUNCTIONS = 3;

    /** The largest −ln of a weight that can be represented. */
    private static final double LARGEST_EXPONENT = 0x1p59;

    private final BigFraction x0;
    private final Latest<Ball[]> passes;

    ThermalWeights(SpinEnsemble ensemble, InverseTemperature beta0) {
        super(ensemble, Optional.of(beta0));
        this.x0 = beta0.abs().toFraction();
        this.passes = new Latest<>(bits -> new ThermalWeightFormula(new Arithmetic(bits), ensemble, x0).weights());
    }

    /** Estimates the weights, and the functions of q^d from which they and ln Z begin. */
    @Override
    public Estimate estimate(Precision precision) {
        double count = ensemble().totalSpinCount();
        double exponent = x0.doubleValue() * count;
        Estimate each = new Estimate(BALL_BYTES + workingBits(precision) / 8, secondsEach(precision, exponent));
        return Multiplicities.estimateDescending(ensemble()).plus(each.times(count))
                .plus(Block.estimate(beta0().orElseThrow(), precision.bits()).repeated(FUNCTIONS));
    }

    @Override
    public Real weight(HalfInteger totalSpin) {
        int index = (int) index(requireWritable(totalSpin));
        BigInteger multiplicity = Multiplicities.multiplicity(ensemble(), totalSpin);
        return fraction(bits -> passes.has(bits)
                ? passes.at(bits)[index]
                : new Arithmetic(bits + 4).multiply(Ball.of(multiplicity), copyWeight(bits + 4, totalSpin)));
    }

    @Override
    public Real copyWeight(HalfInteger totalSpin) {
        requireWritable(totalSpin);
        return fraction(bits -> copyWeight(bits, totalSpin));
    }

    /** Checks J, and that −ln p_J stays within the exponents of the kernel. */
    private HalfInteger requireWritable(HalfInteger totalSpin) {
        requireOccurring(totalSpin);
        if (ThermalWeightFormula.largestExponent(ensemble(), x0, totalSpin) > LARGEST_EXPONENT) {
            throw new ResourceLimitException("n", ensemble().n(),
                    "makes the weight of J = " + totalSpin + " smaller than e^-(2^59): it cannot be written");
        }
        return totalSpin;
    }

    private Ball copyWeight(int bits, HalfInteger totalSpin) {
        return new ThermalWeightFormula(new Arithmetic(bits), ensemble(), x0).copyWeight(totalSpin);
    }

    @Override
    public List<Real> weights() {
        Budget.MEMORY_ONLY.admit("n", ensemble().n(), estimate(Precision.digits(1)));
        int size = ensemble().totalSpinListSize();
        return new AbstractList<>() {
            @Override
            public Real get(int index) {
                Objects.checkIndex(index, size);
                return fraction(bits -> passes.at(bits)[index]);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private static Real fraction(IntFunction<Ball> weight) {
        return Real.refining(bits -> Enclosures.of(weight.apply(bits)).above(BigFraction.ZERO).below(BigFraction.ONE));
    }
}
