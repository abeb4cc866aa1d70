package io.github.spinthermo.collective.thermalstart;

import io.github.spinthermo.collective.mixture.Exchange;
import io.github.spinthermo.doubledouble.Approximation;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Heat, entropy production and free-energy change on the way from a thermal start to its steady state, of spins
 * in a collective bath and of independent ones. Where a value is rational but for e^−|x|, its enclosure leaves out the
 * rational number, so that the side on which it lies is known.
 */
public final class ThermalExchange implements Exchange {

    private static final Outcome ZERO = Outcome.of(Real.of(0));

    private final ThermalStartState state;
    private final Evaluations evaluations;
    private final InverseTemperature beta0;
    private final InverseTemperature betaB;
    private final BigFraction largestEnergy;
    private final Outcome thermalHeat;
    private final Outcome thermalEntropyProduction;
    private final Outcome thermalFreeEnergyChange;

    ThermalExchange(ThermalStartState state) {
        this.state = state;
        this.evaluations = state.evaluations();
        this.beta0 = state.beta0();
        this.betaB = state.betaB();
        this.largestEnergy = BigFraction.of(state.twiceLargest());
        this.thermalHeat = newThermalHeat();
        this.thermalEntropyProduction = entropyProduction(
                () -> isInverted()
                        ? evaluations.ofClosedFormsBeside(largestWork(), SteadyStateSums::thermalExcessOfInversion,
                                SteadyStateSums::invertedThermalEntropyProduction)
                        : evaluations.ofClosedForms(SteadyStateSums::thermalEntropyProduction,
                                e -> e.above(BigFraction.ZERO)),
                ApproximateState::thermalEntropyProduction);
        this.thermalFreeEnergyChange = freeEnergyChange(this::thermalHeat, thermalEntropyProduction,
                ApproximateState::thermalFreeEnergyChange);
    }

    @Override
    public Outcome initialEnergy() {
        return Outcome.of(state.references().initialEnergy());
    }

    @Override
    public Outcome initialEntropy() {
        return Outcome.of(state.references().initialEntropy());
    }

    @Override
    public Outcome heat() {
        if (state.isThermal()) {
            return thermalHeat;
        }
        return Outcome.of(state.screened(ApproximateState::heat,
                heat(state.energy(), state.exactSteps(), evaluations::ofMeans,
                        SteadyStateSums::heat, SteadyStateSums::heatOfInversion)));
    }

    @Override
    public Outcome thermalHeat() {
        return thermalHeat;
    }

    private Outcome newThermalHeat() {
        return Outcome.of(state.screened(ApproximateState::thermalHeat,
                heat(state.references().thermalEnergy(), Optional.of(BigFraction.ZERO),
                        evaluations::ofClosedForms,
                        SteadyStateSums::thermalHeat, SteadyStateSums::thermalHeatOfInversion)));
    }

    /**
     * Returns a heat. At x_0 = 0 the energy lies above a lowest one, which is exact, and the heat as far above that
     * less ns.
     */
    private Real heat(Real energy, Optional<BigFraction> lowest, Evaluation evaluation,
            SteadyStateQuantity same, SteadyStateQuantity opposite) {
        if (beta0.equals(betaB)) {
            return Real.of(0);
        }
        if (energy.isExact() && state.references().initialEnergy().isExact()) {
            return energy.subtract(state.references().initialEnergy());
        }
        BigFraction middle = state.middle();
        if (betaB.isZero()) {
            return mirrored(beta0, evaluations.ofClosedForms(SteadyStateSums::initialPolarization,
                    e -> e.above(BigFraction.ZERO).below(middle)));
        }
        if (isInverted()) {
            return mirrored(beta0, evaluation.real(opposite, e -> e.above(BigFraction.ZERO).below(largestEnergy)));
        }
        if (!beta0.isZero()) {
            boolean isTaken = betaB.abs().compareTo(beta0.abs()) < 0;
            return mirrored(betaB, evaluation.real(same,
                    e -> isTaken ? e.above(BigFraction.ZERO) : e.below(BigFraction.ZERO)));
        }
        BigFraction bound = lowest.orElse(BigFraction.ZERO).subtract(middle);
        return mirrored(betaB, evaluation.real(same, e -> e.above(bound).below(BigFraction.ZERO)));
    }

    private static Real mirrored(InverseTemperature beta, Real value) {
        return beta.sign() == Sign.NEGATIVE ? value.negate() : value;
    }

    /** Tells whether one temperature is positive and the other negative. */
    private boolean isInverted() {
        return !beta0.isZero() && !betaB.isZero() && beta0.sign() != betaB.sign();
    }

    @Override
    public Outcome freeEnergyChange() {
        return state.isThermal()
                ? thermalFreeEnergyChange
                : freeEnergyChange(this::heat, entropyProduction(), ApproximateState::freeEnergyChange);
    }

    @Override
    public Outcome thermalFreeEnergyChange() {
        return thermalFreeEnergyChange;
    }

    private Outcome freeEnergyChange(Supplier<Outcome> heat, Outcome production,
            Function<ApproximateState, Approximation> screen) {
        if (betaB.isZero()) {
            return new Outcome.Undefined("the free energy has no value at infinite bath temperature");
        }
        return betaB.isInfinite()
                ? heat.get()
                : Outcome.of(state.screened(screen,
                        production.orElseThrow().divide(Real.of(betaB.toFraction().negate()))));
    }

    @Override
    public Outcome entropyProduction() {
        return state.isThermal()
                ? thermalEntropyProduction
                : entropyProduction(
                        () -> isInverted()
                                ? evaluations.ofAllBeside(largestWork(), SteadyStateSums::excessOfInversion,
                                        SteadyStateSums::invertedEntropyProduction)
                                : evaluations.ofAll(SteadyStateSums::entropyProduction,
                                        e -> e.above(BigFraction.ZERO)),
                        ApproximateState::entropyProduction);
    }

    @Override
    public Outcome thermalEntropyProduction() {
        return thermalEntropyProduction;
    }

    private interface Evaluation {
        Real real(SteadyStateQuantity quantity, UnaryOperator<Enclosure> knowledge);
    }

    private Outcome entropyProduction(Supplier<Real> production, Function<ApproximateState, Approximation> screen) {
        if (beta0.equals(betaB)) {
            return ZERO;
        }
        return betaB.isInfinite()
                ? new Outcome.Infinite(Sign.POSITIVE)
                : Outcome.of(state.screened(screen, production.get()));
    }

    /** Returns 2ns |x_B|: an entropy production from one sign to the other lies next to it where both |x| are large. */
    private BigFraction largestWork() {
        return largestEnergy.multiply(betaB.abs().toFraction());
    }
}
