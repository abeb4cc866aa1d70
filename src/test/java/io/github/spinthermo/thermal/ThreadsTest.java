package io.github.spinthermo.thermal;

import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.ManyThreads;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that 32 threads that ask for random digits see those that one thread sees, on shared objects and
 * on fresh ones.
 */
class ThreadsTest {

    static Stream<Arguments> quantities() {
        InverseTemperature beta = InverseTemperature.parse("0.7");
        SpinEnsemble ensemble = SpinEnsemble.of(12, HalfInteger.ofTwice(3));
        return Stream.of(
                quantities("block", () -> {
                    Block block = Block.of(HalfInteger.ofTwice(7), beta);
                    return List.of(block.energy(), block.entropy(), block.variance(),
                            block.logPartition().orElseThrow());
                }),
                quantities("weights", () -> {
                    SectorWeights weights = SectorWeights.thermal(ensemble, beta);
                    List<Real> all = weights.weights();
                    HalfInteger middle = HalfInteger.ofTwice(8);
                    return List.of(all.get(0), all.get(all.size() - 1), weights.weight(middle),
                            weights.copyWeight(middle));
                }));
    }

    private static Arguments quantities(String name, Supplier<List<Real>> quantities) {
        return Arguments.of(name, quantities);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("quantities")
    void sharedObjects(String name, Supplier<List<Real>> quantities) throws Exception {
        List<Real> shared = quantities.get();
        ManyThreads.assertSameDigits(quantities, () -> shared);
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @MethodSource("quantities")
    void freshObjects(String name, Supplier<List<Real>> quantities) throws Exception {
        ManyThreads.assertSameDigits(quantities, quantities);
    }
}
