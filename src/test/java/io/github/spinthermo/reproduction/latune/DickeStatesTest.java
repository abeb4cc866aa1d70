package io.github.spinthermo.reproduction.latune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DickeStatesTest {

    @ParameterizedTest
    @EnumSource
    void localPopulationsAddUpToOne(DickeStates states) {
        double[] populations = states.populations(4, 2, 0.3);
        assertThat(DoubleStream.of(populations).sum()).isEqualTo(1, within(1e-14));
        assertThat(states.populations(1, 2, 0.3)[0] / states.populations(1, 2, 0.3)[1])
                .isEqualTo(Math.exp(0.3), within(1e-14));
    }
}
