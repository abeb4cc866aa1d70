package io.github.spinthermo.markov;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Steps that add up to a time, however much shorter than it they are. */
class TimeLeftTest {

    /** Checks a million steps, each far below a rounding of the time: what they come to is missing at the end. */
    @Test
    void stepsBelowARoundingCount() {
        TimeLeft left = TimeLeft.of(1);
        for (int k = 0; k < 1 << 20; k++) {
            left.take(left.next(0x1p-72));
        }
        assertThat(left.time()).isEqualTo(1 - 0x1p-52);
        left.take(left.next(2));
        assertThat(left.isOver()).isTrue();
    }

    @Property(tries = 50)
    void stepsAddUpToTheTime(@ForAll long seed) {
        Random random = new Random(seed);
        double time = Math.pow(10, 12 * random.nextDouble() - 3);
        double share = Math.pow(10, -2 * random.nextDouble());
        TimeLeft left = TimeLeft.of(time);
        BigDecimal sum = BigDecimal.ZERO;
        double step = 0;
        for (int k = 1; !left.isOver(); k++) {
            step = left.next(time * share / Math.sqrt(k));
            assertThat(step).isPositive().isLessThanOrEqualTo(time * share / Math.sqrt(k));
            sum = sum.add(new BigDecimal(step));
            left.take(step);
        }
        assertThat(sum.subtract(new BigDecimal(time)).abs().doubleValue())
                .isLessThanOrEqualTo(0x1p-53 * step + 0x1p-90 * time);
    }
}
