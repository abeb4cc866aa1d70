package io.github.spinthermo.collective.thermalstart;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.blocksum.Averages;
import io.github.spinthermo.blocksum.Temperatures;
import io.github.spinthermo.collective.mixture.Mixture;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.doubledouble.Approximation;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.StartWeights;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Steady state at x_B after a thermal start at x_0. Everything is evaluated at |x_0| and |x_B|: weights and
 * entropies are even, energies are mirrored. What is rational, zero or equal to the independent value by structure is
 * recognised here (spec 1.10).
 */
public final class ThermalStartState implements Mixture {

    private static final BigInteger FOUR = BigInteger.valueOf(4);
    private static final Outcome ZERO = Outcome.of(Real.of(0));

    /** The |x_B| below which a few bits more show on which side of ⟨k⟩ the energy lies. */
    private static final double COLD = 16;

    private final SpinEnsemble ensemble;
    private final InverseTemperature beta0;
    private final InverseTemperature betaB;
    private final InverseTemperature coldness0;
    private final InverseTemperature coldness;
    private final boolean isThermal;
    private final BigFraction middle;
    private final Optional<StartWeights> start;
    private final Averages asked;
    private final SteadyStateCost cost;
    private final Evaluations evaluations;
    private final ReferenceStates references;
    private final Once<ThermalExchange> exchange;
    private final Once<Optional<ApproximateState>> approximate;

    /**
     * Makes the state.
     *
     * @param ensemble n spins s
     * @param beta0 x_0
     * @param betaB x_B
     * @param start the weights; empty where only the largest block has one
     */
    public ThermalStartState(SpinEnsemble ensemble, InverseTemperature beta0, InverseTemperature betaB,
            Optional<StartWeights> start) {
        this(ensemble, beta0, betaB, start, Averages.ALL);
    }

    private ThermalStartState(SpinEnsemble ensemble, InverseTemperature beta0, InverseTemperature betaB,
            Optional<StartWeights> start, Averages asked) {
        this.ensemble = ensemble;
        this.beta0 = beta0;
        this.betaB = betaB;
        this.coldness0 = beta0.abs();
        this.coldness = betaB.abs();
        this.isThermal = ensemble.n() == 1 || coldness0.equals(coldness);
        this.middle = ensemble.largestTotalSpin().toFraction();
        this.start = start;
        this.asked = asked;
        this.cost = new SteadyStateCost(ensemble, beta0, betaB, start, asked);
        this.evaluations = new Evaluations(ensemble, beta0, betaB, start, asked);
        this.references = new ReferenceStates(this);
        this.exchange = new Once<>(() -> new ThermalExchange(this));
        this.approximate = new Once<>(() -> ApproximateState.of(ensemble, beta0, betaB, start));
    }

    /**
     * Makes the state after the same start in another bath; both share the weights.
     *
     * @param otherBetaB x_B of the other bath
     * @return the state
     */
    public ThermalStartState inBath(InverseTemperature otherBetaB) {
        return new ThermalStartState(ensemble, beta0, otherBetaB, start, asked);
    }

    /**
     * Makes the same state, which takes mean excitations by themselves where nothing else is needed.
     *
     * @return the state
     */
    public ThermalStartState forEnergies() {
        return new ThermalStartState(ensemble, beta0, betaB, start, Averages.MEANS);
    }

    /**
     * Returns the states that this one is compared with.
     *
     * @return their energies and entropies
     */
    public ReferenceStates references() {
        return references;
    }

    /**
     * Returns the spins.
     *
     * @return the ensemble
     */
    public SpinEnsemble ensemble() {
        return ensemble;
    }

    /**
     * Returns the inverse temperature of the start.
     *
     * @return x_0
     */
    public InverseTemperature beta0() {
        return beta0;
    }

    /**
     * Returns the inverse temperature of the bath.
     *
     * @return x_B
     */
    public InverseTemperature betaB() {
        return betaB;
    }

    @Override
    public String origin() {
        return "beta0 = " + beta0;
    }

    @Override
    public Real energy() {
        if (isThermal()) {
            return references.thermalEnergy();
        }
        if (start.isEmpty()) {
            return references.energyPlus();
        }
        if (betaB.isZero()) {
            return Real.of(middle);
        }
        return betaB.isInfinite()
                ? mirrored(exactSteps().map(Real::of).orElseGet(this::newEnergy))
                : screened(ApproximateState::energy, () -> mirrored(newEnergy()));
    }

    private Real newEnergy() {
        BigFraction lowest = exactSteps().orElse(BigFraction.ZERO);
        Real energy = evaluations.ofMeans(SteadyStateSums::energy, e -> e.above(lowest).below(middle));
        return betaB.isInfinite() ? energy : evaluations.nearMiddle(energy, middle);
    }

    private Real mirrored(Real energy) {
        return betaB.sign() == Sign.NEGATIVE ? Real.of(twiceLargest()).subtract(energy) : energy;
    }

    /** Returns the sums and closed forms that quantities are taken from. */
    Evaluations evaluations() {
        return evaluations;
    }

    /** Returns ns. */
    BigFraction middle() {
        return middle;
    }

    /** Makes a number whose nearest double is first looked for in double-double. */
    private Real screened(Function<ApproximateState, Approximation> quantity, Supplier<Real> number) {
        return Real.screened(() -> nearest(quantity), number);
    }

    /** Screens a number that may be exact. */
    Real screened(Function<ApproximateState, Approximation> quantity, Real number) {
        return number.isExact() ? number : screened(quantity, () -> number);
    }

    private OptionalDouble nearest(Function<ApproximateState, Approximation> quantity) {
        Optional<ApproximateState> state = approximate.get();
        return state.isPresent() ? quantity.apply(state.get()).nearest() : OptionalDouble.empty();
    }

    /** Returns ⟨k⟩ where it is a fraction and so little is added to it that the sign of the rest decides a tie. */
    Optional<BigFraction> exactSteps() {
        return isCold() ? start.flatMap(StartWeights::exactSteps) : Optional.empty();
    }

    private boolean isCold() {
        return Temperatures.approximate(coldness) >= COLD;
    }

    @Override
    public Outcome entropy() {
        return Outcome.of(entropyLower());
    }

    @Override
    public Real entropyUpper() {
        return entropyLower();
    }

    @Override
    public Real entropyLower() {
        if (isThermal()) {
            return references.thermalEntropy();
        }
        return start.isEmpty()
                ? references.entropyPlus()
                : screened(ApproximateState::entropy, () ->
                        evaluations.ofAll(SteadyStateSums::entropy, e -> e.above(BigFraction.ZERO)));
    }

    @Override
    public Real energyVariance() {
        if (isThermal()) {
            return references.thermal().energyVariance();
        }
        if (start.isEmpty()) {
            return references.largest().variance();
        }
        if (betaB.isZero()) {
            return squaredTotalSpin().divide(Real.of(3));
        }
        return screened(ApproximateState::energyVariance, exactSteps().map(this::varianceAboveSteps).orElseGet(() ->
                evaluations.ofMeans(SteadyStateSums::energyVariance, e -> e.above(BigFraction.ZERO))));
    }

    /** Encloses the variance at x_0 = 0: that of k is rational, the sign of the rest decides a tie. */
    private Real varianceAboveSteps(BigFraction steps) {
        BigFraction spin = middle().subtract(steps);
        BigFraction ofSteps = squaredSpins().subtract(spin).subtract(spin.multiply(spin));
        if (betaB.isInfinite()) {
            return Real.of(ofSteps);
        }
        return Real.refining(bits -> Enclosures.beside(ofSteps, evaluations.means(bits).excessVariance(steps),
                Enclosures.of(evaluations.means(bits).energyVariance())));
    }

    /** Encloses ⟨J(J+1)⟩, strictly between that of x_0 = 0 and that of |x_0| = ∞, which are exact. */
    @Override
    public Real squaredTotalSpin() {
        BigFraction coldest = BigFraction.of(twiceLargest().multiply(twiceLargest().add(BigInteger.TWO)), FOUR);
        if (start.isEmpty() || beta0.isZero()) {
            return Real.of(start.isEmpty() ? coldest : squaredSpins());
        }
        return evaluations.ofClosedForms(SteadyStateSums::squaredTotalSpin,
                e -> e.above(squaredSpins()).below(coldest));
    }

    /** Returns n s (s+1). */
    private BigFraction squaredSpins() {
        BigInteger twice = BigInteger.valueOf(ensemble.s().twice());
        return BigFraction.of(twiceLargest().multiply(twice.add(BigInteger.TWO)), FOUR);
    }

    @Override
    public Real heatCapacity() {
        if (betaB.isZero() || betaB.isInfinite()) {
            return Real.of(0);
        }
        BigFraction x = betaB.toFraction();
        return screened(ApproximateState::heatCapacity, start.isEmpty()
                ? blockVariance().multiply(Real.of(x.multiply(x)))
                : evaluations.ofAll(SteadyStateSums::heatCapacity, e -> e.above(BigFraction.ZERO)));
    }

    @Override
    public Real blockVariance() {
        if (betaB.isZero()) {
            return squaredTotalSpin().divide(Real.of(3));
        }
        return betaB.isInfinite() || start.isEmpty()
                ? references.largest().variance()
                : evaluations.ofAll(SteadyStateSums::blockVariance, e -> e.above(BigFraction.ZERO));
    }

    /**
     * Returns heat, entropy production and free-energy change on the way to this state.
     *
     * @return the exchange
     */
    public ThermalExchange exchange() {
        return exchange.get();
    }

    /**
     * Returns the change of the energy with the initial temperature, odd in x_0 and in x_B. [L C.6]
     *
     * @return dE/dx_0
     */
    public Outcome energyDerivative() {
        if (start.isEmpty() || beta0.isZero() || betaB.isZero()) {
            return ZERO;
        }
        Real covariance = evaluations.ofAll(SteadyStateSums::covariance, e -> e.above(BigFraction.ZERO));
        return Outcome.of(screened(ApproximateState::energyDerivative,
                beta0.sign() == betaB.sign() ? covariance.negate() : covariance));
    }

    @Override
    public Real excitation() {
        return betaB.isInfinite()
                ? Real.of(0)
                : evaluations.ofMeans(SteadyStateSums::excitation, e -> e.above(BigFraction.ZERO));
    }

    @Override
    public Optional<Ball> blockEntropy(int bits) {
        if (betaB.isInfinite()) {
            return Optional.of(Ball.ZERO);
        }
        if (start.isEmpty()) {
            return Optional.of(evaluations.closed(bits).largest().entropy());
        }
        return evaluations.closed(bits).factor().top() < -bits
                ? Optional.of(evaluations.coldBlockEntropy(bits))
                : Optional.empty();
    }

    /**
     * Tells whether only the largest block has a weight.
     *
     * @return true for n = 1 and at |x_0| = ∞
     */
    public boolean isExtreme() {
        return start.isEmpty();
    }

    /**
     * Evaluates the sums.
     *
     * @param bits about how many bits of each are wanted
     * @return the sums at |x_0| and |x_B|
     */
    public SteadyStateSums<Ball> sums(int bits) {
        return evaluations.all(bits);
    }

    @Override
    public boolean isThermal() {
        return isThermal;
    }

    BigInteger twiceLargest() {
        return BigInteger.valueOf(ensemble.largestTotalSpin().twice());
    }

    /** Returns false, as a thermal state has a weight on J = ns. */
    @Override
    public boolean isDark() {
        return false;
    }

    @Override
    public Estimate estimate(Precision precision) {
        return estimateWeights(precision).plus(cost.allInBath(precision));
    }

    @Override
    public Estimate estimateWeights(Precision precision) {
        return cost.weights(precision, isCold());
    }

    /**
     * Estimates the start, which all baths share, where the quantities are to be doubles.
     *
     * @return memory and time
     */
    public Estimate estimateStartOfDoubles() {
        return cost.startOfDoubles(isCold());
    }

    /**
     * Estimates the doubles of quantities where the start is known.
     *
     * @param withMoments whether variances and the derivative are asked for, too
     * @return memory and time
     */
    public Estimate estimateDoublesInBath(boolean withMoments) {
        return cost.doublesInBath(withMoments);
    }

    @Override
    public Estimate estimateInBath(Precision precision) {
        return cost.inBath(precision);
    }
}
