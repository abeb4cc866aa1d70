package io.github.spinthermo.metrology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.initial.SpinGroup;
import io.github.spinthermo.radiation.Radiation;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.DecimalMath;
import io.github.spinthermo.testing.StartDraw;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.work.Ergotropy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.data.Offset;

/**
 * Invariants of starts of every kind and of their steady states, over sizes, spins and temperatures of all orders.
 */
class StartInvariantsProperties {

    private static final Precision DIGITS = Precision.digits(30);
    private static final int MANTISSA_BITS = 53;
    private static final Real ZERO = Real.of(0);
    private static final Real ONE = Real.of(1);

    /** Checks that two numbers are equal but for roundings at the scale of some numbers that they are made of. */
    private static void assertSame(Object of, Real one, Real other, Real... scale) {
        BigDecimal a = one.round(DIGITS);
        BigDecimal b = other.round(DIGITS);
        BigDecimal largest = a.abs().max(b.abs());
        for (Real part : scale) {
            largest = largest.max(part.round(DIGITS).abs());
        }
        assertThat(a.subtract(b).abs()).as("%s: %s and %s", of, a, b)
                .isLessThanOrEqualTo(largest.scaleByPowerOfTen(-26));
    }

    private static Real sum(InitialState start, BiFunction<HalfInteger, Real, Real> term) {
        return start.weights().entrySet().stream().map(entry -> term.apply(entry.getKey(), entry.getValue()))
                .reduce(ZERO, Real::add);
    }

    private static Real square(HalfInteger totalSpin) {
        BigFraction value = totalSpin.toFraction();
        return Real.of(value.multiply(value.add(BigFraction.ONE)));
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void steadyStatesAreMeansOverBlocks(@ForAll long seed) {
        StartDraw draw = new StartDraw(seed);
        InitialState start = draw.start(60, 10);
        CollectiveSteadyState state = CollectiveSteadyState.of(start, draw.temperature());
        assertSame(state, sum(start, (totalSpin, weight) -> weight), ONE);
        assertSame(state, sum(start, (totalSpin, weight) -> weight.multiply(square(totalSpin))),
                state.squaredTotalSpin(), ONE);
        Real middle = Real.of(start.spins().largestTotalSpin().toFraction());
        Function<HalfInteger, Block> block = totalSpin -> Block.of(totalSpin, state.betaB());
        assertSame(state, sum(start, (totalSpin, weight) -> weight.multiply(block.apply(totalSpin).energy())),
                state.energy().subtract(middle), middle);
        assertSame(state, sum(start, (totalSpin, weight) -> weight.multiply(block.apply(totalSpin).variance())),
                Thermometry.of(state).fisherBath());
        assertSame(state, sum(start, (totalSpin, weight) -> weight.multiply(block.apply(totalSpin).emission())),
                Radiation.of(state).emission());
        double ofBlocks = sum(start, (totalSpin, weight) -> weight.multiply(block.apply(totalSpin).entropy()))
                .toDouble();
        assertThat(start.leastCopyEntropy().toDouble() + ofBlocks)
                .isLessThanOrEqualTo(state.entropyLower().toDouble() + 1e-11);
        start.copyLevels().ifPresent(levels -> assertThat(state.entropy().toDouble())
                .isCloseTo(ofBlocks + levels.stream().mapToDouble(level -> entropy(level.eigenvalue()
                        .multiply(Real.of(level.count())).toDouble(), level.count())).sum(), Offset.offset(1e-11)));
    }

    /** Returns w (ln l − ln w). */
    private static double entropy(double weight, BigInteger count) {
        return weight == 0 ? 0 : weight * (logarithm(count) - Math.log(weight));
    }

    private static double logarithm(BigInteger count) {
        int shift = Math.max(0, count.bitLength() - MANTISSA_BITS);
        return Math.log(count.shiftRight(shift).doubleValue()) + shift * Math.log(2);
    }

    /** Checks Σ w_J J(J+1) = Σ s(s+1) + (Σ e)² − Σ e², and that the order of spins and of groups does not matter. */
    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void productsDoNotKnowTheOrderOfTheirSpins(@ForAll long seed) {
        StartDraw draw = new StartDraw(seed);
        SpinEnsemble ensemble = draw.ensemble(draw.random().nextInt(4) == 0 ? 16 : 10);
        List<InverseTemperature> betas = new ArrayList<>(draw.betas(ensemble.n()));
        InitialState start = InitialState.product(ensemble, betas);
        Real mean = ZERO;
        Real squares = ZERO;
        for (InverseTemperature beta : betas) {
            Real energy = Block.of(ensemble.s(), beta).energy();
            mean = mean.add(energy);
            squares = squares.add(energy.multiply(energy));
        }
        assertSame(start, sum(start, (totalSpin, weight) -> weight.multiply(square(totalSpin))),
                square(ensemble.s()).multiply(Real.of(ensemble.n())).add(mean.multiply(mean)).subtract(squares),
                squares);
        Collections.shuffle(betas, draw.random());
        InverseTemperature betaB = draw.temperature();
        assertAlike(CollectiveSteadyState.of(start, betaB),
                CollectiveSteadyState.of(InitialState.product(ensemble, betas), betaB));
        List<SpinGroup> groups = new ArrayList<>(draw.groups(3, 9));
        CollectiveSteadyState inOrder = CollectiveSteadyState.of(InitialState.groups(groups), betaB);
        Collections.shuffle(groups, draw.random());
        assertAlike(inOrder, CollectiveSteadyState.of(InitialState.groups(groups), betaB));
    }

    private static void assertAlike(CollectiveSteadyState state, CollectiveSteadyState other) {
        assertThat(other.start().weights().keySet()).isEqualTo(state.start().weights().keySet());
        state.start().weights().forEach((totalSpin, weight) ->
                assertSame(state, weight, other.start().weights().get(totalSpin)));
        assertSame(state, state.energy(), other.energy());
        assertSame(state, state.entropyLower(), other.entropyLower());
        assertSame(state, state.entropyUpper(), other.entropyUpper());
    }

    /**
     * Checks that spins of one temperature in two groups are one class, and that two classes of almost one temperature
     * tend to it although their copies are computed pair by pair.
     */
    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void twoClassesAreOneWhereTheirTemperaturesMeet(@ForAll long seed) {
        StartDraw draw = new StartDraw(seed);
        SpinEnsemble ensemble = draw.ensemble(10);
        SpinEnsemble more = SpinEnsemble.of(
                1 + draw.random().nextInt(ensemble.s().twice() == 1 ? 5 : 1), ensemble.s());
        InverseTemperature beta = draw.finite();
        InverseTemperature almost = InverseTemperature.of(beta.toFraction().add(BigFraction.of(BigInteger.ONE,
                BigInteger.TEN.pow(60))));
        InverseTemperature betaB = draw.temperature();
        CollectiveSteadyState thermal = CollectiveSteadyState.of(
                InitialState.thermal(SpinEnsemble.of(ensemble.n() + more.n(), ensemble.s()), beta), betaB);
        assertThat(InitialState.groups(List.of(new SpinGroup(ensemble, beta), new SpinGroup(more, beta))))
                .isEqualTo(thermal.start());
        CollectiveSteadyState two = CollectiveSteadyState.of(InitialState.groups(
                List.of(new SpinGroup(ensemble, beta), new SpinGroup(more, almost))), betaB);
        assertThat(two.beta0()).isEmpty();
        assertAlike(two, thermal);
        assertSame(two, two.entropy(), thermal.entropy());
        assertSame(two, two.start().entropy().orElseThrow(), thermal.start().entropy().orElseThrow());
    }

    /** Checks lower ≤ S ≤ upper, and what the split over copies adds: S_even − S_one = Σ w_J ln l_J. */
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void entropiesAreBetweenTheirBounds(@ForAll long seed) {
        StartDraw draw = new StartDraw(seed);
        InitialState start = draw.random().nextBoolean()
                ? InitialState.groups(draw.groups(2, 12)) : draw.start(40, 10);
        CollectiveSteadyState state = CollectiveSteadyState.of(start, draw.temperature());
        Real ofBlocks = sum(start, (totalSpin, weight) ->
                weight.multiply(Block.of(totalSpin, state.betaB()).entropy()));
        assertAtMost(state, ofBlocks.add(start.leastCopyEntropy()), state.entropyUpper(), ofBlocks);
        double spread = start.weights().entrySet().stream().mapToDouble(entry -> entry.getValue().toDouble()
                * logarithm(start.spins().multiplicity(entry.getKey()))).sum();
        assertThat(start.greatestCopyEntropy().toDouble() - start.leastCopyEntropy().toDouble())
                .isCloseTo(spread, Offset.offset(1e-11 * (1 + spread)));
        if (state.knownEntropy() instanceof Outcome.Finite known) {
            assertAtMost(state, ofBlocks.add(start.leastCopyEntropy()), known.value(), ofBlocks);
            assertAtMost(state, known.value(), ofBlocks.add(start.greatestCopyEntropy()), ofBlocks);
        } else {
            assertThat(state.entropyUpper().compare(state.entropyLower())).isEqualTo(Sign.POSITIVE);
        }
        SpinEnsemble ensemble = draw.ensemble(40);
        long weights = draw.random().nextLong();
        CollectiveSteadyState one = CollectiveSteadyState.of(
                new StartDraw(weights).weighted(ensemble, Copies.ONE), state.betaB());
        CollectiveSteadyState even = CollectiveSteadyState.of(
                new StartDraw(weights).weighted(ensemble, Copies.EVEN), state.betaB());
        double added = one.start().weights().entrySet().stream().mapToDouble(entry -> entry.getValue().toDouble()
                * logarithm(one.start().spins().multiplicity(entry.getKey()))).sum();
        assertThat(even.entropy().toDouble() - one.entropy().toDouble())
                .isCloseTo(added, Offset.offset(1e-11 * (1 + added)));
        assertSame(one, one.energy(), even.energy());
    }

    /** Checks an order that holds up to equality, which only an enclosure of some width may show. */
    private static void assertAtMost(Object of, Real small, Real large, Real scale) {
        BigDecimal excess = small.round(DIGITS).subtract(large.round(DIGITS));
        assertThat(excess).as("%s: %s and %s", of, small, large).isLessThanOrEqualTo(
                small.round(DIGITS).abs().max(scale.round(DIGITS).abs()).max(BigDecimal.ONE).scaleByPowerOfTen(-26));
    }

    /** Checks 0 ≤ Σ ≤ Σ_th, |ΔF| ≤ |ΔF_th|, E_+ ≤ E ≤ ns + e_Jmin, and what a bath at −x gives. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theoremsHold(@ForAll long seed) {
        StartDraw draw = new StartDraw(seed);
        InitialState start = draw.start(60, 10);
        CollectiveSteadyState state = CollectiveSteadyState.of(start, draw.temperature());
        CollectiveSteadyState reflected = state.inBath(state.betaB().negate());
        Real whole = Real.of(start.spins().largestTotalSpin().toFraction().multiply(2));
        assertSame(state, reflected.energy(), whole.subtract(state.energy()), whole);
        assertSame(state, reflected.entropyLower(), state.entropyLower());
        assertSame(state, reflected.entropyUpper(), state.entropyUpper());
        if (state.entropyProduction() instanceof Outcome.Finite produced) {
            assertThat(produced.value().toDouble()).isGreaterThanOrEqualTo(0);
            assertThat(produced.value().toDouble()).isLessThanOrEqualTo(
                    state.thermalEntropyProduction().toDouble() * (1 + 1e-15));
        }
        if (state.freeEnergyChange() instanceof Outcome.Finite change) {
            double thermal = state.thermalFreeEnergyChange().orElseThrow().toDouble();
            assertThat(Math.abs(change.value().toDouble())).isLessThanOrEqualTo(Math.abs(thermal) * (1 + 1e-15));
            assertThat(change.value().toDouble() * state.betaB().sign().signum()).isLessThanOrEqualTo(0);
        }
        double energy = state.energy().toDouble() - whole.toDouble() / 2;
        double ofLargest = Block.of(start.spins().largestTotalSpin(), state.betaB()).energy().toDouble();
        assertThat(Math.abs(energy)).isLessThanOrEqualTo(Math.abs(ofLargest) + 1e-12 * whole.toDouble());
        assertThat(energy * state.betaB().sign().signum()).isLessThanOrEqualTo(1e-12 * whole.toDouble());
    }

    /** Checks e^x A = A', g2(x) = g2(−x), K = A − E for spins 1/2, and pairs and squeezing that follow from K. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void radiationIsBalanced(@ForAll long seed) {
        StartDraw draw = new StartDraw(seed);
        InitialState start = draw.start(60, 10);
        CollectiveSteadyState state = CollectiveSteadyState.of(start, draw.temperature());
        InverseTemperature betaB = state.betaB();
        Radiation radiation = Radiation.of(state);
        if (!betaB.isInfinite()) {
            Real factor = Real.of(new DecimalMath(40).exp(
                    betaB.toFraction().bigDecimalValue(60, RoundingMode.HALF_EVEN)));
            assertSame(state, radiation.emission().multiply(factor), radiation.absorption());
            assertSame(state, ONE.add(factor.subtract(ONE)).multiply(radiation.independentEmission()),
                    Radiation.of(state.inBath(betaB.negate())).independentEmission());
        }
        Outcome correlation = radiation.secondOrderCorrelation();
        if (correlation instanceof Outcome.Finite finite && !betaB.isInfinite()) {
            assertSame(state, finite.value(), Radiation.of(state.inBath(betaB.negate())).secondOrderCorrelation()
                    .orElseThrow());
        }
        if (start.spins().single().filter(spins -> spins.s().equals(HalfInteger.HALF)).isPresent()) {
            Real coherence = radiation.collectiveCoherence().orElseThrow();
            Real excited = state.energy();
            Real n = Real.of(start.spins().count());
            assertSame(state, n.add(coherence), n.add(radiation.emission()).subtract(excited));
            assertSame(state, ONE.add(Squeezing.of(state).spinSqueezing()),
                    Real.of(2).add(coherence.multiply(Real.of(2)).divide(n)));
            if (start.spins().count() > 1) {
                PairState.of(state).ifPresent(pair -> assertSame(state,
                        pair.upUp().add(pair.upDown()).add(pair.upDown()).add(pair.downDown()), ONE));
            }
        }
        state.beta0().filter(beta0 -> start.spins().single().isPresent()).ifPresent(beta0 -> {
            Sign expected = start.spins().count() == 1
                    ? Sign.ZERO : Sign.of(beta0.abs().compareTo(betaB.abs()));
            assertThat(radiation.collectiveCoherence().orElseThrow().sign()).as("%s", state).isEqualTo(expected);
        });
    }

    /** Checks 0 ≤ W ≤ E − E_th(x*) ≤ F − F_th, the first with equality for passive states and no others. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void workIsOrdered(@ForAll long seed) {
        StartDraw draw = new StartDraw(seed);
        InitialState start = draw.start(24, 10);
        Ergotropy work = Ergotropy.of(CollectiveSteadyState.of(start, draw.temperature()));
        if (work.ergotropy() instanceof Outcome.Finite ergotropy) {
            assertThat(ergotropy.value().sign()).as("%s", work)
                    .isEqualTo(work.isPassive().orElseThrow() ? Sign.ZERO : Sign.POSITIVE);
            double total = work.totalErgotropy().orElseThrow().toDouble();
            assertThat(ergotropy.value().toDouble()).as("%s", work).isLessThanOrEqualTo(total * (1 + 1e-15));
            if (work.freeEnergyExcess() instanceof Outcome.Finite excess) {
                assertThat(total).as("%s", work).isLessThanOrEqualTo(excess.value().toDouble() * (1 + 1e-15));
            }
        }
    }

    /** Checks that the bath divides the information of a thermal start, also of thousands of spins or large ones. */
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void informationOfThermalStartsIsDivided(@ForAll long seed) {
        StartDraw draw = new StartDraw(seed);
        InitialState start = InitialState.thermal(
                draw.ensemble(draw.random().nextInt(6) == 0 ? 4000 : 100), draw.temperature());
        CollectiveSteadyState state = CollectiveSteadyState.of(start, draw.temperature());
        Thermometry thermometry = Thermometry.of(state);
        InverseTemperature beta0 = start.beta0().orElseThrow();
        Real erased = state.inBath(beta0).blockVariance();
        assertSame(state, thermometry.initialFisher().orElseThrow(),
                thermometry.fisherInitial().orElseThrow().add(erased));
        if (!state.betaB().isInfinite()) {
            Real x = Real.of(state.betaB().toFraction());
            assertSame(state, thermometry.heatCapacity(), thermometry.fisherBath().multiply(x).multiply(x));
        }
        assertSame(state, state.inBath(beta0.negate()).energy(),
                Real.of(start.spins().largestTotalSpin().toFraction().multiply(2))
                        .subtract(state.inBath(beta0).energy()), Real.of(start.spins().count()));
    }

    /** Checks that all pure starts of the largest total spin end alike, the ground state among them. */
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void stretchedStartsEndAlike(@ForAll long seed) {
        StartDraw draw = new StartDraw(seed);
        SpinEnsemble ensemble = draw.ensemble(100_000);
        InverseTemperature betaB = draw.temperature();
        CollectiveSteadyState ground = CollectiveSteadyState.of(
                InitialState.thermal(ensemble, InverseTemperature.INFINITY), betaB);
        CollectiveSteadyState other = CollectiveSteadyState.of(draw.stretched(ensemble), betaB);
        assertAlike(ground, other);
        assertSame(other, other.entropy(), ground.entropy());
        for (InitialState same : List.of(InitialState.spinCoherentOfCosine(ensemble, BigFraction.ONE),
                InitialState.spinCoherent(ensemble, BigFraction.ZERO), InitialState.upDown(ensemble, 0))) {
            CollectiveSteadyState state = CollectiveSteadyState.of(same, betaB);
            assertAlike(ground, state);
            assertThat(state.initialEnergy().orElseThrow().exact()).contains(BigFraction.ZERO);
            assertThat(state.initialEntropy().orElseThrow().exact()).contains(BigFraction.ZERO);
            assertThat(state.energyDerivative().isFinite()).isFalse();
        }
    }

    /** Checks that a single spin ends thermal after every start. */
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void oneSpinIsThermal(@ForAll long seed) {
        StartDraw draw = new StartDraw(seed);
        HalfInteger s = HalfInteger.ofTwice(1L + draw.random().nextInt(49));
        SpinEnsemble one = SpinEnsemble.of(1, s);
        InitialState start = draw.random().nextBoolean() ? draw.stretched(one)
                : InitialState.ofWeights(one, Map.of(s, BigFraction.ONE), Copies.ONE);
        CollectiveSteadyState state = CollectiveSteadyState.of(start, draw.temperature());
        assertSame(state, state.energy(), state.thermalEnergy());
        assertSame(state, state.entropy(), state.thermalEntropy());
        assertThat(Radiation.of(state).collectiveCoherence().orElseThrow().exact()).contains(BigFraction.ZERO);
        Ergotropy work = Ergotropy.of(state);
        assertSame(state, work.ergotropy().orElseThrow(), work.thermalErgotropy());
        if (state.entropyProduction() instanceof Outcome.Finite produced) {
            assertSame(state, produced.value(), state.thermalEntropyProduction().orElseThrow());
        }
        assertThat(Thermometry.of(state).fisherInitial().isFinite()).isFalse();
    }

    /** Checks that no bath sees J = 0, which all work can be taken from where one copy has it. */
    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void noBathSeesTotalSpinZero(@ForAll long seed) {
        StartDraw draw = new StartDraw(seed);
        SpinEnsemble drawn = draw.ensemble(60);
        SpinEnsemble ensemble = SpinEnsemble.of(2 * drawn.n(), drawn.s());
        CollectiveSteadyState state = CollectiveSteadyState.of(
                InitialState.dicke(ensemble, HalfInteger.ZERO, HalfInteger.ZERO), draw.temperature());
        BigFraction middle = ensemble.largestTotalSpin().toFraction();
        assertThat(state.energy().exact()).contains(middle);
        assertThat(state.entropy().exact()).contains(BigFraction.ZERO);
        assertThat(state.entropyProduction().orElseThrow().exact()).contains(BigFraction.ZERO);
        assertThat(Radiation.of(state).emission().exact()).contains(BigFraction.ZERO);
        if (ensemble.s().equals(HalfInteger.HALF)) {
            assertThat(Radiation.of(state).collectiveCoherence().orElseThrow().exact()).contains(middle.negate());
        }
        assertThat(Radiation.of(state).secondOrderCorrelation().isFinite()).isFalse();
        assertThat(state.apparentInverseTemperature().isFinite()).isFalse();
        assertThat(Thermometry.of(state).fisherBath().exact()).contains(BigFraction.ZERO);
        assertThat(Ergotropy.of(state).ergotropy().orElseThrow().exact()).contains(middle);
    }

    /** Checks that a bath at x = 0 gives and takes alike, with spins that are never less coherent than before. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void infinitelyHotBaths(@ForAll long seed) {
        InitialState start = new StartDraw(seed).start(60, 10);
        CollectiveSteadyState state = CollectiveSteadyState.of(start, InverseTemperature.ZERO);
        assertThat(state.energy().exact()).contains(start.spins().largestTotalSpin().toFraction());
        Radiation radiation = Radiation.of(state);
        assertSame(state, radiation.emission(), radiation.absorption());
        if (state.beta0().isPresent() && start.spins().single().isPresent()) {
            assertThat(radiation.collectiveCoherence().orElseThrow().sign()).isNotEqualTo(Sign.NEGATIVE);
        }
        assertThat(state.freeEnergyChange().isFinite()).isFalse();
        assertThat(Ergotropy.of(state).freeEnergyExcess().isFinite()).isFalse();
    }
}
