package io.github.spinthermo.battery.meanfield;

import java.util.List;
import org.apache.commons.numbers.core.DD;

/**
 * All channels, the start and the times of samples.
 *
 * @param down Γ↓
 * @param up Γ↑
 * @param collectiveDephasing Γ_φ
 * @param localDown γ↓
 * @param localUp γ↑
 * @param dephasing γ_φ
 * @param start the start: p = (1 + ⟨σᶻ⟩)/2, ⟨σˣσˣ⟩ = ⟨σʸσʸ⟩ and ⟨σᶻσᶻ⟩
 * @param times the times of samples since the end of the pulse
 */
public record MeanFieldProgram(double down, double up, double collectiveDephasing, double localDown, double localUp,
        double dephasing, List<DD> start, List<Double> times) {

    /** Returns the rates during discharge. */
    ChannelRates rates() {
        return new ChannelRates(down, up, collectiveDephasing, localDown, localUp, dephasing, 1);
    }

    /** Returns the moments at the start. */
    DD[] moments(NineMoments moments) {
        DD[] y = moments.mixed();
        y[MeanFieldMoments.EXCITATION] = start.get(0);
        y[NineMoments.A] = start.get(1);
        y[NineMoments.B] = start.get(1);
        y[NineMoments.D] = start.get(2);
        return y;
    }
}
