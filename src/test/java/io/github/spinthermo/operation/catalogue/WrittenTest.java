package io.github.spinthermo.operation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.parameters.ChainParameters;
import io.github.spinthermo.operation.parameters.SpinParameters;
import io.github.spinthermo.operation.text.RawValue;
import org.junit.jupiter.api.Test;

/** Values as they stand in texts. */
class WrittenTest {

    @Test
    void arraysAreListsAndRanges() {
        assertThat(ChainParameters.TIMES.written("0:1:0.5,2").items()).extracting(RawValue::text)
                .containsExactly("0", "0.5", "1.0", "2");
        assertThat(ChainParameters.TIMES.written("").items()).isEmpty();
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> ChainParameters.TIMES.written("0:1:1e-9"))
                .withMessage("times = 0:1:1e-9 has more than 1000000 values");
    }

    @Test
    void objectsArePairs() {
        Parameter<?> weights = Operations.named("steady-state").parameters().get(4);
        assertThat(weights.written("0=0.25,1 = 0.75").members()).containsOnlyKeys("0", "1");
        assertThat(SpinParameters.N.written("1,2")).isEqualTo(RawValue.string("1,2"));
    }
}
