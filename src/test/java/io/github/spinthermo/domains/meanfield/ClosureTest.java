package io.github.spinthermo.domains.meanfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.ode.StiffSystem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.core.DD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The equations of the mean field, term by term. */
class ClosureTest {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Sizes and a state: excitations within their bounds, all else of any sign. */
    private record State(long[] sizes, double[] y) {
        DD[] doubleDouble() {
            return Arrays.stream(y).mapToObj(DD::of).toArray(DD[]::new);
        }

        List<Long> list() {
            return LongStream.of(sizes).boxed().toList();
        }
    }

    static Stream<State> states() {
        Random random = new Random(20210104);
        long[][] sizes = {{3, 2, 1}, {12, 6, 2}, {7, 7, 7}, {1, 40, 1000}, {1_000_000, 10_000, 100},
            {100_000_000, 100_000, 100}};
        return Stream.of(sizes).flatMap(size -> IntStream.range(0, 5).mapToObj(i -> state(size, random)));
    }

    private static State state(long[] sizes, Random random) {
        double[] y = new double[13];
        for (int k = 0; k < y.length; k++) {
            y[k] = k < 3 ? random.nextInt((int) (64 * sizes[k] + 1)) / 64.0
                    : (random.nextInt(2_000_001) - 1_000_000) / 1024.0;
        }
        return new State(sizes, y);
    }

    /** Returns the variables of spec 3, 3.1, made of those of 3.3; for rates, by the chain rule. */
    private static BigDecimal[] raw(State of, BigDecimal[] y, BigDecimal[] rates) {
        BigDecimal[] z = new BigDecimal[3];
        for (int i = 0; i < 3; i++) {
            z[i] = y[i].subtract(BigDecimal.valueOf(of.sizes()[i]).multiply(HALF));
        }
        Dual[] x = new Dual[13];
        for (int k = 0; k < 13; k++) {
            x[k] = new Dual(k < 3 ? z[k] : y[k], rates[k]);
        }
        Dual covariances = x[0].times(x[7]).plus(x[1].times(x[8])).plus(x[2].times(x[6]));
        Dual[] transformed = {x[0], x[1], x[2], x[3], x[4], x[5],
            x[0].times(x[1]).plus(x[6]), x[1].times(x[2]).plus(x[7]), x[0].times(x[2]).plus(x[8]),
            x[0].times(x[4]).plus(x[9]), x[2].times(x[3]).plus(x[10]), x[1].times(x[5]).plus(x[11]),
            x[0].times(x[1]).times(x[2]).plus(covariances).plus(x[12])};
        return Stream.concat(Stream.of(transformed).map(Dual::value), Stream.of(transformed).map(Dual::rate))
                .toArray(BigDecimal[]::new);
    }

    /** A number and its rate. */
    private record Dual(BigDecimal value, BigDecimal rate) {
        Dual plus(Dual other) {
            return new Dual(value.add(other.value), rate.add(other.rate));
        }

        Dual times(Dual other) {
            return new Dual(value.multiply(other.value),
                    value.multiply(other.rate).add(rate.multiply(other.value)));
        }
    }

    /** Lists the variables whose rates differ from those of the raw equations by more than 10^−12 of their size. */
    private static List<Integer> disagreeing(State state, RawClosure raw) {
        DD[] y = state.doubleDouble();
        BigDecimal[] rates = decimals(new ThreeDomainClosure(state.list()).rates(y));
        BigDecimal[] both = raw(state, decimals(y), rates);
        BigDecimal[] expected = raw.rates(Arrays.copyOf(both, 13));
        List<Integer> wrong = new ArrayList<>();
        for (int k = 0; k < 13; k++) {
            BigDecimal size = expected[k].abs().max(BigDecimal.ONE);
            BigDecimal error = both[13 + k].subtract(expected[k]).divide(size, MathContext.DECIMAL64).abs();
            if (error.doubleValue() > 1e-12) {
                wrong.add(k);
            }
        }
        return wrong;
    }

    private static BigDecimal[] decimals(DD[] values) {
        return Stream.of(values).map(DD::bigDecimalValue).toArray(BigDecimal[]::new);
    }

    @ParameterizedTest
    @MethodSource("states")
    void isTheRawClosureInOtherVariables(State state) {
        assertThat(disagreeing(state, new RawClosure(state.sizes()))).isEmpty();
    }

    /** Checks spec 3, 3.2: each misprint changes its own equation and no other. */
    @ParameterizedTest
    @EnumSource(RawClosure.Misprint.class)
    void isNotWhatIsPrinted(RawClosure.Misprint misprint) {
        int equation = switch (misprint) {
            case B -> 4;
            case P23 -> 7;
            case P13 -> 8;
        };
        assertThat(states()).allSatisfy(state ->
                assertThat(disagreeing(state, new RawClosure(state.sizes(), misprint))).containsExactly(equation));
    }

    /** Compares with central differences of cubic polynomials, in double-double arithmetic. */
    @ParameterizedTest
    @MethodSource("states")
    void hasTheDerivativesOfItsRates(State state) {
        assertDerivatives(new ThreeDomainClosure(state.list()), state.y());
        assertDerivatives(new TwoDomainClosure(state.list().subList(0, 2)),
                new double[] {state.y()[0], state.y()[1], state.y()[3], state.y()[6]});
    }

    private static void assertDerivatives(StiffSystem system, double[] y) {
        double[][] jacobian = system.jacobian(y);
        double step = 0x1p-20;
        for (int j = 0; j < system.dimension(); j++) {
            DD[] above = Arrays.stream(y).mapToObj(DD::of).toArray(DD[]::new);
            DD[] below = above.clone();
            above[j] = above[j].add(step);
            below[j] = below[j].subtract(step);
            DD[] up = system.rates(above);
            DD[] down = system.rates(below);
            for (int i = 0; i < system.dimension(); i++) {
                double difference = up[i].subtract(down[i]).multiply(0.5 / step).hi();
                assertThat(jacobian[i][j]).as("%d, %d", i, j)
                        .isCloseTo(difference, within(1e-9 * (1 + Math.abs(difference))));
            }
        }
    }

    /** Checks that ⟨J²⟩ of two domains stays: d/dt (A + 2 (z_1 z_2 + c)) = 0 at any state. */
    @ParameterizedTest
    @MethodSource("states")
    void twoDomainsKeepTheirTotalAngularMomentum(State state) {
        DD[] y = {DD.of(state.y()[0]), DD.of(state.y()[1]), DD.of(state.y()[3]), DD.of(state.y()[6])};
        DD[] rates = new TwoDomainClosure(state.list().subList(0, 2)).rates(y);
        DD z1 = Excitations.projection(state.sizes()[0], y[0]);
        DD z2 = Excitations.projection(state.sizes()[1], y[1]);
        DD products = rates[0].multiply(z2).add(z1.multiply(rates[1])).add(rates[3]).multiply(2.0);
        assertThat(rates[2].add(products).abs().hi()).isLessThan(1e-24 * (1 + rates[2].abs().hi()));
    }

    /** Checks n_3 = N_3 + 1 alone: every rate is 0, as if it were the ground state. */
    @Test
    void restsWhereNoStateIs() {
        DD[] y = new DD[13];
        Arrays.fill(y, DD.ZERO);
        y[2] = DD.of(101.0);
        DD[] rates = new ThreeDomainClosure(List.of(1_000_000L, 10_000L, 100L)).rates(y);
        assertThat(rates).allMatch(rate -> rate.hi() == 0);
    }
}
