package io.github.spinthermo.contour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The choice of the nodes, at few bits and at very many. */
class NodesTest {

    private static final double[] FACTORS = {0, 0, 0, 0, Double.NEGATIVE_INFINITY};

    private static Nodes choose(double n, double x0, double xB, int wanted) {
        return Nodes.choose(new IntegrandBound(n, 2, x0, xB, 0), FACTORS, new double[Functional.COUNT], wanted);
    }

    private static double largestError(Nodes nodes) {
        return IntStream.range(0, Functional.WEIGHT).mapToDouble(i -> nodes.logErrors()[i])
                .max().orElseThrow();
    }

    /** Checks that the share of the long sides, which decides about h, is in the error at any number of bits. */
    @ParameterizedTest
    @ValueSource(ints = {100, 1000, 1100, 4000})
    void theErrorHoldsTheLongSides(int wanted) {
        double x0 = 0.01;
        Nodes nodes = choose(100_000, x0, 0.02, wanted);
        IntegrandBound bound = new IntegrandBound(100_000, 2, x0, 0.02, 0);
        double box = 0.01;
        double decay = 2 * Math.PI * 0.75 / nodes.step();
        for (int i = 0; i < Functional.WEIGHT; i++) {
            double side = Double.NEGATIVE_INFINITY;
            for (double t = 0; t < nodes.last() * nodes.step(); t += box) {
                side = IntegrandBound.logSum(side, bound.inBox(t, t + box, 0.75, 0.75)[i] + Math.log(4 * box));
            }
            // boxes that are thinner leave a smaller bound
            assertThat(nodes.logErrors()[i]).isGreaterThan(side - decay);
        }
        assertThat(largestError(nodes)).isLessThan(-wanted * Math.log(2));
    }

    /** The long sides are bounded 0.2 beyond the t that is found, so that a step has to be shorter. */
    @ParameterizedTest
    @ValueSource(ints = {2, 5, 9, 20})
    void aStepIsNoLongerThanTheBoundReaches(int wanted) {
        assertThat(choose(1000, 0.01, 0.02, wanted).step()).isLessThanOrEqualTo(0.2);
    }

    @Test
    void thereAreAsManyImagesAsAreNeeded() {
        Nodes nodes = choose(1e6, 0.003, 1, 20_000);
        assertThat(nodes.images()).isGreaterThan(500);
        assertThat(largestError(nodes)).isLessThan(-20_000 * Math.log(2));
    }
}
