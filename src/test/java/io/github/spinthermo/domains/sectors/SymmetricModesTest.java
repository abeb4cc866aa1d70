package io.github.spinthermo.domains.sectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Eigenvalues and eigenvectors beside those of a path, which are cosines and sines. */
class SymmetricModesTest {

    /** Checks both ways, by reflections and by rotations, and the scales at which squares overflow and underflow. */
    @ParameterizedTest
    @CsvSource({"1, 3, 1", "7, 3, 1", "8, 3, 1", "40, 3, 1e-200", "40, 3, 1e200", "40, 2, 1", "40, -2, 1", "129, 3, 1"})
    void findsThoseOfAPath(int size, double shift, double scale) {
        double[] rows = path(size, shift, scale);
        SymmetricModes modes = SymmetricModes.of(rows, size);
        assertThat(IntStream.range(0, size).mapToDouble(k -> modes.value(k) / scale).sorted().toArray())
                .containsExactly(IntStream.rangeClosed(1, size)
                        .mapToDouble(k -> shift - 2 * Math.cos(Math.PI * k / (size + 1))).sorted().toArray(),
                        within(1e-12));
        for (int k = 0; k < size; k++) {
            assertThat(Arrays.stream(modes.vector(k)).map(x -> x * x).sum()).isCloseTo(1, within(1e-12));
            assertThat(modes.mean(rows, k) / scale).isCloseTo(modes.value(k) / scale, within(1e-12));
        }
    }

    /** Checks that the logarithm of a population beside one of 1 is right however small it is. */
    @ParameterizedTest
    @CsvSource({"1e-3", "1e-6", "1e-12", "1e-100"})
    void smallEigenvaluesKeepTheirLogarithms(double small) {
        int size = 12;
        double[] rows = new double[size * size];
        IntStream.range(0, size).forEach(i -> rows[i * (size + 1)] = i % 2 == 0 ? 1 : 2 * small);
        IntStream.range(0, size / 2).forEach(i -> {
            rows[2 * i * size + 2 * i + 1] = small;
            rows[(2 * i + 1) * size + 2 * i] = small;
        });
        SymmetricModes modes = SymmetricModes.of(rows, size);
        double product = 2 * small - small * small;
        double larger = (1 + 2 * small + Math.sqrt((1 - 2 * small) * (1 - 2 * small) + 4 * small * small)) / 2;
        assertThat(IntStream.range(0, size).mapToDouble(modes::value).min().orElseThrow() / (product / larger))
                .isCloseTo(1, within(1e-11));
    }

    private static double[] path(int size, double shift, double scale) {
        double[] rows = new double[size * size];
        for (int i = 0; i < size; i++) {
            rows[i * (size + 1)] = shift * scale;
            if (i > 0) {
                rows[i * size + i - 1] = -scale;
                rows[(i - 1) * size + i] = -scale;
            }
        }
        return rows;
    }
}
