package io.github.spinthermo.battery.meanfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spinthermo.error.ResourceLimitException;
import java.util.stream.DoubleStream;
import org.apache.commons.numbers.core.DD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moments that are those of a state, and cycles at their limits. */
class MeanFieldMomentsTest {

    private static DD[] moments(double... values) {
        return DoubleStream.of(values).mapToObj(DD::of).toArray(DD[]::new);
    }

    /** Checks excitation, emission and deficit of 4 emitters, where S is at most 2 and ⟨S²⟩/N² = 3/8 − deficit. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0, true", "1, 0.25, 0, true", "0.5, 0.375, 0, true", "-0.001, 0, 0, false",
        "1.001, 0.26, 0, false", "0.5, 0.1, -0.001, false", "0.5, 0, 0.376, false", "0.4, -0.01, 0.1, false",
        "0.9, 0.1, 0, false", "0.5, 0.2, 0.3, false"})
    void knowsStatesThatNoRotationChanges(double p, double emission, double deficit, boolean isPhysical) {
        assertThat(new PhaseSymmetricMoments(4).isPhysical(moments(0, p, emission, deficit))).isEqualTo(isPhysical);
    }

    /** Checks excitation, ⟨σˣ⟩, ⟨σˣσˣ⟩ and ⟨σᶻσᶻ⟩ of 4 emitters. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0, 1, true", "0.5, 1, 1, 0, true", "-0.001, 0, 0, 1, false", "1.001, 0, 0, 1, false",
        "0.5, 1.001, 0, 0, false", "0.5, -1.001, 0, 0, false", "0.5, 0, 1, 1, false", "0.5, 0, -1, -0.5, false"})
    void knowsStatesOfNineMoments(double p, double x, double a, double d, boolean isPhysical) {
        NineMoments nine = new NineMoments(4, Rotation.by(1));
        DD[] y = moments(0, p, x, 0, a, 0, 0, d, 0, 0);
        assertThat(nine.isPhysical(y)).isEqualTo(isPhysical);
    }

    /** Checks a storage after which nothing is left of the start. */
    @Test
    void aCycleMayForgetAll() {
        MeanFieldRun run = new MeanFieldCycles(new MeanFieldParameters(1, 0, 1, 0, 1e6, 0, Math.PI))
                .run(1, true, 1e-9, share -> { }).run();
        assertThat(run.secondEigenvalue()).isZero();
        assertThat(run.limit().orElseThrow().difference(run.courses().get(0))).isLessThan(1e-12);
    }

    @Test
    void namesTheRateThatIsTooLarge() {
        assertThatThrownBy(() -> new MeanFieldCycles(new MeanFieldParameters(2, 1e307, 1, 0, 1, 1, Math.PI))
                .run(1, false, 1e-9, share -> { })).isInstanceOfSatisfying(ResourceLimitException.class,
                    e -> assertThat(e.parameter()).isEqualTo("collectiveGamma"))
                .hasMessageContaining("the steps are too many or too inexact");
    }
}
