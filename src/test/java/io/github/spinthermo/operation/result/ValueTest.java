package io.github.spinthermo.operation.result;

import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.PrecisionExhaustedException;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValueTest {

    private static final Rounding THREE = Rounding.to(Precision.digits(3));

    private static Value.Numeric ratio(long numerator, long denominator) {
        return new Value.Numeric(Outcome.of(
                Real.ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator))));
    }

    @Test
    void roundsNumbersHalfEven() {
        assertThat(ratio(2, 3).rounded(THREE)).isEqualTo(new Value.Text("0.667"));
        assertThat(ratio(-1005, 10).rounded(THREE)).isEqualTo(new Value.Text("-100"));
        assertThat(ratio(1015, 10).rounded(THREE)).isEqualTo(new Value.Text("102"));
        assertThat(ratio(9999, 1).rounded(THREE)).isEqualTo(new Value.Text("1.00e4"));
        assertThat(ratio(0, 1).rounded(THREE)).isEqualTo(new Value.Text("0"));
    }

    @Test
    void roundsToTheNearestDouble() {
        assertThat(ratio(2, 3).rounded(Rounding.TO_DOUBLE)).isEqualTo(new Value.Measured(2 / 3.0));
        assertThat(ratio(0, 1).rounded(Rounding.TO_DOUBLE)).isEqualTo(new Value.Measured(0));
        Value.Numeric large = new Value.Numeric(Outcome.of(Real.of(BigInteger.TEN.pow(400).negate())));
        assertThat(large.rounded(Rounding.TO_DOUBLE)).isEqualTo(new Value.Text("-inf"));
    }

    @Test
    void showsWhatIsInfiniteOrUndefined() {
        assertThat(new Value.Numeric(new Outcome.Infinite(Sign.POSITIVE)).rounded(THREE))
                .isEqualTo(new Value.Text("inf"));
        assertThat(new Value.Numeric(new Outcome.Infinite(Sign.NEGATIVE)).rounded(THREE))
                .isEqualTo(new Value.Text("-inf"));
        assertThat(new Value.Numeric(new Outcome.Undefined("no reason")).rounded(THREE))
                .isEqualTo(Value.Missing.undefined("no reason"));
        assertThat(new Value.Numeric(new Outcome.NotComputed("too long")).rounded(THREE))
                .isEqualTo(Value.Missing.notComputed("too long"));
    }

    @Test
    void showsDoublesAsTheShortestDecimalThatIsTheSameDouble() {
        assertThat(Stream.of(0.0, -0.0, 0.1, -3.0, 1e3, 2e-3, 1.0 / 3, 1e-5, 9.99e-6, 1e19, 1e20,
                Double.parseDouble("2e23"), -1.5e300, Double.MAX_VALUE)
                .map(Value.Measured::new).map(Value.Measured::decimal))
                .containsExactly("0", "0", "0.1", "-3.0", "1000.0", "0.002", "0.3333333333333333", "0.00001", "9.99e-6",
                        "10000000000000000000.0", "1e20", "2e23", "-1.5e300", "1.7976931348623157e308");
        assertThat(Stream.of(Double.MIN_VALUE, -3 * Double.MIN_VALUE, 1.5e-310, Double.MIN_NORMAL, 0x1p-44, 0x1p-24,
                0x1p53 * 4)
                .map(Value.Measured::new).map(Value.Measured::decimal))
                .containsExactly("5e-324", "-1.5e-323", "1.5e-310", "2.2250738585072014e-308", "5.684341886080802e-14",
                        "5.960464477539063e-8", "36028797018963970.0");
        for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Value.Measured(wrong));
        }
    }

    @Test
    void roundsSeriesItemByItem() {
        Value series = new Value.Series(List.of(ratio(1, 3), ratio(0, 1), ratio(5, 1)));
        assertThat(series.rounded(THREE)).isEqualTo(
                new Value.Series(Stream.of("0.333", "0", "5.00").map(Value.Text::new).toList()));
    }

    @Test
    void writesIntegersOut() {
        assertThat(new Value.Whole(BigInteger.TEN).rounded(THREE)).isEqualTo(new Value.Text("10"));
    }

    @Test
    void leavesAloneWhatIsNotReal() {
        for (Value value : List.of(new Value.Text("x"), new Value.Count(7),
                Value.Missing.undefined("x"), new Value.Truth(true), new Value.Measured(0.1),
                new Value.Tuple(List.of(new Value.Measured(1)), 0),
                new Value.Remarked(new Value.Count(1), "x"),
                new Value.Series(List.of()),
                new Value.Series(List.of(new Value.Count(1))),
                new Value.Structure(Map.of("a", new Value.Count(1))))) {
            assertThat(value.rounded(THREE)).isSameAs(value);
        }
    }

    /** Checks that integers are turned into digits one at a time, as they are written. */
    @Test
    void makesSeriesAsTheyAreRead() {
        int[] reads = {0};
        List<Integer> source = new AbstractList<>() {
            @Override
            public Integer get(int index) {
                reads[0]++;
                return index;
            }

            @Override
            public int size() {
                return Integer.MAX_VALUE;
            }
        };
        Value.Series series = Value.Series.of(source, index -> new Value.Count(index));
        assertThat(series.items()).hasSize(Integer.MAX_VALUE);
        assertThat(series.items().get(5)).isEqualTo(new Value.Count(5));
        assertThat(reads[0]).isEqualTo(1);
    }

    /** Checks that a digit that no precision decides is a fault of the quantity, which is named. */
    @Test
    void namesTheQuantityThatCannotBeRounded() {
        Quantity doubtful = Quantity.plain("doubtful", "never certain");
        Enclosure zeroToTwo = Enclosures.of(new Ball(BigInteger.ONE, 1, 0));
        Value wide = new Value.Numeric(Outcome.of(Real.refining(bits -> zeroToTwo)));
        Operation operation = new Operation("test", "Test.", List.of(), List.of(doubtful), List.of(""),
                (arguments, session) -> Plan.of(arguments, session, new ResourceDemand("op", "test", Estimate.NONE),
                        () -> Map.of(doubtful, wide)));
        assertThatExceptionOfType(PrecisionExhaustedException.class)
                .isThrownBy(() ->
                        operation.answer(Arguments.read(operation, Map.of()), new Budget(1), new Session()))
                .withMessageContaining("doubtful");
    }
}
