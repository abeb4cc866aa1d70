package io.github.spinthermo.collective.mixture;

import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.thermal.InverseTemperature;

/**
 * Heat, entropy production and free-energy change on the way from a start that is not thermal to its steady state.
 * Zeros that follow from the arguments, where the bath leaves the start as it is, are exact.
 */
public final class ListedExchange implements Exchange {

    private static final Outcome ZERO = Outcome.of(Real.of(0));

    private final InitialState start;
    private final InverseTemperature betaB;
    private final Mixture mixture;
    private final ReferenceNumbers references;

    /**
     * Makes the exchange.
     *
     * @param start the initial state
     * @param betaB x_B
     * @param mixture the steady state
     * @param references the state of independent spins in the bath
     */
    public ListedExchange(InitialState start, InverseTemperature betaB, Mixture mixture,
            ReferenceNumbers references) {
        this.start = start;
        this.betaB = betaB;
        this.mixture = mixture;
        this.references = references;
    }

    @Override
    public Outcome initialEnergy() {
        return start.energy();
    }

    @Override
    public Outcome initialEntropy() {
        return start.entropy();
    }

    @Override
    public Outcome heat() {
        return start.isStationary(betaB) && start.energy().isFinite()
                ? ZERO : minus(Outcome.of(mixture.energy()), start.energy());
    }

    @Override
    public Outcome thermalHeat() {
        return isThermallyStationary() ? ZERO : minus(Outcome.of(references.thermalEnergy()), start.energy());
    }

    @Override
    public Outcome entropyProduction() {
        return start.isStationary(betaB) && start.energy().isFinite()
                ? ZERO : production(heat(), mixture.entropy());
    }

    @Override
    public Outcome thermalEntropyProduction() {
        return isThermallyStationary()
                ? ZERO : production(thermalHeat(), Outcome.of(references.thermalEntropy()));
    }

    /** Tells whether independent spins stay as they are. */
    private boolean isThermallyStationary() {
        return start.beta0().filter(betaB::equals).isPresent()
                || (betaB.isZero() && start.isFullyMixed())
                || (betaB.isInfinite() && minus(Outcome.of(references.thermalEnergy()), start.energy())
                        instanceof Outcome.Finite heat && heat.value().isExact() && heat.value().sign() == Sign.ZERO);
    }

    /** Returns S − S_0 − x_B Q, which is infinite where cold spins give away heat. */
    private Outcome production(Outcome heat, Outcome entropy) {
        Outcome growth = minus(entropy, start.entropy());
        if (!(heat instanceof Outcome.Finite finite)) {
            return heat;
        }
        if (betaB.isInfinite()) {
            return new Outcome.Infinite(Sign.POSITIVE);
        }
        return betaB.isZero() || !growth.isFinite() ? growth : Outcome.of(growth.orElseThrow()
                .subtract(finite.value().multiply(Real.of(betaB.toFraction()))));
    }

    @Override
    public Outcome freeEnergyChange() {
        return freeEnergyChange(heat(), entropyProduction());
    }

    @Override
    public Outcome thermalFreeEnergyChange() {
        return freeEnergyChange(thermalHeat(), thermalEntropyProduction());
    }

    private Outcome freeEnergyChange(Outcome heat, Outcome production) {
        if (betaB.isInfinite() || !heat.isFinite()) {
            return heat;
        }
        if (betaB.isZero()) {
            return new Outcome.Undefined("the free energy has no value at infinite bath temperature");
        }
        return production instanceof Outcome.Finite finite
                ? Outcome.of(finite.value().divide(Real.of(betaB.toFraction().negate()))) : production;
    }

    /** Returns a difference, or why it has none. */
    private static Outcome minus(Outcome one, Outcome other) {
        if (one instanceof Outcome.Finite a && other instanceof Outcome.Finite b) {
            return Outcome.of(a.value().subtract(b.value()));
        }
        return one.isFinite() ? other : one;
    }
}
