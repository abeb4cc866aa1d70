package io.github.spinthermo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestTest {

    private final List<Integer> evaluated = new ArrayList<>();

    private final Latest<Integer> latest = new Latest<>(bits -> {
        evaluated.add(bits);
        return bits;
    });

    /** Evaluates with 8 bits to spare, and anew for a single bit more than that. */
    @Test
    void neverAnswersWithLess() {
        for (int bits : new int[] {64, 64, 10, 72, 73, 81, 64, 1000, 8}) {
            assertThat(latest.at(bits)).isGreaterThanOrEqualTo(bits);
        }
        assertThat(evaluated).containsExactly(72, 81, 1008);
    }

    @Test
    void knowsWhatItHas() {
        assertThat(latest.has(8)).isFalse();
        latest.at(64);
        assertThat(latest.has(64)).isTrue();
        assertThat(latest.has(72)).isTrue();
        assertThat(latest.has(73)).isFalse();
    }
}
