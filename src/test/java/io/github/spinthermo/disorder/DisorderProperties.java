package io.github.spinthermo.disorder;

import static io.github.spinthermo.disorder.DisorderedEnsembleTest.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.thermal.BathRates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;

/** Identities of spins that are not all alike, for random detunings, couplings, starts and baths. */
class DisorderProperties {

    private static final int THOUSAND = 1000;

    private final List<BigFraction> detunings = new ArrayList<>();
    private final List<SpinCoupling> couplings = new ArrayList<>();
    private InverseTemperature beta0 = InverseTemperature.ZERO;
    private BathRates bath = BathRates.ofBeta(InverseTemperature.ZERO);
    private double time;

    private void draw(Random random, int n) {
        detunings.clear();
        couplings.clear();
        for (int i = 1; i <= n; i++) {
            detunings.add(size(random));
            for (int j = 1; j < i; j++) {
                if (random.nextInt(3) == 0) {
                    couplings.add(new SpinCoupling(i, j, size(random)));
                }
            }
        }
        beta0 = temperature(random);
        bath = BathRates.ofBeta(temperature(random));
        time = Math.pow(10, 5 * random.nextDouble() - 1);
    }

    private static BigFraction size(Random random) {
        long scale = (long) Math.pow(10, random.nextInt(4));
        return BigFraction.of(random.nextInt(2 * THOUSAND) - THOUSAND, THOUSAND * scale);
    }

    private static InverseTemperature temperature(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> InverseTemperature.INFINITY;
            case 1 -> InverseTemperature.NEGATIVE_INFINITY;
            case 2 -> InverseTemperature.ZERO;
            default -> InverseTemperature.of(BigFraction.of(random.nextInt(6 * THOUSAND) - 3 * THOUSAND, THOUSAND));
        };
    }

    private DisorderedEnsemble ensemble(List<BigFraction> shifts, List<SpinCoupling> pairs) {
        return DisorderedEnsemble.of(Disorder.none(shifts.size()).withDetunings(shifts).withCouplings(pairs), beta0,
                bath);
    }

    /** Checks bounds, a common shift, another order of the spins, and the mirror of a bath turned upside down. */
    @Tag("slow")
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void namesOrderAndShiftsDoNotCount(@ForAll Random random, @ForAll @IntRange(min = 2, max = 4) int n) {
        draw(random, n);
        DisorderTrajectory one = at(ensemble(detunings, couplings), time);
        double energy = one.energy().get(0);
        assertThat(energy).isBetween(-1e-14, n + 1e-14);
        assertThat(one.intensity().get(0)).isBetween(-1e-14, bath.gammaDown() * n * n);
        List<BigFraction> shifted = detunings.stream().map(d -> d.add(BigFraction.of(7, 3))).toList();
        assertThat(at(ensemble(shifted, couplings), time).energy().get(0)).isCloseTo(energy, within(1e-14));
        assertThat(at(reversed(n), time).energy().get(0)).isCloseTo(energy, within(1e-14));
        beta0 = beta0.negate();
        bath = bath.mirrored();
        assertThat(at(ensemble(detunings.stream().map(BigFraction::negate).toList(), couplings), time).energy().get(0))
                .isCloseTo(n - energy, within(1e-13));
    }

    private DisorderedEnsemble reversed(int n) {
        List<BigFraction> reversed = new ArrayList<>(detunings);
        Collections.reverse(reversed);
        return ensemble(reversed, couplings.stream()
                .map(pair -> new SpinCoupling(n + 1 - pair.i(), n + 1 - pair.j(), pair.value())).toList());
    }

    /** Checks that what is stationary never falls below 1 nor above what the bath alone keeps, and rates are not 0. */
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void aBathNeverKeepsMoreThanWithoutDisorder(@ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int n) {
        draw(random, n);
        DisorderModes modes = ensemble(detunings, couplings).modes();
        assertThat(modes.stationaryStates()).isBetween(1, ConservedOperators.count(n));
        modes.slowestRate().ifPresent(rate -> assertThat(rate).isBetween(1e-17, 10.0));
    }

    /** Checks that the operators of permutations are conserved by the bath alone, and independent. */
    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void permutationsAreConserved(@ForAll Random random, @ForAll @IntRange(min = 1, max = 5) int n) {
        SectorBasis basis = new SectorBasis(n);
        double[][] conserved = ConservedOperators.basis(basis);
        assertThat(conserved).hasNumberOfRows(ConservedOperators.count(n));
        SparseRows generator = DisorderGenerator.of(basis, Disorder.none(n), PreciseNumbers.of(BigFraction.of(3, 4)),
                PreciseNumbers.of(BigFraction.of(1, 4)));
        double[] state = random.doubles(basis.size()).toArray();
        for (double[] row : Subspace.products(conserved, new double[][] {generator.times(state)})) {
            assertThat(row[0]).isCloseTo(0, within(1e-11));
        }
        double[][] orthonormal = Subspace.spannedBy(conserved).vectors();
        assertThat(Subspace.products(orthonormal, orthonormal)[0][0]).isCloseTo(1, within(1e-12));
    }
}
