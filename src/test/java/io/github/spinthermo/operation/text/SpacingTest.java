package io.github.spinthermo.operation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Tests of ranges of so many values. */
class SpacingTest {

    private static List<String> values(String text) {
        AxisValues axis = AxisValues.parse("betaB", text);
        return LongStream.range(0, axis.size().longValueExact()).mapToObj(axis::at).toList();
    }

    @Test
    void evenRangesLeadFromZeroToZeroAndThroughIt() {
        assertThat(values("0:3:lin4")).containsExactly("0", "1", "2", "3");
        assertThat(values("-1:0:lin3")).containsExactly("-1", "-0.5", "0");
        assertThat(values("-1:1:lin3")).containsExactly("-1", "0", "1");
        assertThat(values("0:0:lin2")).containsExactly("0", "0");
    }

    @Test
    void exponentsAreBounded() {
        assertThatThrownBy(() -> values("1:1e30000:lin4")).isInstanceOf(ResourceLimitException.class);
        assertThatThrownBy(() -> values("1e-30000:1:lin4")).isInstanceOf(ResourceLimitException.class);
    }

    @Test
    void anInterruptedThreadEnds() {
        // The first range of all is made on another thread.
        assertThat(values("1:100:log3")).containsExactly("1", "10", "100");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> values("1:100:log3")).isInstanceOf(ComputationInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
