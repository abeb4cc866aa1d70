package io.github.spinthermo.testing;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** The weights w_J of an initial state, block after block from the smallest J up. */
interface DirectStart {

    /** Returns w_J of all copies together. */
    BigDecimal weight(HalfInteger totalSpin, BigInteger copies);

    /** Returns −ln p_J of one copy, for the J of the last weight, which is not 0. */
    BigDecimal surprise();

    /** Returns ⟨k⟩ of the thermal state of a block at the initial temperature, for the J of the last weight. */
    BigDecimal mean();

    /** Thermal start, p_J = Z_J(x_0)/Z_s(x_0)^n = q^(ns−J) z_J / z_s^n with q = e^−|x_0|. */
    final class Thermal implements DirectStart {

        private final SpinEnsemble ensemble;
        private final DirectTemperature start;
        private final MathContext context;
        private final BigDecimal partition;
        private final BigDecimal logPartition;
        private final LevelSums block;
        private long below;

        Thermal(SpinEnsemble ensemble, DirectTemperature start) {
            this.ensemble = ensemble;
            this.start = start;
            this.context = start.math().context();
            LevelSums local = start.block(ensemble.s());
            this.partition = local.partition().pow((int) ensemble.n(), context);
            this.logPartition = BigDecimal.valueOf(ensemble.n())
                    .multiply(start.math().log1p(local.excess()), context);
            this.block = start.block(HalfInteger.ZERO);
        }

        @Override
        public BigDecimal weight(HalfInteger totalSpin, BigInteger copies) {
            below = ensemble.stepsBelowLargest(totalSpin);
            return start.q().pow((int) below, context)
                    .multiply(block.upTo(totalSpin.twice()).partition(), context)
                    .divide(partition, context).multiply(new BigDecimal(copies), context);
        }

        @Override
        public BigDecimal surprise() {
            BigDecimal difference = logPartition.subtract(start.math().log1p(block.excess()), context);
            return start.times(BigDecimal.valueOf(below)).add(difference, context);
        }

        @Override
        public BigDecimal mean() {
            return block.mean();
        }
    }

    /** Weights that are given. */
    final class Given implements DirectStart {

        private final Map<HalfInteger, BigFraction> weights;
        private final DecimalMath math;
        private BigFraction copiesPerWeight;

        Given(Map<HalfInteger, BigFraction> weights, DecimalMath math) {
            this.weights = weights;
            this.math = math;
        }

        @Override
        public BigDecimal weight(HalfInteger totalSpin, BigInteger copies) {
            BigFraction weight = weights.getOrDefault(totalSpin, BigFraction.ZERO);
            copiesPerWeight = weight.signum() == 0 ? null : BigFraction.of(copies).divide(weight);
            return DirectTemperature.decimal(weight, math.context());
        }

        @Override
        public BigDecimal surprise() {
            BigFraction excess = copiesPerWeight.subtract(BigFraction.ONE);
            return math.log1p(DirectTemperature.decimal(excess, math.context()));
        }

        @Override
        public BigDecimal mean() {
            throw new IllegalStateException("own weights have no initial temperature");
        }
    }
}
