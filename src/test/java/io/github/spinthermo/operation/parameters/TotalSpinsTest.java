package io.github.spinthermo.operation.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TotalSpinsTest {

    @Test
    void runsThroughTheTotalSpins() {
        Value.Series spins = (Value.Series) TotalSpins.of(SpinEnsemble.of(5, HalfInteger.HALF));
        assertThat(spins.items())
                .isEqualTo(Stream.of("1/2", "3/2", "5/2").map(Value.Text::new).toList());
    }
}
