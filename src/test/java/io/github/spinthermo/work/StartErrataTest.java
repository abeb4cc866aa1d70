package io.github.spinthermo.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.oscillators.OscillatorSteadyState;
import io.github.spinthermo.radiation.Radiation;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.MasterEquation;
import io.github.spinthermo.testing.ProductStates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Places where Latune, Sinayskiy and Petruccione (2019) say too much about starts, batteries, oscillators and
 * coherences, or leave open what can be said; each test fails on the printed form.
 */
class StartErrataTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-12);

    private static String text(Real number, int digits) {
        return number.decimal(Precision.digits(digits)).toString();
    }

    private static CollectiveSteadyState steady(SpinEnsemble spins, String beta0, String betaB) {
        return CollectiveSteadyState.of(spins, InverseTemperature.parse(beta0), InverseTemperature.parse(betaB));
    }

    private static CollectiveSteadyState inOneBlock(SpinEnsemble spins, String totalSpin, Copies copies,
            String betaB) {
        return CollectiveSteadyState.of(InitialState.ofWeights(spins,
                Map.of(HalfInteger.parse(totalSpin), BigFraction.ONE), copies), InverseTemperature.parse(betaB));
    }

    /**
     * Checks appendix B, which has the form [L 9] for starts with coherences between J and J': in a bath at absolute
     * zero |J,−J+k⟩⟨J',−J'+k| leaves c_k |J,−J⟩⟨J',−J'|, c_k = Π 2√(a_j b_j)/(a_j + b_j); from the top for T = 0⁻.
     */
    @ParameterizedTest
    @CsvSource({"4, 2, 0, 1", "4, 2, 1, 0.94280904158206336", "4, 2, 2, 0.81649658092772603",
        "3, 1, 1, 0.86602540378443865",
        "6, 2, 2, 0.64549722436790281", "2, 0, 0, 1"})
    void appendixBCoherencesBetweenTotalSpins(int twiceJ, int twiceOther, int k, double factor) {
        RealMatrix raising = raisingOfTwo(twiceJ, twiceOther);
        int bottom = twiceJ + 1;
        MasterEquation fromBottom = new MasterEquation(raising, a -> a < bottom ? a : a - bottom);
        RealMatrix start = element(raising.getRowDimension(), k, bottom + k);
        assertThat(fromBottom.steady(start, Double.POSITIVE_INFINITY).getEntry(0, bottom)).isCloseTo(factor, CLOSE);
        assertThat(fromBottom.steady(start, 1).getNorm()).isLessThan(1e-12);
        MasterEquation fromTop = new MasterEquation(raising, a -> a < bottom ? twiceJ - a : twiceOther - a + bottom);
        int top = bottom + twiceOther;
        RealMatrix upperStart = element(raising.getRowDimension(), twiceJ - k, top - k);
        assertThat(fromTop.steady(upperStart, Double.NEGATIVE_INFINITY).getEntry(twiceJ, top))
                .isCloseTo(factor, CLOSE);
    }

    /** Returns J₊ of two blocks, one after the other. */
    private static RealMatrix raisingOfTwo(int twiceJ, int twiceOther) {
        RealMatrix raising = new Array2DRowRealMatrix(twiceJ + twiceOther + 2, twiceJ + twiceOther + 2);
        for (int k = 1; k <= twiceJ; k++) {
            raising.setEntry(k, k - 1, Math.sqrt((double) k * (twiceJ + 1 - k)));
        }
        for (int k = 1; k <= twiceOther; k++) {
            raising.setEntry(twiceJ + 1 + k, twiceJ + k, Math.sqrt((double) k * (twiceOther + 1 - k)));
        }
        return raising;
    }

    private static RealMatrix element(int size, int row, int column) {
        RealMatrix element = new Array2DRowRealMatrix(size, size);
        element.setEntry(row, column, 1);
        return element;
    }

    /**
     * Checks appendix B, which leaves open whether coherences between copies of one J survive: they do, and the entropy
     * of three spins that start with a singlet and one spin up is not that of an even mixture of the copies.
     */
    @Test
    void appendixBCoherencesBetweenCopies() {
        SpinEnsemble three = SpinEnsemble.of(3, HalfInteger.HALF);
        CollectiveSteadyState one = inOneBlock(three, "1/2", Copies.ONE, "1");
        CollectiveSteadyState even = inOneBlock(three, "1/2", Copies.EVEN, "1");
        assertThat(text(one.entropy(), 12)).isEqualTo("0.582203108888");
        assertThat(text(even.entropy(), 12)).isEqualTo("1.27535028945");
        assertThat(text(one.energy(), 30)).isEqualTo(text(even.energy(), 30));
        RealVector singletAndUp = new ArrayRealVector(8);
        singletAndUp.setEntry(0b011, Math.sqrt(0.5));
        singletAndUp.setEntry(0b101, -Math.sqrt(0.5));
        RealMatrix end = new MasterEquation(3, 2).steady(singletAndUp.outerProduct(singletAndUp), 1);
        assertThat(ProductStates.entropy(end)).isCloseTo(0.582203108888, Offset.offset(1e-9));
        assertThat(new ProductStates(3, 2).energy(end)).isCloseTo(one.energy().toDouble(), Offset.offset(1e-9));
    }

    /** Checks section VIII.2, "up to 100 %" more storage: true of the energy, and far from true of the work. */
    @ParameterizedTest
    @CsvSource({"2, -0.1, 1.015807694, 4.340825710", "10, -0.1, 1.139137598, 10.25429725",
        "100, -0.1, 1.723798189, 17.93312609",
        "2, -0.001, 1.000166583, 334.3334166", "100, -0.001, 1.016488866, 997.2052773"})
    void sectionVIII2StoredWork(long n, String betaB, String energyRatio, String workRatio) {
        CollectiveSteadyState state = steady(SpinEnsemble.of(n, HalfInteger.HALF), "inf", betaB);
        assertThat(text(state.energy().divide(state.thermalEnergy()), 10)).isEqualTo(energyRatio);
        Ergotropy work = Ergotropy.of(state);
        assertThat(text(work.ergotropy().orElseThrow().divide(work.thermalErgotropy()), 10)).isEqualTo(workRatio);
    }

    /** Checks section IX, which expects amplification for oscillators too: 1/n of the action of the bath is left. */
    @ParameterizedTest
    @CsvSource({"10, 1, 0.5", "10, 0.5, 1", "2, 1e-6, 3", "1000, 5, 0.001"})
    void sectionIXOscillators(long n, String beta0, String betaB) {
        OscillatorSteadyState state =
                OscillatorSteadyState.of(n, InverseTemperature.parse(beta0), InverseTemperature.parse(betaB));
        Real share = Real.of(BigFraction.of(1, n));
        assertThat(text(state.energy().subtract(state.initialEnergy()), 30)).isEqualTo(
                text(state.thermalEnergy().subtract(state.initialEnergy()).multiply(share), 30));
        assertThat(text(state.entropyProduction().orElseThrow(), 30)).isEqualTo(
                text(state.thermalEntropyProduction().orElseThrow().multiply(share), 30));
    }

    /**
     * Checks the end of appendix H, which names no number: coherences of lower total spins "can even" be negative, and
     * for s = 2 that of J = 1, −8.4 + 5.2/(1 + 2 cosh x), is below that of J = 0.
     */
    @ParameterizedTest
    @CsvSource({"4, 1/2, 2, 1, 1.141933912", "4, 1/2, 1, 1, -0.7552715289", "4, 1/2, 0, 1, -2.000000000",
        "2, 2, 1, 2.5, -8.007978511", "2, 2, 0, 2.5, -8.000000000"})
    void appendixHCoherenceOfOneTotalSpin(long n, String s, String totalSpin, String betaB, String expected) {
        SpinEnsemble spins = SpinEnsemble.of(n, HalfInteger.parse(s));
        CollectiveSteadyState state = inOneBlock(spins, totalSpin, Copies.EVEN, betaB);
        assertThat(text(Radiation.of(state).collectiveCoherence().orElseThrow(), 10)).isEqualTo(expected);
    }
}
