package io.github.spinthermo.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that a maximum is found wherever it lies, with one evaluation a step and none at the ends. */
class GoldenSectionTest {

    @Test
    void findsTheTopOfAParabola() {
        assertThat(GoldenSection.maximum(x -> -(x - 1) * (x - 1), -3, 8)).isEqualTo(1, within(1e-7));
        assertThat(GoldenSection.maximum(x -> -(x - 7.9) * (x - 7.9), -3, 8)).isEqualTo(7.9, within(1e-7));
    }

    @Test
    void findsTheTopOfAPeakWithoutASlope() {
        assertThat(GoldenSection.maximum(x -> -Math.abs(x - 0.3), 0, 1)).isEqualTo(0.3, within(1e-8));
        assertThat(GoldenSection.maximum(x -> -Math.abs(x - 0.3), 1, 0)).isEqualTo(0.3, within(1e-8));
    }

    @Test
    void approachesAnEndWhereTheFunctionIsLargest() {
        assertThat(GoldenSection.maximum(x -> x, 0, 1)).isBetween(1 - 1e-8, Math.nextDown(1.0));
        assertThat(GoldenSection.maximum(x -> -x, 0, 1)).isBetween(Double.MIN_VALUE, 1e-8);
    }

    @Test
    void returnsTheBestPlaceTried() {
        List<Double> heights = new ArrayList<>();
        double place = GoldenSection.maximum(x -> {
            heights.add(Math.sin(50 * x));
            return Math.sin(50 * x);
        }, 0, 1);
        assertThat(Math.sin(50 * place)).isEqualTo(Collections.max(heights));
        assertThat(heights).hasSize(42);
    }
}
