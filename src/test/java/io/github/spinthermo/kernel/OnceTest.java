package io.github.spinthermo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceTest {

    @Test
    void computesWhenAskedForAndThenKeeps() {
        AtomicInteger computations = new AtomicInteger();
        Once<Integer> once = new Once<>(computations::incrementAndGet);
        assertThat(computations).hasValue(0);
        assertThat(once.get()).isEqualTo(1);
        assertThat(once.get()).isEqualTo(1);
        assertThat(computations).hasValue(1);
    }
}
