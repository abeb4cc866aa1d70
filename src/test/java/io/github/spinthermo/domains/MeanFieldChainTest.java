package io.github.spinthermo.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.spin.HalfInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Refusals of mean field chains, and trajectories that are not followed. */
@Tag("slow")
class MeanFieldChainTest {

    private static final MeanFieldChain SMALL = chain(12, 6, 2);

    private static MeanFieldChain chain(long... sizes) {
        return MeanFieldChain.of(ChainStart.firstExcited(Arrays.stream(sizes).boxed().toList()));
    }

    private static List<Double> times(double... times) {
        return DoubleStream.of(times).boxed().collect(Collectors.toList());
    }

    /** Checks that the closure of small domains has a pole. */
    @Test
    void tellsWhereTheClosureLeavesEveryBound() {
        assertThatExceptionOfType(ResourceLimitException.class).isThrownBy(() -> SMALL.trajectory(times(1, 20, 200)))
                .matches(e -> e.parameter().equals("times"))
                .withMessage("times = 200 is not reached: the solution of the mean-field equations"
                        + " grows beyond every bound at 23.7641");
    }

    /** Checks that close to the pole every error grows; further from it the error is small. */
    @Test
    void tellsUpToWhenItsErrorIsSmall() {
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> SMALL.trajectory(times(1, 20, 23.764)))
                .matches(e -> e.parameter().equals("times"))
                .withMessageStartingWith("times = 23.764 is too late: ")
                .withMessageEndingWith("; the time 20 is reached with an error of at most 1e-6");
    }

    /** Checks that the start costs nothing, and a factor of ten in time as much as the one before. */
    @Test
    void estimatesByTheLogarithmOfTime() {
        assertThat(SMALL.estimate(times(), 1e-6).seconds()).isZero();
        assertThat(SMALL.estimate(times(0), 1e-6).seconds()).isLessThan(1e-5);
        double late = SMALL.estimate(times(1e8), 1e-6).seconds();
        assertThat(late).isBetween(0.05, 0.5).isLessThan(SMALL.estimate(times(1e8), 1e-12).seconds());
        assertThat(SMALL.estimate(times(1e9), 1e-6).seconds() - late)
                .isCloseTo(late - SMALL.estimate(times(1e7), 1e-6).seconds(), within(1e-6));
        assertThat(SMALL.estimate(times(1.7e308), 1e-6).seconds()).isLessThan(10);
    }

    /** Compares with SciPy's DOP853 applied to the raw equations at relative and absolute tolerances of 1e-12. */
    @Test
    void followsTheClosureCloseToItsPole() {
        ChainTrajectory seen = SMALL.trajectory(times(20, 23, 23.5, 23.7, 23.76));
        double[] third = {0.47221391389860906, 1.430235848823326, 3.101173982807902, 10.33487848626882, 140.293834407};
        for (int i = 0; i < third.length; i++) {
            assertThat(seen.relative().get(i).get(2)).isCloseTo(third[i], within(1e-9 * third[i]));
        }
        assertThat(seen.unphysicalFrom()).contains(23.0);
    }

    @Test
    void refusesAToleranceThatItCannotHold() {
        assertThatExceptionOfType(ResourceLimitException.class).isThrownBy(() -> SMALL.trajectory(times(1, 20), 1e-16))
                .matches(e -> e.parameter().equals("tolerance")).withMessageStartingWith("tolerance = 1e-16 ");
        for (double wrong : new double[] {0, -1, Double.NaN}) {
            assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> SMALL.trajectory(times(1), wrong))
                    .matches(e -> e.parameter().equals("tolerance"));
        }
        assertThat(SMALL.trajectory(times(1), 1e300).tolerance()).isLessThanOrEqualTo(MeanFieldChain.LARGEST_TOLERANCE);
    }

    @Test
    void refusesTimesThatDoNotAscend() {
        for (List<Double> wrong : List.of(
                times(-1), times(1, 0.5), times(Double.NaN), times(1 / 0.0))) {
            assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> SMALL.trajectory(wrong))
                    .matches(e -> e.parameter().equals("times"));
        }
        assertThat(SMALL.trajectory(times()).times()).isEmpty();
        ChainTrajectory twice = SMALL.trajectory(times(0.1, 0.1));
        assertThat(twice.jz().get(0)).isEqualTo(twice.jz().get(1));
    }

    @Test
    void refusesLongerChains() {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> chain(4, 3, 2, 1))
                .matches(e -> e.parameter().equals("sizes"));
    }

    /** Checks that a time at which everything is over costs no more than the logarithm of it. */
    @Test
    void reachesLateTimes() {
        assertThat(chain(1_000_000, 10_000, 100).trajectory(times(1e12)).relative().get(0).get(2))
                .isCloseTo(0.51, within(1e-9));
        assertThat(chain(4, 1).trajectory(times(1e15)).relative().get(0).get(1))
                .isCloseTo(chain(4, 1).steadyState().orElseThrow().get(1), within(1e-12));
    }

    /** Doubles would not know N_1 + 1 from N_1. */
    @Test
    void takesTheLargestDomains() {
        long largest = 9_000_000_000_000_000_000L;
        ChainTrajectory seen = chain(largest, 1_000_000_000_000L, 100).trajectory(times(1e-19, 1e-17, 1e-12, 0.1));
        assertThat(seen.relative().get(0).get(0)).isCloseTo(0.5, within(1e-9));
        assertThat(seen.relative().get(1).get(0)).isCloseTo(-0.5, within(1e-9));
        assertThat(seen.relative().get(3).get(2)).isCloseTo(0.5, within(1e-6));
        List<HalfInteger> half = List.of(HalfInteger.ZERO, HalfInteger.ZERO, HalfInteger.ZERO);
        MeanFieldChain equal = MeanFieldChain.of(new ChainStart(List.of(largest, largest, largest), half));
        ChainTrajectory both = equal.trajectory(times(1e-19, 1e-18, 1e-9));
        assertThat(both.tolerance()).isLessThan(1e-9);
        assertThat(both.relative().get(2).get(0)).isCloseTo(both.relative().get(2).get(2), within(1e-9));
    }

    /** Checks domains 1 and 2 that are filled up to a half and then oscillate as fast as 10^12 spins emit. */
    @Test
    void doesNotFollowFastOscillations() {
        ChainStart full = new ChainStart(List.of(100_000_000_000L, 100_000_000_000L, 1_000_000_000_000L), List.of(
                HalfInteger.ofTwice(-100_000_000_000L), HalfInteger.ofTwice(-100_000_000_000L),
                HalfInteger.ofTwice(1_000_000_000_000L)));
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> MeanFieldChain.of(full).trajectory(times(1)))
                .matches(e -> e.parameter().equals("times"))
                .withMessage("times = 1 is not reached: the solution of the mean-field equations grows"
                        + " beyond every bound, or takes too many steps,"
                        + " at 0.0100970");
    }

    /** Checks that ground states stay what they are; three domains have no steady state that is one. */
    @Test
    void restsInTheGroundState() {
        ChainStart ground = new ChainStart(List.of(5L, 4L, 3L), ChainStart.firstExcited(List.of(5L, 4L, 3L)).m()
                .stream().map(m -> m.twice() > 0 ? m.negate() : m).toList());
        ChainTrajectory trajectory = MeanFieldChain.of(ground).trajectory(times(1, 1e6));
        assertThat(trajectory.jz().get(1)).containsExactly(-2.5, -2.0, -1.5);
        assertThat(trajectory.unphysicalFrom()).isEmpty();
        assertThat(MeanFieldChain.of(ground).steadyState()).isEmpty();
        assertThat(MeanFieldChain.of(ground).start()).isEqualTo(ground);
    }
}
