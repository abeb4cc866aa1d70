package io.github.spinthermo.blocksum;

import io.github.spinthermo.contour.ContourAverages;
import io.github.spinthermo.contour.LineIntegral;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.StartWeights;
import java.util.Optional;

/**
 * Differences from the largest block by integrals along a line ({@link LineIntegral}), for any number of spins.
 *
 * <p>In a block of D levels φ = b − D g and v = b (1 + b) − D² csch²(Dx/2)/4 with b = 1/(e^x − 1), g = 1/(e^(Dx) − 1)
 * and coth(Dx/2) = 1 + 2g; ln t_D = ln(1 − e^(−Dx)) − ln(1 − e^−x). So, T = 2ns + 1 and T g_T = b − φ_ns,
 * <pre>
 * ⟨α_0⟩ − ⟨α⟩ = T g_T − T g_T,0 − I_A/2
 * ⟨v_ns − v⟩ = v_ns − b (1 + b) + I_B/4
 * Λ − (x_B − x_0) ⟨α_0⟩ = I_L − ln((1 − e^(−T x_B))/(1 − e^(−T x_0))) + (x_B − x_0) T g_T,0
 * −dE/dx_0 = n v_s,0 − b_0 (1 + b_0) + (I_C − A_0 I_A)/4,   A_0 = 1 + 2b_0 + 2n (s − φ_s,0).
 * </pre>
 */
final class IntegratedDifferences implements BlockDifferences {

    private final LineIntegral line;
    private final ClosedForms forms;
    private final Arithmetic a;
    private final StartWeights start;
    private final InverseTemperature betaB;
    private final ContourAverages averages;

    IntegratedDifferences(LineIntegral line, StartWeights start, InverseTemperature betaB, ClosedForms forms) {
        this.line = line;
        this.forms = forms;
        this.a = forms.arithmetic();
        this.start = start;
        this.betaB = betaB;
        this.averages = line.evaluate();
    }

    @Override
    public Ball heat() {
        Ball ofLargest = a.subtract(ofLargest(), initialOfLargest());
        return a.subtract(ofLargest, averages.energy().scale(-1));
    }

    /** Returns T g_T at x_B. */
    private Ball ofLargest() {
        return a.subtract(forms.occupation(), forms.largest().excitation());
    }

    /** Returns T g_T at x_0. */
    private Ball initialOfLargest() {
        return a.subtract(forms.initialOccupation(), forms.initialLargest().excitation());
    }

    /** Returns ⟨D g⟩ − T g_T; where ⟨D g⟩ is not known, from ⟨D⟩ − A_0 = I_A − 2 ⟨D g⟩, which is I_A at x_B = ∞. */
    @Override
    public Ball deficit() {
        Optional<Ball> mean = averages.excitation().or(() -> line.coldestEnergy()
                .map(coldest -> a.subtract(averages.energy(), coldest).scale(-1)));
        return mean.map(excitation -> a.subtract(excitation, ofLargest()))
                .orElseGet(() -> BlockSums.of(start, betaB, forms, Averages.MEANS).deficit());
    }

    @Override
    public Ball varianceDeficit() {
        Ball ladder = square(forms.occupation());
        return a.add(a.subtract(forms.largest().variance(), ladder), averages.variance().scale(-2));
    }

    /** Returns b (1 + b). */
    private Ball square(Ball occupation) {
        return a.multiply(occupation, a.add(Ball.ONE, occupation));
    }

    /** Returns ln((1 − e^(−T x_B))/(1 − e^(−T x_0))). */
    private Ball logRatioOfLargest() {
        Ball bath = a.add(forms.largest().logPartition(), a.log1p(forms.factor().negate()));
        Ball start = a.add(forms.initialLargest().logPartition(), a.log1p(forms.initialFactor().negate()));
        return a.subtract(bath, start);
    }

    @Override
    public Ball entropy() {
        Ball ofStart = a.multiply(a.ratio(start.x0()), initialOfLargest());
        Ball ofBath = betaB.isInfinite() ? Ball.ZERO : a.multiply(a.ratio(betaB.toFraction()), ofLargest());
        return a.add(a.subtract(averages.entropy(), logRatioOfLargest()), a.subtract(ofBath, ofStart));
    }

    @Override
    public Ball entropyProduction() {
        if (betaB.isInfinite()) {
            return Ball.UNKNOWN;
        }
        Ball ofStart = a.multiply(a.ratio(betaB.toFraction().subtract(start.x0())), initialOfLargest());
        return a.add(a.subtract(averages.logarithm(), logRatioOfLargest()), ofStart);
    }

    @Override
    public Ball covariance() {
        Ball spins = Ball.of(forms.ensemble().n());
        Ball occupation = forms.initialOccupation();
        Ball polarization = a.subtract(Ball.of(forms.ensemble().s().twice()),
                forms.initialSpin().excitation().scale(1));
        Ball coth = a.add(Ball.ONE, occupation.scale(1));
        Ball mean = a.add(coth, a.multiply(spins, polarization));
        Ball mixed = a.subtract(averages.covariance(), a.multiply(mean, averages.energy())).scale(-2);
        Ball ofSpins = a.multiply(spins, forms.initialSpin().variance());
        return a.add(a.subtract(ofSpins, square(occupation)), mixed);
    }
}
