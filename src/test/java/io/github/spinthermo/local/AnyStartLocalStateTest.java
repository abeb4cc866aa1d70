package io.github.spinthermo.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.initial.SpinGroup;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinComposition;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.ProductStates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of one spin, and of the coherence, after starts that are not thermal. */
@Tag("slow")
class AnyStartLocalStateTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-10);
    private static final Precision MANY = Precision.digits(40);

    private static SpinEnsemble spins(long n, int twiceS) {
        return SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
    }

    private static LocalState local(InitialState start, String betaB) {
        return LocalState.in(CollectiveSteadyState.of(start, InverseTemperature.parse(betaB))).orElseThrow();
    }

    /** Returns the weights l_J/I_m of all states of one projection, which are even over the copies. */
    private static InitialState ofProjection(SpinEnsemble ensemble, int level) {
        SpinComposition all = SpinComposition.of(ensemble);
        BigInteger states = all.configurations().get(level);
        long twiceM = 2L * level - ensemble.largestTotalSpin().twice();
        NavigableMap<HalfInteger, BigFraction> weights = new TreeMap<>();
        all.multiplicities().forEach((totalSpin, count) -> {
            if (totalSpin.twice() >= Math.abs(twiceM)) {
                weights.put(totalSpin, BigFraction.of(count, states));
            }
        });
        return InitialState.ofWeights(ensemble, weights, Copies.EVEN);
    }

    private static RealMatrix uniform(int n, int d, int level) {
        int size = (int) Math.pow(d, n);
        double[] diagonal = IntStream.range(0, size).mapToDouble(state ->
                Integer.toString(state, d).chars().map(digit -> digit - '0').sum() == level ? 1 : 0).toArray();
        RealMatrix sum = MatrixUtils.createRealDiagonalMatrix(diagonal);
        return sum.scalarMultiply(1 / sum.getTrace());
    }

    /** Compares populations, x_D and coherence with those of density matrices in the space of all d^n states. */
    @ParameterizedTest
    @CsvSource({"3, 1, 1", "4, 1, 2", "4, 1, 1", "5, 1, 2", "2, 2, 1", "2, 2, 2", "3, 2, 1", "3, 2, 3", "2, 3, 2"})
    void agreesWithDensityMatrices(int n, int twiceS, int level) {
        ProductStates states = new ProductStates(n, twiceS + 1);
        RealMatrix initial = uniform(n, twiceS + 1, level);
        for (String betaB : List.of("0.75", "-0.5", "0", "inf", "-inf")) {
            RealMatrix steady = states.steady(initial, InverseTemperature.parse(betaB).isInfinite()
                    ? betaB.equals("inf") ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY
                    : Double.parseDouble(betaB));
            LocalState state = local(ofProjection(spins(n, twiceS), level), betaB);
            RealMatrix one = states.local(steady);
            assertThat(state.populations().stream().mapToDouble(p -> p.toDouble()).toArray()).containsExactly(
                    IntStream.rangeClosed(0, twiceS).mapToDouble(i -> one.getEntry(i, i)).toArray(), CLOSE);
            RealMatrix decohered = ProductStates.decohered(steady);
            assertThat(state.coherence().orElseThrow().toDouble()).isCloseTo(
                    ProductStates.entropy(decohered) - ProductStates.entropy(steady), CLOSE);
            assertThat(state.decoheredApparentInverseTemperature().orElseThrow().toDouble())
                    .isCloseTo(states.apparentInverseTemperature(decohered), CLOSE);
        }
    }

    /** Compares the fully mixed start with its weights, which are summed in another way. */
    @ParameterizedTest
    @CsvSource({"4, 1, 0.7", "30, 1, -0.2", "7, 1, inf", "3, 2, 0.7", "4, 3, 1e-9", "3, 2, inf", "5, 2, -8"})
    void thermalWeightsGiveTheThermalState(long n, int twiceS, String betaB) {
        SpinEnsemble ensemble = spins(n, twiceS);
        SpinComposition all = SpinComposition.of(ensemble);
        NavigableMap<HalfInteger, BigFraction> weights = new TreeMap<>();
        all.multiplicities().forEach((totalSpin, count) -> weights.put(totalSpin,
                BigFraction.of(count.multiply(totalSpin.dimension()), all.dimension())));
        LocalState given = local(InitialState.ofWeights(ensemble, weights, Copies.EVEN), betaB);
        LocalState thermal = LocalState.of(ensemble, InverseTemperature.ZERO, InverseTemperature.parse(betaB));
        for (int i = 0; i <= twiceS; i++) {
            assertThat(given.populations().get(i).round(MANY)).isEqualTo(thermal.populations().get(i).round(MANY));
        }
        assertThat(given.coherence().round(MANY)).isEqualTo(thermal.coherence().round(MANY));
        assertThat(given.decoheredApparentInverseTemperature().round(MANY))
                .isEqualTo(thermal.decoheredApparentInverseTemperature().round(MANY));
    }

    /** Checks that all states of J = ns end as the ground state does, and two spins 1 up and down by one copy each. */
    @Test
    void singleCopiesNeedNoAverage() {
        SpinEnsemble ones = spins(3, 2);
        LocalState ground = LocalState.of(ones, InverseTemperature.INFINITY, InverseTemperature.parse("0.6"));
        for (InitialState start : List.of(InitialState.ghz(ones), InitialState.w(ones),
                InitialState.spinCoherent(ones, BigFraction.of(1, 3)), InitialState.upDown(ones, 3))) {
            LocalState state = local(start, "0.6");
            assertThat(state.coherence().round(MANY)).isEqualTo(ground.coherence().round(MANY));
            assertThat(state.populations().get(1).round(MANY)).isEqualTo(ground.populations().get(1).round(MANY));
        }
        ProductStates states = new ProductStates(2, 3);
        double[] diagonal = new double[9];
        diagonal[2] = 1;
        RealMatrix steady = states.steady(MatrixUtils.createRealDiagonalMatrix(diagonal), 0.6);
        LocalState state = local(InitialState.upDown(spins(2, 2), 1), "0.6");
        assertThat(state.coherence().orElseThrow().toDouble()).isCloseTo(
                ProductStates.entropy(ProductStates.decohered(steady)) - ProductStates.entropy(steady), CLOSE);
        assertThat(state.populations().get(2).toDouble()).isCloseTo(states.local(steady).getEntry(2, 2), CLOSE);
    }

    @Test
    void whatTheWeightsDoNotTellIsMissing() {
        InverseTemperature bath = InverseTemperature.parse("0.8");
        HalfInteger two = HalfInteger.ofTwice(4);
        assertThat(LocalState.in(CollectiveSteadyState.of(InitialState.dicke(spins(3, 2), two, two), bath))).isEmpty();
        assertThat(LocalState.in(CollectiveSteadyState.of(InitialState.groups(List.of(
                new SpinGroup(spins(1, 1), bath), new SpinGroup(spins(1, 2), bath))), bath))).isEmpty();
        LocalState halves = local(InitialState.upDown(spins(4, 1), 2), "0.8");
        assertThat(halves.coherence()).isInstanceOf(Outcome.NotComputed.class);
        assertThat(halves.populations().get(1).toDouble()).isCloseTo(1.545443188829988 / 4, CLOSE);
        LocalState dark = local(InitialState.ofWeights(spins(4, 1), Map.of(HalfInteger.ZERO, BigFraction.ONE),
                Copies.EVEN), "0.8");
        assertThat(dark.apparentInverseTemperature()).isInstanceOf(Outcome.Undefined.class);
        assertThat(dark.localInverseTemperature().orElseThrow().exact()).contains(BigFraction.ZERO);
        assertThat(dark.inBath(InverseTemperature.INFINITY).populations().get(0).exact())
                .contains(BigFraction.of(1, 2));
    }
}
