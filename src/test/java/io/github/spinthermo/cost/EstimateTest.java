package io.github.spinthermo.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {

    @ParameterizedTest
    @CsvSource({"144e6, 1.1, about 140 MB and 1.1 s", "0, 0, about 0 B and under 1 ms",
        "999, 0.001, about 1000 B and 0.0010 s", "1500, 59.6, about 1.5 kB and 60 s",
        "2.34e9, 12345, about 2.3 GB and 12000 s", "7.02e12, 1e9, about 7.0 TB and 1.0e+09 s",
        "9e18, 1e300, about 9.0e+06 TB and 1.0e+300 s", "0, Infinity, about 0 B and 1.8e+308 s"})
    void shown(double bytes, double seconds, String text) {
        assertThat(new Estimate(bytes, seconds)).hasToString(text);
    }

    @Test
    void noNumberIsWithoutBound() {
        assertThat(new Estimate(Double.NaN, 1)).isEqualTo(new Estimate(Double.POSITIVE_INFINITY, 1));
        assertThat(new Estimate(1, Double.POSITIVE_INFINITY).times(0))
                .isEqualTo(new Estimate(0, Double.POSITIVE_INFINITY));
    }

    @Test
    void addsAndMultiplies() {
        Estimate one = new Estimate(100, 0.5);
        assertThat(one.plus(new Estimate(1, 2))).isEqualTo(new Estimate(101, 2.5));
        assertThat(one.times(3)).isEqualTo(new Estimate(300, 1.5));
        assertThat(one.plus(Estimate.NONE)).isEqualTo(one);
    }
}
