package io.github.spinthermo.thermal;

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

    /** Evaluates anew for a single bit more, and only then. */
    @Test
    void neverAnswersWithLess() {
        for (int bits : new int[] {64, 64, 10, 65, 64, 65, 1000, 8}) {
            assertThat(latest.at(bits)).isGreaterThanOrEqualTo(bits);
        }
        assertThat(evaluated).containsExactly(64, 65, 1000);
    }

    @Test
    void knowsWhatItHas() {
        assertThat(latest.has(8)).isFalse();
        latest.at(64);
        assertThat(latest.has(64)).isTrue();
        assertThat(latest.has(65)).isFalse();
    }
}
