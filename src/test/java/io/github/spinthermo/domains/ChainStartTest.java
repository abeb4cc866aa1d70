package io.github.spinthermo.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.spin.HalfInteger;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainStartTest {

    private static List<HalfInteger> twice(long... twice) {
        return LongStream.of(twice).mapToObj(HalfInteger::ofTwice).toList();
    }

    @Test
    void theFirstDomainIsExcitedUnlessTold() {
        ChainStart start = ChainStart.firstExcited(List.of(5L, 4L, 1L));
        assertThat(start).isEqualTo(new ChainStart(List.of(5L, 4L, 1L), twice(5, -4, -1)));
        assertThat(LongStream.range(0, 3).map(i -> start.excitations((int) i))).containsExactly(5L, 0L, 0L);
    }

    @ParameterizedTest
    @CsvSource({"5, -5, 0", "5, -3, 1", "5, 3, 4", "4, 0, 2", "9000000000000000000, 9000000000000000000,"
            + " 9000000000000000000", "8999999999999999999, 8999999999999999997, 8999999999999999998"})
    void excitationsAreCountedFromTheGroundState(long size, long twiceM, long excitations) {
        assertThat(new ChainStart(List.of(size, size), twice(twiceM, twiceM)).excitations(1)).isEqualTo(excitations);
    }

    @Test
    void refusesWhatIsNoChain() {
        refuses("sizes", List.of(), twice());
        refuses("sizes", List.of(3L), twice(3));
        refuses("sizes", List.of(3L, 0L), twice(3, 0));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ChainStart.firstExcited(List.of(2L, -1L)))
                .matches(e -> e.parameter().equals("sizes"));
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> ChainStart.firstExcited(List.of(2L, 9_000_000_000_000_000_001L)))
                .matches(e -> e.parameter().equals("sizes"));
    }

    @Test
    void refusesProjectionsThatTheDomainsDoNotHave() {
        refuses("m", List.of(3L, 2L), twice(3));
        refuses("m", List.of(3L, 2L), twice(3, 2, 1));
        refuses("m", List.of(3L, 2L), twice(2, 2));
        refuses("m", List.of(3L, 2L), twice(3, 4));
        refuses("m", List.of(3L, 2L), twice(-5, 2));
    }

    private static void refuses(String parameter, List<Long> sizes, List<HalfInteger> m) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> new ChainStart(sizes, m))
                .matches(e -> e.parameter().equals(parameter));
    }
}
