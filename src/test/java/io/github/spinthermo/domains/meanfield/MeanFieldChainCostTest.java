package io.github.spinthermo.domains.meanfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Estimates of a mean field beside what is asked for. */
class MeanFieldChainCostTest {

    private static final MeanFieldStart TWO = new MeanFieldStart(List.of(100L, 10L), List.of(100L, 0L));
    private static final MeanFieldStart THREE = new MeanFieldStart(List.of(100L, 10L, 5L), List.of(100L, 0L, 0L));

    private static double seconds(MeanFieldStart start, double last) {
        return MeanFieldChainCost.of(start, last, 1, 1).seconds();
    }

    @Test
    void moreDomainsTakeLonger() {
        assertThat(seconds(THREE, 1)).isGreaterThan(5 * seconds(TWO, 1));
    }

    @Test
    void fewExcitationsTakeLess() {
        assertThat(seconds(new MeanFieldStart(TWO.sizes(), List.of(20L, 0L)), 1) / seconds(TWO, 1))
                .isCloseTo(0.25, within(1e-3));
        assertThat(seconds(new MeanFieldStart(THREE.sizes(), List.of(20L, 0L, 0L)), 1) / seconds(THREE, 1))
                .isCloseTo(0.45, within(1e-3));
    }

    /**
     * Checks that ten times the time takes more steps while the spins emit together and few later; nothing takes none.
     */
    @Test
    void lateTimesCostLittleMore() {
        double early = seconds(TWO, 10) - seconds(TWO, 1);
        double late = seconds(TWO, 1e6) - seconds(TWO, 1e5);
        assertThat(late).isBetween(0.1 * early, 0.3 * early);
        assertThat(seconds(TWO, 0)).isLessThan(1e-5);
        assertThat(seconds(TWO, Double.MAX_VALUE)).isLessThan(1);
    }

    @Test
    void timesAndDigitsCost() {
        double one = MeanFieldChainCost.of(TWO, 1, 1, 1).seconds();
        assertThat(MeanFieldChainCost.of(TWO, 1, 1, 1e6).seconds()).isCloseTo(10 * one, within(one / 100));
        assertThat(MeanFieldChainCost.of(TWO, 1, 1000, 1).bytes()).isEqualTo(
                1000 * MeanFieldChainCost.of(TWO, 1, 1, 1).bytes());
    }
}
