package io.github.spinthermo.collective;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.local.LocalState;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.LocalQuantity;
import io.github.spinthermo.testing.MasterEquation;
import io.github.spinthermo.testing.ProductSpace;
import io.github.spinthermo.testing.ProductStates;
import io.github.spinthermo.testing.SteadyInput;
import io.github.spinthermo.testing.SteadyQuantity;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The places where Latune, Sinayskiy and Petruccione (2019) print something that is wrong or says too much, each
 * with the printed and the right form. Symbols that are misprinted count as well: a reader who computes with them
 * finds something else. The total spins after [L 4], the pairs (J, m) and the binomial after [L D.9]
 * are in the tests of the room spin.
 */
class ErrataTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-12);
    private static final Offset<Double> EIGHT_DIGITS = Offset.offset(5.1e-9);

    private static CollectiveSteadyState state(long n, int twiceS, String beta0, String betaB) {
        return SteadyInput.of(n, twiceS, beta0, betaB).state();
    }

    private static String text(Real number, int digits) {
        return number.decimal(Precision.digits(digits)).toString();
    }

    /** Returns the probabilities of all local configurations in J = ns with k excitations, by J⁺ from the ground. */
    private static RealVector dickeState(int n, int d, int k) {
        RealMatrix raising = ProductSpace.raising(n, d);
        RealVector vector = new ArrayRealVector(raising.getRowDimension());
        vector.setEntry(0, 1);
        for (int i = 0; i < k; i++) {
            vector = raising.operate(vector).unitVector();
        }
        return vector.ebeMultiply(vector);
    }

    /**
     * Checks [L D.4] and [L J.2]: the elements are equal for all configurations with that many excitations only for s =
     * 1/2.
     */
    @ParameterizedTest
    @CsvSource({"5, 2, 2", "3, 3, 2", "3, 3, 3", "2, 3, 2", "2, 4, 3"})
    void d4AndJ2SuperpositionsOfDickeStates(int n, int d, int k) {
        RealVector probabilities = dickeState(n, d, k);
        long configurations = IntStream.range(0, probabilities.getDimension())
                .filter(a -> excitations(a, d) == k).count();
        double furthest = 0;
        for (int a = 0; a < probabilities.getDimension(); a++) {
            if (excitations(a, d) == k) {
                assertThat(probabilities.getEntry(a)).isCloseTo(probability(a, n, d, k), CLOSE);
                furthest = Math.max(furthest, Math.abs(probabilities.getEntry(a) - 1.0 / configurations));
            }
        }
        assertThat(furthest).satisfies(f -> assertThat(f < 1e-12).isEqualTo(d == 2));
    }

    private static int excitations(int state, int d) {
        return Integer.toString(state, d).chars().map(digit -> digit - '0').sum();
    }

    /** Returns Π C(2s, s+m_k)/C(2ns, ns+m). */
    private static double probability(int state, int n, int d, int k) {
        double product = 1;
        for (int rest = state; rest > 0; rest /= d) {
            product *= CombinatoricsUtils.binomialCoefficient(d - 1, rest % d);
        }
        return product / CombinatoricsUtils.binomialCoefficient(n * (d - 1), k);
    }

    /**
     * Returns the populations of three spins 1 at x_B = 0.7 from |x_0| = ∞ by [L D.6], where the weights K_m/I_(m+m1)
     * count configurations.
     */
    private static double[] printedPopulations() {
        long[] ofOthers = {1, 2, 3, 2, 1};
        long[] ofAll = {1, 3, 6, 7, 6, 3, 1};
        double partition = IntStream.rangeClosed(0, 6).mapToDouble(k -> Math.exp(-0.7 * k)).sum();
        double[] populations = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int k = i; k <= i + 4; k++) {
                populations[i] += Math.exp(-0.7 * k) / partition * ofOthers[k - i] / ofAll[k];
            }
        }
        return populations;
    }

    @Test
    void d6LocalPopulations() {
        assertThat(printedPopulations())
                .containsExactly(new double[] {0.76052251, 0.16764941, 0.07182808}, EIGHT_DIGITS);
        LocalState local = SteadyInput.of(3, 2, "inf", "0.7").localState();
        assertThat(local.populations()).extracting(p -> text(p, 8))
                .containsExactly("0.73960747", "0.20947949", "0.050913040");
    }

    /** Checks that the conclusion from [L D.6], that spins s ≥ 1 are not thermal, holds there: p(1) p(−1) < p(0)². */
    @Test
    void d6ConclusionOnLocalPopulations() {
        List<Real> p = SteadyInput.of(3, 2, "inf", "0.7").localState().populations();
        assertThat(text(p.get(0).multiply(p.get(2)).subtract(p.get(1).multiply(p.get(1))), 8))
                .isEqualTo("-0.0062259915");
    }

    /**
     * Checks [L J.6] to [L J.11]: the printed sums are those of equal configurations; that x_D exceeds x_B is true.
     */
    @Test
    void j6ToJ11ApparentTemperatureWithoutCoherences() {
        double[] p = printedPopulations();
        assertThat(Math.log((2 * p[0] + 2 * p[1]) / (2 * p[1] + 2 * p[2])))
                .isCloseTo(1.3547576, Offset.offset(5.1e-8));
        LocalState local = SteadyInput.of(3, 2, "inf", "0.7").localState();
        assertThat(LocalQuantity.DECOHERED.text(local, 10)).isEqualTo("1.293310207");
    }

    /** Checks the misprint of [L 31], which has ln n + x_B on both sides: −26.09 at x_B = −30. */
    @Test
    void equation31OnTheNegativeSide() {
        for (String sign : new String[] {"", "-"}) {
            LocalState local = SteadyInput.of(50, 1, "inf", sign + "30").localState();
            assertThat(LocalQuantity.INVERSE_TEMPERATURE.text(local, 12)).isEqualTo(sign + "33.9120230054");
        }
    }

    /**
     * Checks [L 4], which gives J² the eigenvalues ħJ(J+1) beside ħm of J_z: with ħ = 2, J = ns = 3/2 it is 15 and not
     * 15/2.
     */
    @ParameterizedTest
    @CsvSource({"3, 2, 15, 7.5", "2, 3, 24, 12", "1, 4, 15, 7.5"})
    void equation4SquareOfTheTotalSpin(int n, int d, double right, double printed) {
        RealMatrix raising = ProductSpace.raising(n, d).scalarMultiply(2);
        RealMatrix lowering = raising.transpose();
        RealMatrix z = commutator(raising, lowering).scalarMultiply(1.0 / (2 * 2));
        RealMatrix square = z.multiply(z).add(raising.multiply(lowering).add(lowering.multiply(raising))
                .scalarMultiply(0.5));
        assertThat(z.getEntry(0, 0)).isCloseTo(-2 * n * (d - 1) / 2.0, CLOSE);
        assertThat(square.getEntry(0, 0)).isCloseTo(right, CLOSE).isNotCloseTo(printed, CLOSE);
    }

    /** Returns 2ħ J_z. */
    private static RealMatrix commutator(RealMatrix raising, RealMatrix lowering) {
        return raising.multiply(lowering).subtract(lowering.multiply(raising));
    }

    /**
     * Checks the sum over J after [L A.5], which ends at J, its own index; only up to ns is it a state, of trace 1.
     */
    @ParameterizedTest
    @CsvSource({"4, 1, 0.5", "3, 2, -2", "5, 3, 0"})
    void a5UpperLimitOfTheSum(int n, int twiceS, String beta0) {
        SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
        List<Real> weights = SectorWeights.thermal(ensemble, InverseTemperature.parse(beta0)).weights();
        Real trace = Real.of(0);
        for (Real weight : weights.subList(0, weights.size() - 1)) {
            trace = trace.add(weight);
            assertThat(trace.toDouble()).isLessThan(1 - 1e-3);
        }
        assertThat(trace.add(weights.get(weights.size() - 1)).toDouble()).isCloseTo(1, CLOSE);
    }

    /**
     * Checks [L A.2], which has e^(−ħ(J+m)ħωβ), one ħ too many: with ħ = 2, ω = 1, β = 1/4, that is x = ħωβ = 1/2, it
     * is e^−3 for J = 2, m = 1. The steady state depends on x alone.
     */
    @Test
    void a2PlanckConstant() {
        ProductStates states = new ProductStates(4, 2);
        RealMatrix steady = new MasterEquation(4, 2).steady(states.thermal(Double.POSITIVE_INFINITY), 0.5);
        double level = IntStream.range(0, 16).filter(a -> Integer.bitCount(a) == 3)
                .mapToDouble(a -> steady.getEntry(a, a)).sum();
        assertThat(level / steady.getEntry(0, 0)).isCloseTo(Math.exp(-1.5), CLOSE);
        double[] levels = IntStream.rangeClosed(0, 4).mapToDouble(k -> Math.exp(-0.5 * k)).toArray();
        double sum = IntStream.rangeClosed(0, 4).mapToDouble(k -> k * levels[k]).sum();
        assertThat(state(4, 1, "inf", "0.5").energy().toDouble())
                .isCloseTo(sum / Arrays.stream(levels).sum(), CLOSE);
    }

    /** Checks App. H, which has p_J ≃ 1 for J < ns and large |x_0|; it tends to 0. */
    @Test
    void appendixHWeightsBelowTheLargestTotalSpin() {
        SpinEnsemble ensemble = SpinEnsemble.of(10, HalfInteger.HALF);
        SectorWeights weights = SectorWeights.thermal(ensemble, InverseTemperature.parse("10"));
        assertThat(text(weights.weight(HalfInteger.ofTwice(10)), 8)).isEqualTo("0.99959150");
        assertThat(text(weights.weight(HalfInteger.ofTwice(8)), 8)).isEqualTo("0.00040843245");
    }

    /** Checks App. H, which takes all weight to be at J = ns for ω|β_0| ≪ 1; that is so for ≫ 1. */
    @Test
    void appendixHWhereTheLargestTotalSpinHasTheWeight() {
        SpinEnsemble ensemble = SpinEnsemble.of(10, HalfInteger.HALF);
        HalfInteger largest = ensemble.largestTotalSpin();
        assertThat(SectorWeights.thermal(ensemble, InverseTemperature.parse("0.01")).weight(largest).toDouble())
                .isCloseTo(11 / 1024.0, Offset.offset(1e-4));
        assertThat(SectorWeights.thermal(ensemble, InverseTemperature.parse("10")).weight(largest).toDouble())
                .isCloseTo(1, Offset.offset(1e-3));
    }

    /**
     * Checks App. H, which excepts β_0 = β_B alone, where no coherences are left; β_0 = −β_B is another exception, and
     * n = 1.
     */
    @ParameterizedTest
    @CsvSource({"10, 1, 1, true", "10, 1, -1, true", "3, 2, -1, true", "1, 4, 0.3, true", "10, 1, 0.999, false",
        "3, 2, -0.999, false"})
    void appendixHExceptionsWithoutCoherences(int n, int twiceS, String beta0, boolean isException) {
        CollectiveSteadyState state = state(n, twiceS, beta0, "1");
        assertThat(state.energy().compare(state.thermalEnergy()) == Sign.ZERO).isEqualTo(isException);
    }

    /**
     * Checks App. K, which sums over s^n eigenstates of all spins, 1 for s = 1 and no integer for s = 3/2; there are
     * (2s+1)^n.
     */
    @ParameterizedTest
    @CsvSource({"3, 2, 27", "2, 3, 16", "4, 1, 16", "5, 4, 3125"})
    void appendixKNumberOfEigenstates(int n, int twiceS, int right) {
        SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
        Multiplicities multiplicities = Multiplicities.of(ensemble);
        assertThat(ensemble.totalSpins().mapToLong(j ->
                multiplicities.multiplicity(j).multiply(j.dimension()).longValueExact()).sum()).isEqualTo(right);
        assertThat(ProductSpace.raising(n, twiceS + 1).getRowDimension()).isEqualTo(right);
        assertThat(Math.pow(twiceS / 2.0, n)).isNotEqualTo(right);
    }

    /** Checks the slope of E_+ after [L 28], "almost n times" that of E_th: it is (ns+1)/(s+1) times. */
    @ParameterizedTest
    @CsvSource({"100, 1, 34.0000", "100, 9, 82.0000", "2, 1, 1.33333", "100, 1999, 99.9010"})
    void after28Slope(int n, int twiceS, String expected) {
        CollectiveSteadyState hot = state(n, twiceS, "inf", "1e-12");
        Real middle = hot.inBath(InverseTemperature.ZERO).energy();
        Real ratio = middle.subtract(hot.energyPlus()).divide(middle.subtract(hot.thermalEnergy()));
        assertThat(text(ratio, 6)).isEqualTo(expected);
    }

    /**
     * Checks the text at Fig. 1: at |x_0| = 5 the energy is not yet E_+ but twice that, as half the weight is at J =
     * ns.
     */
    @Test
    void figure1ExtremeStart() {
        CollectiveSteadyState cold = state(100, 1, "5", "1");
        assertThat(text(cold.energy().divide(cold.energyPlus()), 6)).isEqualTo("2.13836");
        SectorWeights weights = SectorWeights.thermal(cold.ensemble(), InverseTemperature.parse("5"));
        assertThat(text(weights.weight(HalfInteger.ofTwice(100)), 4)).isEqualTo("0.5144");
    }

    /** Checks Fig. 7: ΔF from a cold start is "almost the same for any n" at x_B = 1, and 68 % apart at 0.05. */
    @ParameterizedTest
    @CsvSource({"2, -0.4577628, -36.01810", "6, -0.4586751, -50.63320", "9, -0.4586751, -54.74946",
        "100, -0.4586751, -60.41256"})
    void figure7FreeEnergyChange(int n, String cold, String warm) {
        assertThat(SteadyQuantity.FREE_ENERGY_CHANGE.text(state(n, 3, "inf", "1"), 7)).isEqualTo(cold);
        assertThat(SteadyQuantity.FREE_ENERGY_CHANGE.text(state(n, 3, "inf", "0.05"), 7)).isEqualTo(warm);
    }

    /**
     * Checks section VII, which compares Σ at equal final energies ns/2 read for s = 1/2, and uses them for s = 3/2,
     * where the energy is another. At s = 3/2 collective spins produce less than the 0.6428 of independent ones, but
     * not far less unless n is large.
     */
    @ParameterizedTest
    @CsvSource({"2, 0.5008", "6, 0.29795", "9, 0.2366", "100, 0.0441"})
    void sectionVIIEntropyProductionAtTheSameFinalEnergy(int n, double expected) {
        CollectiveSteadyState half = atHalfOfTheMiddle(n, 3, SteadyQuantity.ENERGY);
        assertThat(SteadyQuantity.ENTROPY_PRODUCTION.numberOf(half).toDouble() / n)
                .isCloseTo(expected, Offset.offset(5.1e-5));
        CollectiveSteadyState independent = atHalfOfTheMiddle(n, 3, SteadyQuantity.THERMAL_ENERGY);
        assertThat(SteadyQuantity.THERMAL_ENTROPY_PRODUCTION.numberOf(independent).toDouble() / n)
                .isCloseTo(0.642812, Offset.offset(5.1e-7));
        CollectiveSteadyState printed =
                half.inBath(atHalfOfTheMiddle(n, 1, SteadyQuantity.ENERGY).betaB());
        assertThat(printed.energy().toDouble() / (1.5 * n)).isLessThan(0.4);
    }

    /** Returns the state where the energy is ns/2, to 1e-9 in x_B. */
    private static CollectiveSteadyState atHalfOfTheMiddle(int n, int twiceS, SteadyQuantity energy) {
        double low = 0;
        double high = 5;
        CollectiveSteadyState state = state(n, twiceS, "inf", "5");
        while (high - low > 1e-9) {
            double x = (low + high) / 2;
            state = state.inBath(InverseTemperature.of(x));
            if (energy.numberOf(state).toDouble() > n * twiceS / 4.0) {
                low = x;
            } else {
                high = x;
            }
        }
        return state;
    }

    /** Checks section V.2, "up to twice the thermal energy in the limit of large ns", which takes a large n. */
    @ParameterizedTest
    @CsvSource({"100, 1, -0.1517, 1.745747", "10000, 1, -0.01424, 1.972014", "4, 9, -0.1503, 1.315880",
        "4, 1999, -0.0007526, 1.346746", "4, 1999999, -0.0000007527, 1.346900"})
    void sectionV2StoredEnergy(int n, int twiceS, String betaB, double largest) {
        CollectiveSteadyState best = state(n, twiceS, "inf", betaB);
        assertThat(storedRatio(best)).isCloseTo(largest, Offset.offset(2e-6));
        for (double factor : new double[] {0.1, 0.5, 0.9, 0.99, 1.01, 1.1, 2, 10}) {
            double x = Double.parseDouble(betaB) * factor;
            assertThat(storedRatio(best.inBath(InverseTemperature.of(x)))).isLessThan(largest);
        }
    }

    private static double storedRatio(CollectiveSteadyState state) {
        return state.energyPlus().divide(state.thermalEnergy()).toDouble();
    }
}
