package io.github.spinthermo.domains;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.testing.TaylorChain;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The error of random mean fields of domains, by Taylor series of the equations in fixed-point arithmetic. */
@Tag("slow")
class MeanFieldChainTaylorTest {

    private static final boolean IS_THOROUGH = Boolean.getBoolean("spinthermo.thorough");

    private static final int CASES = IS_THOROUGH ? 1000 : 50;

    /** The last time, in units of the time in which all spins together emit: it counts the steps of the series. */
    private static final double LAST = IS_THOROUGH ? 1000 : 30;

    private static final double FIRST = 0.01;
    private static final int MOST_STEPS = 10_000;
    private static final int TIMES = 4;

    /** Draws two or three domains of 1 to 10^9 spins; every third domain is in its ground state or fully excited. */
    static Stream<ChainStart> starts() {
        Random random = new Random(15);
        return IntStream.range(0, CASES).mapToObj(i -> start(2 + i % 2, random));
    }

    private static ChainStart start(int length, Random random) {
        List<Long> sizes = random.doubles(length, 0, 9).mapToLong(digits -> Math.round(Math.pow(10, digits))).boxed()
                .toList();
        return new ChainStart(sizes, sizes.stream().map(size -> {
            double share = random.nextInt(3) == 0 ? random.nextInt(2) : random.nextDouble();
            return HalfInteger.ofTwice(2 * Math.min(size, Math.round(share * size)) - size);
        }).toList());
    }

    private static List<Double> times(ChainStart start) {
        double all = start.sizes().stream().mapToLong(Long::longValue).sum();
        return new Random(all(start)).doubles(TIMES, Math.log(FIRST), Math.log(LAST)).sorted()
                .map(logarithm -> Math.exp(logarithm) / all).boxed().toList();
    }

    private static long all(ChainStart start) {
        return LongStream.concat(start.sizes().stream().mapToLong(Long::longValue),
                start.m().stream().mapToLong(HalfInteger::twice)).sum();
    }

    /** Checks that the bound is a bound, and is of use. */
    @ParameterizedTest
    @MethodSource("starts")
    void noErrorExceedsTheTolerance(ChainStart start) {
        List<Double> times = times(start);
        ChainTrajectory seen = MeanFieldChain.of(start).trajectory(times);
        Optional<double[][]> expected = new TaylorChain(start.sizes(),
                start.m().stream().map(HalfInteger::twice).toList()).relative(times, MOST_STEPS);
        assertThat(expected).isPresent();
        for (int time = 0; time < TIMES; time++) {
            for (int i = 0; i < start.sizes().size(); i++) {
                assertThat(Math.abs(seen.relative().get(time).get(i) - expected.get()[time][i]))
                        .isLessThanOrEqualTo(seen.tolerance());
            }
        }
        assertThat(seen.tolerance()).isLessThanOrEqualTo(1e-8);
    }
}
