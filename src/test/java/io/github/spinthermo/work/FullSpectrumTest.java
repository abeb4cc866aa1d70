package io.github.spinthermo.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.initial.SpinGroup;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.MasterEquation;
import io.github.spinthermo.testing.ProductSpace;
import io.github.spinthermo.testing.ProductStates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Work of steady states of the master equation in the space of all states, after products of spins of one and of two
 * temperatures, up and down among them: nothing is assumed of total spins or copies.
 */
@Tag("slow")
class FullSpectrumTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-9);

    static Stream<Arguments> products() {
        return Stream.of(new String[][] {{"1/2", "3", "3", "3"}, {"1/2", "0.3", "-0.7", "0.3"},
            {"1/2", "-inf", "inf", "inf"}, {"1", "1.2", "-0.4"}, {"3/2", "0.2", "0.2"}})
                .flatMap(start -> Stream.of("0.7", "-0.4", "1.9", "0", "inf", "-inf")
                        .map(betaB -> Arguments.of(start[0], List.of(start).subList(1, start.length), betaB)));
    }

    @ParameterizedTest
    @MethodSource("products")
    void workOfTheMasterEquation(String s, List<String> betas, String betaB) {
        HalfInteger spin = HalfInteger.parse(s);
        int d = (int) spin.twice() + 1;
        InverseTemperature bath = InverseTemperature.parse(betaB);
        double x = bath.toOutcome().toDouble();
        RealMatrix steady = new MasterEquation(betas.size(), d).steady(product(betas, d), x);
        SortedSpectrum spectrum = spectrum(steady, betas.size(), d);
        List<SpinGroup> groups = betas.stream()
                .map(beta -> new SpinGroup(SpinEnsemble.of(1, spin), InverseTemperature.parse(beta))).toList();
        Ergotropy work = Ergotropy.of(CollectiveSteadyState.of(InitialState.groups(groups), bath));
        assertThat(work.energy().toDouble()).isCloseTo(spectrum.energy(), CLOSE);
        assertClose(work.passiveEnergy(), spectrum.passiveEnergy());
        assertClose(work.ergotropy(), spectrum.energy() - spectrum.passiveEnergy());
        assertThat(work.isPassive()).contains(spectrum.energy() - spectrum.passiveEnergy() < CLOSE.value);
        ProductStates states = new ProductStates(betas.size(), d);
        if (x > 0 && Double.isFinite(x)) {
            assertClose(work.freeEnergyExcess(), free(steady, states, x) - free(states.thermal(x), states, x));
        }
        double equivalent = work.equivalentInverseTemperature().toDouble();
        RealMatrix thermal = states.thermal(equivalent);
        assertThat(ProductStates.entropy(thermal)).isCloseTo(spectrum.entropy(), CLOSE);
        assertClose(work.totalErgotropy(), spectrum.energy() - states.energy(thermal));
    }

    /** Returns a diagonal product state; digit k of a state is that of spin k. */
    private static RealMatrix product(List<String> betas, int d) {
        RealMatrix product = MatrixUtils.createRealIdentityMatrix(1);
        for (String beta : betas) {
            RealMatrix one = new ProductStates(1, d).thermal(InverseTemperature.parse(beta).toOutcome().toDouble());
            int size = product.getRowDimension();
            RealMatrix next = MatrixUtils.createRealMatrix(size * d, size * d);
            for (int a = 0; a < size * d; a++) {
                next.setEntry(a, a, one.getEntry(a / size, a / size) * product.getEntry(a % size, a % size));
            }
            product = next;
        }
        return product;
    }

    private static SortedSpectrum spectrum(RealMatrix steady, int n, int d) {
        RealMatrix symmetric = steady.add(steady.transpose()).scalarMultiply(0.5);
        List<Double> energies = new ArrayList<>();
        for (int a = 0; a < steady.getRowDimension(); a++) {
            energies.add(ProductSpace.projection(a, n, d) + n * (d - 1) / 2.0);
        }
        double energy = 0;
        for (int a = 0; a < steady.getRowDimension(); a++) {
            energy += energies.get(a) * steady.getEntry(a, a);
        }
        double[] eigenvalues = new EigenDecomposition(symmetric).getRealEigenvalues();
        return SortedSpectrum.of(eigenvalues, energies.stream().mapToDouble(e -> e).toArray(), energy);
    }

    /** Returns E − S/x. */
    private static double free(RealMatrix state, ProductStates states, double x) {
        return states.energy(state) - ProductStates.entropy(state) / x;
    }

    private static void assertClose(Outcome actual, double expected) {
        assertThat(actual.toDouble()).isCloseTo(expected, CLOSE);
    }
}
