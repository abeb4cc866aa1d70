package io.github.spinthermo.collective;

import io.github.spinthermo.real.Real;
import io.github.spinthermo.testing.ManyThreads;
import io.github.spinthermo.testing.SteadyInput;
import io.github.spinthermo.testing.SteadyQuantity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many threads on one steady state, and on fresh ones, see what one thread sees. */
@Tag("slow")
class CollectiveThreadsTest {

    private static List<Real> numbers() {
        CollectiveSteadyState state = SteadyInput.of(5, 2, "0.7", "-1.1").state();
        return Stream.of(SteadyQuantity.values()).map(quantity -> quantity.numberOf(state)).toList();
    }

    @Test
    void sharedState() throws Exception {
        List<Real> shared = numbers();
        ManyThreads.assertSameDigits(CollectiveThreadsTest::numbers, () -> shared);
    }

    @Test
    void freshStates() throws Exception {
        ManyThreads.assertSameDigits(CollectiveThreadsTest::numbers, CollectiveThreadsTest::numbers);
    }
}
