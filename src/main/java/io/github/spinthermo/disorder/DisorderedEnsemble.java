package io.github.spinthermo.disorder;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.thermal.BathRates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.apache.commons.numbers.core.DD;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Spins 1/2 in a collective bath that are not all alike: each has a detuning of its own, and they are coupled to each
 * other,
 * <pre>
 * dρ/dt = −i[H', ρ] + γ↓ D[J₋]ρ + γ↑ D[J₊]ρ,   H' = Σ_k δ_k j_z,k + Σ_(k&lt;l) Ω_kl (j₊,k j₋,l + h.c.),
 * </pre>
 * from a thermal state. For a time of the order κ/δ² they stay at the energy of the collective steady state. In the end
 * spins of equal detuning keep their total spin for ever, if there are no couplings, and each group of them has the
 * energy of a collective steady state of its own; spins that all differ become thermal.
 *
 * <p><b>Accuracy.</b> Energies and intensities are those of a density matrix whose error in the trace norm is at most
 * {@link DisorderTrajectory#tolerance()}, which is proven: the motion contracts that norm, so that local errors only
 * add up, and double-double precision makes them small. As |⟨N⟩| ≤ n‖ρ‖ and γ↓⟨J₊J₋⟩ ≤ κn²‖ρ‖, the same number
 * bounds the errors of the energy divided by n and of the intensity divided by n²κ. Detunings, couplings and rates are
 * taken as they are given; times are doubles. The modes are not guaranteed; they have about 8 digits.
 *
 * <p><b>Cost.</b> N = C(2n, n) numbers, 924 for n = 6. A trajectory takes one product of matrices in
 * double-double precision, 14N³ operations, for each doubling of the time from 1/(2‖L‖) on, and 20N² for each time and
 * doubling. The modes take some 20N³ operations. Six spins take about a second for each doubling.
 *
 * <p>Immutable, and safe for use by several threads. Source: derived; App. K of Latune, Sinayskiy, Petruccione, Phys.
 * Rev. Research 1, 033192 (2019) has the question.
 *
 * @derivation 7.5
 */
public final class DisorderedEnsemble {

    /** Smallest tolerance that can be asked for. */
    public static final double SMALLEST_TOLERANCE = 1e-12;

    /** Bound on the rounding of a result to a double, and of the start: 2^−50. */
    private static final double ROUNDING = 0x1p-50;

    /** Largest detuning or coupling, in units of κ, beside which the bath can be followed. */
    private static final double STRONGEST = 1e6;

    /** Smallest detuning or coupling, in units of κ, for which a rate is told; and the smallest of the largest ones. */
    private static final double WEAKEST = 1e-5;
    private static final double FAINTEST = 1e-7;

    /** Disorder, in units of κ, that stands for a weaker one, which has as many stationary states. */
    private static final double STANDING_IN = 1e-3;

    /** Largest κ, and the inverse of the smallest. */
    private static final double FASTEST = 1e100;

    private final Disorder disorder;
    private final InverseTemperature beta0;
    private final BathRates bath;
    private final SectorBasis basis;

    private DisorderedEnsemble(Disorder disorder, InverseTemperature beta0, BathRates bath) {
        this.disorder = disorder;
        this.beta0 = beta0;
        this.bath = bath;
        this.basis = new SectorBasis(disorder.spins());
    }

    /**
     * Describes the spins, their start and their bath.
     *
     * @param disorder the spins
     * @param beta0 the inverse temperature x_0 of the start, of either sign, also 0 and ±∞
     * @param bath the rates of the bath
     * @return the ensemble
     * @throws ResourceLimitException if κ is not from 1e-100 to 1e100, it names {@code emission}; or if a detuning or a
     *     coupling is above 10^6 κ, it names {@code detunings} or {@code couplings}
     */
    public static DisorderedEnsemble of(Disorder disorder, InverseTemperature beta0, BathRates bath) {
        if (!(bath.kappa() <= FASTEST && bath.kappa() >= 1 / FASTEST)) {
            throw new ResourceLimitException("emission", bath.kappa(),
                    "is, together with the absorption, not from 1e-100 to 1e100");
        }
        requireSlow("detunings", disorder.largestDetuning(), bath);
        requireSlow("couplings", disorder.largestCoupling(), bath);
        return new DisorderedEnsemble(disorder, Objects.requireNonNull(beta0, "beta0"), bath);
    }

    private static void requireSlow(String name, double largest, BathRates bath) {
        if (largest > STRONGEST * bath.kappa()) {
            throw new ResourceLimitException(name, largest,
                    "is more than 1e6 times the rate of the bath, which is " + Fault.show(bath.kappa()));
        }
    }

    /**
     * Computes energies and intensities at given times.
     *
     * @param times the times, ascending, 0 or above; none is allowed
     * @param progress takes the share that is done, from 0 to 1
     * @return the results
     * @throws InvalidInputException if the times are negative, infinite or do not ascend; it names {@code times}
     * @throws ResourceLimitException if a time is so long that the error may exceed 10^−9, some 10^13/κ and more; it
     *     names {@code times}
     */
    public DisorderTrajectory trajectory(List<Double> times, DoubleConsumer progress) {
        requireTimes(times);
        List<DisorderMotion.Instant> instants = new DisorderMotion(generator(disorder), disorder.spins())
                .to(times, start(), progress);
        double[] energy = energy();
        double[] emission = emission();
        return new DisorderTrajectory(times,
                instants.stream().map(instant -> instant.state().dot(energy).hi()).toList(),
                instants.stream().map(instant -> bath.gammaDown() * instant.state().dot(emission).hi()).toList(),
                ROUNDING + instants.stream().mapToDouble(DisorderMotion.Instant::error).max().orElse(0));
    }

    private static void requireTimes(List<Double> times) {
        double before = -1;
        for (double time : times) {
            if (!(time >= 0 && time > before && time < Double.POSITIVE_INFINITY)) {
                throw new InvalidInputException("not-ascending", "times", time,
                        "is not a finite number of at least 0 above the time before it");
            }
            before = time;
        }
    }

    private SparseRows generator(Disorder of) {
        return DisorderGenerator.of(basis, of, PreciseNumbers.of(bath.emission()),
                PreciseNumbers.of(bath.absorption()));
    }

    /** Returns the product of thermal states of one spin, which the rates of a bath of that temperature fix. */
    private PreciseVector start() {
        BathRates oneSpin = BathRates.ofBeta(beta0);
        DD down = PreciseNumbers.of(oneSpin.emission());
        DD up = PreciseNumbers.of(oneSpin.absorption());
        PreciseVector start = new PreciseVector(basis.size());
        IntStream.range(0, basis.size()).filter(i -> basis.difference(i) == 0)
                .forEach(i -> start.set(i, power(up, basis.excited(i))
                        .multiply(power(down, basis.spins() - basis.excited(i)))));
        return start;
    }

    private static DD power(DD base, int exponent) {
        return IntStream.range(0, exponent).mapToObj(k -> base).reduce(DD.ONE, DD::multiply);
    }

    /** Returns the numbers of excited spins, on the diagonal. */
    private double[] energy() {
        return IntStream.range(0, basis.size())
                .mapToDouble(i -> basis.difference(i) == 0 ? basis.excited(i) : 0).toArray();
    }

    /** Returns the elements of J₊J₋: excited spins on the diagonal, 1 where one excitation has moved. */
    private double[] emission() {
        double[] emission = energy();
        IntStream.range(0, basis.size()).filter(i -> basis.difference(i) == 2).forEach(i -> emission[i] = 1);
        return emission;
    }

    /**
     * Computes what decays slowest.
     *
     * @return stationary states and the slowest rate
     */
    public DisorderModes modes() {
        double largest = disorder.largest() / bath.kappa();
        if (disorder.smallest() >= WEAKEST * bath.kappa() && (largest == 0 || largest >= FAINTEST)) {
            return modes(disorder);
        }
        Disorder counted = largest == 0 || largest >= WEAKEST ? disorder
                : disorder.scaled(BigFraction.from(STANDING_IN / largest));
        return new DisorderModes(modes(counted).stationaryStates(), OptionalDouble.empty());
    }

    private DisorderModes modes(Disorder counted) {
        return new DisorderSpectrum(basis, generator(counted), DisorderGenerator.ofDisorder(basis, counted),
                counted.largest(), bath.kappa()).modes();
    }

    /**
     * Returns the energy of the collective steady state, which spins that are all alike would keep for ever.
     *
     * @return E = Σ_J w_J (e_J(x) + n/2), with an error of some roundings
     */
    public double collectiveEnergy() {
        return CollectiveEnergy.of(basis.spins(), BathRates.ofBeta(beta0), bath);
    }

    /**
     * Returns the energy of independent spins in the bath.
     *
     * @return nγ↑/κ
     */
    public double thermalEnergy() {
        return basis.spins() * (bath.gammaUp() / bath.kappa());
    }

    /**
     * Estimates what a trajectory and the modes need.
     *
     * @param times the times
     * @return memory and time
     */
    public Estimate estimate(List<Double> times) {
        double last = times.isEmpty() ? 0 : times.get(times.size() - 1);
        return new DisorderCost(basis.size(), generator(disorder).norm())
                .of(last, times.size());
    }

    /**
     * Shows the arguments, without any computation.
     *
     * @return the disorder, the start and the bath
     */
    @Override
    public String toString() {
        return "DisorderedEnsemble[" + disorder + ", beta0 = " + beta0 + ", bath = " + bath + "]";
    }
}
