package io.github.spinthermo.domains.sectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** States and their places beside a list of all states of the product space. */
class SectorsTest {

    /** Returns all states of a number of excitations, in the order of n_1, n_2, … */
    private static List<int[]> all(List<Integer> sizes, int excitations) {
        List<int[]> states = new ArrayList<>();
        int product = sizes.stream().reduce(1, (a, size) -> a * (size + 1));
        for (int code = 0; code < product; code++) {
            int[] state = new int[sizes.size()];
            int left = code;
            for (int d = sizes.size() - 1; d >= 0; d--) {
                state[d] = left % (sizes.get(d) + 1);
                left /= sizes.get(d) + 1;
            }
            if (Arrays.stream(state).sum() == excitations) {
                states.add(state);
            }
        }
        states.sort(Comparator.comparing(state -> state, Arrays::compare));
        return states;
    }

    @Property(tries = 150)
    void listsAllStatesInOrder(@ForAll @Size(min = 2, max = 4) List<@IntRange(min = 1, max = 4) Integer> sizes,
            @ForAll @IntRange(max = 16) int most) {
        int top = Math.min(most, sizes.stream().mapToInt(Integer::intValue).sum());
        Sectors sectors = new Sectors(sizes.stream().map(Integer::longValue).toList(), top);
        for (int n = 0; n <= top; n++) {
            List<int[]> expected = all(sizes, n);
            assertThat(sectors.dimension(n)).isEqualTo(expected.size());
            assertThat(sectors.states(n)).isDeepEqualTo(expected.toArray(new int[0][]));
            for (int place = 0; place < expected.size(); place++) {
                assertThat(sectors.index(expected.get(place))).isEqualTo(place);
            }
        }
    }

    /** Checks that domains with more spins than excitations count by those alone. */
    @Test
    void largeDomainsHoldAllExcitations() {
        Sectors sectors = new Sectors(List.of(9_000_000_000_000_000_000L, 2L, 4_000_000_000_000_000_000L), 3);
        assertThat(sectors.top()).isEqualTo(3);
        assertThat(sectors.domains()).isEqualTo(3);
        assertThat(sectors.size(2)).isEqualTo(4_000_000_000_000_000_000L);
        assertThat(sectors.dimension(3)).isEqualTo(3 + 3 + 2 + 1);
        assertThat(sectors.states(3)[8]).containsExactly(3, 0, 0);
        assertThat(sectors.index(new int[] {1, 2, 0})).isEqualTo(5);
    }

    @Test
    void moreStatesThanCanBeCountedAreTheLargestInt() {
        Sectors sectors = new Sectors(List.of(100_000L, 100_000L, 100_000L), 100_000);
        assertThat(sectors.dimension(1)).isEqualTo(3);
        assertThat(sectors.dimension(60_000)).isEqualTo(1_800_090_001);
        assertThat(sectors.dimension(100_000)).isEqualTo(Integer.MAX_VALUE);
    }
}
