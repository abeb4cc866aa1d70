package io.github.spinthermo.testing;

import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The collective steady state by its definition (spec 1.5, [L 18], [L 25], [L 32], [L 35], [L 40], [L 44]): sums over
 * all J of sums over all levels, in decimals, without one of the closed forms that the library is built on.
 *
 * <p>Where x_B &lt; 0 everything is turned upside down, so that x = |x_B| and energies are counted from the
 * level that the bath drives to: small numbers then are sums of small numbers. What the differences cancel is
 * paid in advance from the magnitudes of x_0, x_B and of what tells them apart. Nothing is proven: the
 * numbers are right to the digits asked for as far as all tests agree.
 */
public final class DirectSteadyState {

    private static final int GUARD_DIGITS = 20;

    private final SpinEnsemble ensemble;
    private final boolean inverted;
    private final Optional<InverseTemperature> beta0;
    private final DirectTemperature bath;
    private final DirectTemperature start;
    private final Optional<Map<HalfInteger, BigFraction>> weights;
    private final DecimalMath math;
    private final Sums sums = new Sums();

    /** Kept, as it takes most of the time. */
    private volatile BigDecimal entropy;

    private DirectSteadyState(SpinEnsemble ensemble, Optional<InverseTemperature> beta0,
            Optional<Map<HalfInteger, BigFraction>> weights, InverseTemperature betaB, int digits) {
        this.ensemble = ensemble;
        this.inverted = betaB.sign() == Sign.NEGATIVE;
        this.beta0 = inverted ? beta0.map(InverseTemperature::negate) : beta0;
        this.weights = weights;
        this.math = new DecimalMath(digits + GUARD_DIGITS + 2 * smallness(beta0.orElse(betaB), betaB));
        this.bath = new DirectTemperature(betaB.abs(), math);
        this.start = new DirectTemperature(beta0.orElse(InverseTemperature.ZERO).abs(), math);
        forEachBlock(sums::add);
    }

    /** Returns the steady state from the thermal state at x_0. */
    public static DirectSteadyState of(SteadyInput input, int digits) {
        return new DirectSteadyState(input.ensemble(), Optional.of(input.beta0()), Optional.empty(),
                input.betaB(), digits);
    }

    /** Returns the steady state from weights of the caller. */
    public static DirectSteadyState of(SpinEnsemble ensemble, Map<HalfInteger, BigFraction> weights,
            InverseTemperature betaB, int digits) {
        return new DirectSteadyState(ensemble, Optional.empty(), Optional.of(weights), betaB, digits);
    }

    /** Counts the zeros that follow the point in |x_0|, |x_B| and ||x_0| − |x_B||, whichever has most. */
    static int smallness(InverseTemperature a, InverseTemperature b) {
        Stream<BigFraction> each = Stream.of(a, b).filter(x -> !x.isInfinite())
                .map(x -> x.abs().toFraction());
        Stream<BigFraction> gap = a.isInfinite() || b.isInfinite()
                ? Stream.empty()
                : Stream.of(a.abs().toFraction().subtract(b.abs().toFraction()));
        return Stream.concat(each, gap).filter(x -> x.signum() != 0)
                .mapToInt(x -> (x.getDenominator().bitLength() - x.getNumerator().bitLength()) / 3 + 1)
                .reduce(0, Math::max);
    }

    private interface BlockVisitor {
        void visit(BigDecimal weight, BigDecimal below, LevelSums block, DirectStart from);
    }

    /** Walks through all J of which the weight is not 0, with ns − J. */
    private void forEachBlock(BlockVisitor visitor) {
        DirectStart from = weights.isPresent()
                ? new DirectStart.Given(weights.get(), math)
                : new DirectStart.Thermal(ensemble, start);
        LevelSums block = bath.block(HalfInteger.ZERO);
        Iterator<HalfInteger> totalSpins = ensemble.totalSpins().iterator();
        for (BigInteger copies : Multiplicities.of(ensemble).ascending()) {
            HalfInteger totalSpin = totalSpins.next();
            BigDecimal weight = from.weight(totalSpin, copies);
            block.upTo(totalSpin.twice());
            if (weight.signum() != 0) {
                visitor.visit(weight, BigDecimal.valueOf(ensemble.stepsBelowLargest(totalSpin)), block, from);
            }
        }
    }

    /** Sums Σ_J w_J f_J for the f that make up energies, with ε_J = e_J + ns. */
    private final class Sums {

        private BigDecimal energy = BigDecimal.ZERO;
        private BigDecimal squaredEnergy = BigDecimal.ZERO;
        private BigDecimal variance = BigDecimal.ZERO;
        private BigDecimal energyAtStart = BigDecimal.ZERO;
        private BigDecimal product = BigDecimal.ZERO;

        private void add(BigDecimal weight, BigDecimal below, LevelSums block, DirectStart from) {
            BigDecimal energyOfBlock = below.add(block.mean(), context());
            energy = plus(energy, weight, energyOfBlock);
            squaredEnergy = plus(squaredEnergy, times(weight, energyOfBlock), energyOfBlock);
            variance = plus(variance, weight, block.variance());
            if (beta0.isPresent()) {
                BigDecimal ofBlockAtStart = below.add(from.mean(), context());
                energyAtStart = plus(energyAtStart, weight, ofBlockAtStart);
                product = plus(product, times(weight, energyOfBlock), ofBlockAtStart);
            }
        }

        private BigDecimal plus(BigDecimal sum, BigDecimal weight, BigDecimal value) {
            return sum.add(times(weight, value), context());
        }
    }

    private MathContext context() {
        return math.context();
    }

    private BigDecimal times(BigDecimal a, BigDecimal b) {
        return a.multiply(b, context());
    }

    /**
     * Returns a number of the steady state.
     *
     * @return the value, or empty where it is infinite or undefined; an exact zero may be any number far
     *     below the last digit
     */
    public Optional<BigDecimal> value(SteadyQuantity quantity) {
        boolean needsStart = !SteadyQuantity.OF_ANY_START.contains(quantity);
        if ((needsStart && beta0.isEmpty()) || !isFinite(quantity)) {
            return Optional.empty();
        }
        if (quantity == SteadyQuantity.INITIAL_ENERGY) {
            return Optional.of(initialEnergy(inverted));
        }
        BigDecimal value = fromTheLevelThatTheBathDrivesTo(quantity);
        if (inverted && SteadyQuantity.ENERGIES.contains(quantity)) {
            return Optional.of(largest().subtract(value, context()));
        }
        return Optional.of(inverted && SteadyQuantity.ODD.contains(quantity) ? value.negate() : value);
    }

    private boolean isFinite(SteadyQuantity quantity) {
        return switch (quantity) {
            case FREE_ENERGY_CHANGE, THERMAL_FREE_ENERGY_CHANGE -> !bath.isZero();
            case ENTROPY_PRODUCTION, THERMAL_ENTROPY_PRODUCTION -> !bath.isInfinite() || startsAtTheBath();
            default -> true;
        };
    }

    /** Returns the value at x_0 = ∞ = x_B. */
    private boolean startsAtTheBath() {
        return start.isInfinite() && beta0.orElseThrow().sign() == Sign.POSITIVE;
    }

    private BigDecimal fromTheLevelThatTheBathDrivesTo(SteadyQuantity quantity) {
        HalfInteger top = ensemble.largestTotalSpin();
        return switch (quantity) {
            case ENERGY -> sums.energy;
            case THERMAL_ENERGY -> thermalEnergy(bath);
            case INITIAL_ENERGY -> initialEnergy(false);
            case ENERGY_PLUS -> bath.block(top).mean();
            case ENTROPY -> entropy();
            case THERMAL_ENTROPY -> thermalEntropy(bath);
            case INITIAL_ENTROPY -> thermalEntropy(start);
            case ENTROPY_PLUS -> bath.entropy(bath.block(top));
            case FREE_ENERGY_CHANGE -> freeEnergyChange(sums.energy, entropy());
            case THERMAL_FREE_ENERGY_CHANGE -> freeEnergyChange(thermalEnergy(bath), thermalEntropy(bath));
            case ENTROPY_PRODUCTION -> entropyProduction(sums.energy, entropy());
            case THERMAL_ENTROPY_PRODUCTION -> entropyProduction(thermalEnergy(bath), thermalEntropy(bath));
            case ENERGY_VARIANCE -> sums.variance
                    .add(sums.squaredEnergy.subtract(times(sums.energy, sums.energy)), context());
            case HEAT_CAPACITY -> bath.times(bath.times(sums.variance));
            case HEAT -> sums.energy.subtract(initialEnergy(false), context());
            case THERMAL_HEAT -> thermalEnergy(bath).subtract(initialEnergy(false), context());
            case ENERGY_DERIVATIVE -> derivative();
        };
    }

    private BigDecimal largest() {
        return BigDecimal.valueOf(ensemble.largestTotalSpin().twice());
    }

    private BigDecimal thermalEnergy(DirectTemperature temperature) {
        return times(BigDecimal.valueOf(ensemble.n()), temperature.block(ensemble.s()).mean());
    }

    private BigDecimal thermalEntropy(DirectTemperature temperature) {
        return times(BigDecimal.valueOf(ensemble.n()), temperature.entropy(temperature.block(ensemble.s())));
    }

    /** Returns E_0, from the level that the bath drives to or from the opposite one. */
    private BigDecimal initialEnergy(boolean fromTheOpposite) {
        BigDecimal energy = thermalEnergy(start);
        boolean turned = beta0.orElseThrow().sign() == Sign.NEGATIVE ^ fromTheOpposite;
        return turned ? largest().subtract(energy, context()) : energy;
    }

    /** Returns Σ w_J (S_J − ln p_J). */
    private BigDecimal entropy() {
        if (entropy == null) {
            BigDecimal[] sum = {BigDecimal.ZERO};
            forEachBlock((weight, below, block, from) -> sum[0] = sum[0].add(
                    times(weight, bath.entropy(block).add(from.surprise(), context())), context()));
            entropy = sum[0];
        }
        return entropy;
    }

    /** Returns (E − S/x) − (E_0 − S_0/x). */
    private BigDecimal freeEnergyChange(BigDecimal energy, BigDecimal finalEntropy) {
        BigDecimal gain = finalEntropy.subtract(thermalEntropy(start), context());
        return energy.subtract(initialEnergy(false), context()).subtract(bath.divide(gain), context());
    }

    /** Returns S − S_0 − x (E − E_0). */
    private BigDecimal entropyProduction(BigDecimal energy, BigDecimal finalEntropy) {
        BigDecimal gain = finalEntropy.subtract(thermalEntropy(start), context());
        return gain.subtract(bath.times(energy.subtract(initialEnergy(false), context())), context());
    }

    /** Returns [L C.6] −(Σ w e_J(x_0) e_J(x) − Σ w e_J(x_0) Σ w e_J(x)). */
    private BigDecimal derivative() {
        BigDecimal covariance = sums.product.subtract(times(sums.energyAtStart, sums.energy), context());
        return beta0.orElseThrow().sign() == Sign.NEGATIVE ? covariance : covariance.negate();
    }
}
