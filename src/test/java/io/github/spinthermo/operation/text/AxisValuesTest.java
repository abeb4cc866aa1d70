package io.github.spinthermo.operation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of lists and ranges. */
class AxisValuesTest {

    private static List<String> values(String text) {
        return AxisValues.parse("x", text).values().toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0.1,1,inf | 0.1 1 inf",
        "0:1:0.25 | 0 0.25 0.50 0.75 1.00",
        "0:1:0.4 | 0 0.4 0.8",
        "1:0:-0.5 | 1 0.5 0.0",
        "1/3:1:1/3 | 1/3 2/3 1",
        "0:1:lin5 | 0 0.25 0.5 0.75 1",
        "0:1:lin4 | 0 1/3 2/3 1",
        "1:-1:lin3 | 1 0 -1",
        "1/3:1/3:lin2 | 1/3 1/3",
        "2:5:lin1 | 2",
        "1:100:log3 | 1 10 100",
        "1e-6:1e6:log5 | 0.000001 0.001 1 1000 1000000",
        "1:2:log3 | 1 1.414213562373095 2",
        "-1:-4:log3 | -1 -2 -4",
        "1e30:1e32:log3 | 1e+30 1e+31 1e+32",
        "2:5:LOG1 | 2",
        "1,2:4:1,0:1:lin3 | 1 2 3 4 0 0.5 1"})
    void areWhatIsWritten(String text, String expected) {
        assertThat(String.join(" ", values(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0:1", "0:1:0", "0:1:-1", "1:2:lin", "1:2:lin0", "1:2:lin-3", "1:2:lin2.5", "0:1:log3",
        "-1:1:log3", "1:inf:lin3", "1:2:3:4", "a:b:lin3", "1,,2", "[1,2]", "1;2"})
    void refuseWhatIsNoRange(String text) {
        assertThatThrownBy(() -> AxisValues.parse("x", text)).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("x = ");
    }

    @Test
    void refuseExponentsThatCannotBeWrittenOut() {
        assertThatThrownBy(() -> AxisValues.parse("x", "1:1e1000000000:lin3"))
                .isInstanceOf(ResourceLimitException.class);
    }

    @Test
    void areReachedByTheirPlace() {
        AxisValues axis = AxisValues.parse("x", "5,0:2:1,0:1:lin3");
        assertThat(axis.size()).isEqualTo(BigInteger.valueOf(7));
        for (int i = 0; i < 7; i++) {
            assertThat(axis.at(i)).isEqualTo(values("5,0:2:1,0:1:lin3").get(i));
        }
        assertThatThrownBy(() -> axis.at(7)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(axis.sampleIndices().toArray()).containsExactly(0, 1, 3, 4, 6);
        assertThat(axis.samples()).containsExactly("5", "0", "2", "0", "1");
    }

    @Test
    @Timeout(10)
    void ofALongListAreReachedAtOnce() {
        int size = 200_000;
        AxisValues axis = AxisValues.join(IntStream.range(0, size).mapToObj(i -> AxisValues.single("" + i)).toList());
        assertThat(IntStream.range(0, size)).allMatch(i -> axis.at(i).equals("" + i));
    }

    @Test
    void tellWhetherSeveralWereWritten() {
        assertThat(AxisValues.parse("x", "1").isSeveral()).isFalse();
        assertThat(AxisValues.parse("x", "1,2").isSeveral()).isTrue();
        assertThat(AxisValues.parse("x", "1:1:1").isSeveral()).isTrue();
        assertThat(AxisValues.join(List.of(AxisValues.single("1"))).isSeveral()).isTrue();
    }

    /** Checks against the definition start · (end/start)^(i/(N−1)), raised to the power N − 1. */
    @Tag("slow")
    @Property(tries = 100)
    void ofGeometricRangesAreNearest(@ForAll @IntRange(min = 1, max = 999) int start,
            @ForAll @IntRange(min = 1, max = 999) int end, @ForAll @IntRange(min = 2, max = 24) int count) {
        MathContext wide = new MathContext(80);
        List<String> found = values(start + ":" + end + ":log" + count);
        assertThat(found).hasSize(count);
        for (int i = 0; i < count; i++) {
            BigDecimal value = new BigDecimal(found.get(i));
            assertThat(value.precision()).isLessThanOrEqualTo(17);
            BigDecimal power = value.pow(count - 1, wide);
            BigDecimal exact = new BigDecimal(start).pow(count - 1 - i, wide)
                    .multiply(new BigDecimal(end).pow(i, wide), wide);
            double error = power.subtract(exact).divide(exact, wide).doubleValue() / (count - 1);
            assertThat(Math.abs(error)).isLessThan(0.5001e-16 * 10);
        }
    }
}
