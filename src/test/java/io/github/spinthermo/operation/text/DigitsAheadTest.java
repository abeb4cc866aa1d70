package io.github.spinthermo.operation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DigitsAheadTest {

    private static List<BigInteger> numbers(int size) {
        return IntStream.range(0, size).mapToObj(i -> BigInteger.valueOf(i).pow(50)).toList();
    }

    @Property
    void readsInOrderAndOutOfOrder(@ForAll @IntRange(max = 300) int size, @ForAll @IntRange(max = 299) int index) {
        List<BigInteger> numbers = numbers(size);
        DigitsAhead digits = new DigitsAhead(numbers);
        assertThat(digits).hasSize(size).isEqualTo(numbers.stream().map(BigInteger::toString).toList());
        if (index < size) {
            assertThat(digits.get(index)).isEqualTo(numbers.get(index).toString());
        }
    }

    @Test
    void mayBeEmpty() {
        assertThat(new DigitsAhead(List.of())).isEmpty();
    }
}
