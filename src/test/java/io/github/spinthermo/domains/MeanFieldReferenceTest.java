package io.github.spinthermo.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.testing.Json;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Trajectories and steady states computed elsewhere. */
@Tag("slow")
class MeanFieldReferenceTest {

    /** The error of the tables of quadruple precision: they have 12 digits, and in figure 3b a residual of 1e-11. */
    private static final double OF_TABLES = 1.5e-11;

    /** Error of the tables of small domains, which come from double precision. */
    private static final double OF_SMALL = 5e-8;

    private static Stream<Map<String, Object>> file(String key) throws IOException {
        try (InputStream file = MeanFieldReferenceTest.class.getResourceAsStream("mean-field.json")) {
            return list(Json.object(new String(file.readAllBytes(), StandardCharsets.UTF_8)).get(key));
        }
    }

    static Stream<Map<String, Object>> figures() throws IOException {
        return file("figures");
    }

    static Stream<Map<String, Object>> small() throws IOException {
        return file("small");
    }

    static Stream<Map<String, Object>> pairs() throws IOException {
        return file("two_domain");
    }

    @SuppressWarnings("unchecked")
    private static <T> Stream<T> list(Object json) {
        return ((List<T>) json).stream();
    }

    private static ChainStart start(Map<String, Object> of) {
        return new ChainStart(MeanFieldReferenceTest.<BigDecimal>list(of.get("sizes")).map(BigDecimal::longValueExact)
                .toList(), MeanFieldReferenceTest.<String>list(of.get("m")).map(HalfInteger::parse).toList());
    }

    private static List<double[]> rows(Map<String, Object> of) {
        return MeanFieldReferenceTest.<List<BigDecimal>>list(of.get("rows"))
                .map(row -> row.stream().mapToDouble(BigDecimal::doubleValue).toArray()).toList();
    }

    /** Returns the largest distance from a table. */
    private static double error(ChainTrajectory trajectory, List<double[]> rows) {
        return IntStream.range(0, rows.size()).boxed().flatMapToDouble(i -> IntStream.range(0, 3).mapToDouble(k ->
                Math.abs(trajectory.relative().get(i).get(k) - rows.get(i)[k + 1]))).max().orElseThrow();
    }

    private static ChainTrajectory trajectory(Map<String, Object> of, double tolerance) {
        return MeanFieldChain.of(start(of)).trajectory(rows(of).stream().map(row -> row[0]).toList(), tolerance);
    }

    /** Checks all 40 rows of each figure, and that the bound is a bound and is not much more. */
    @ParameterizedTest
    @MethodSource("figures")
    void boundsItsError(Map<String, Object> of) {
        ChainTrajectory trajectory = trajectory(of, 1e-6);
        double error = error(trajectory, rows(of));
        assertThat(error).isLessThan(1e-9).isLessThan(trajectory.tolerance() + OF_TABLES);
        assertThat(trajectory.tolerance()).isLessThan(1e-8).isLessThan(100 * (error + OF_TABLES));
    }

    /** Checks the end at 0.51, which is no state, from the time that the table says. */
    @ParameterizedTest
    @MethodSource("figures")
    void tellsWhenItIsUnphysical(Map<String, Object> of) {
        double first = rows(of).stream().filter(row -> row[3] > 0.5 + 1e-9).findFirst().orElseThrow()[0];
        ChainTrajectory trajectory = trajectory(of, 1e-6);
        assertThat(trajectory.unphysicalFrom()).contains(first);
        assertThat(trajectory.relative().get(39).get(2)).isCloseTo(0.51, within(1e-6));
        assertThat(trajectory.jz().get(39).get(2)).isCloseTo(51, within(1e-4));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void holdsASmallerTolerance(Map<String, Object> of) {
        ChainTrajectory trajectory = trajectory(of, 1e-12);
        assertThat(trajectory.tolerance()).isLessThanOrEqualTo(1e-12);
        assertThat(error(trajectory, rows(of))).isLessThan(OF_TABLES);
    }

    @ParameterizedTest
    @MethodSource("small")
    void followsSmallDomains(Map<String, Object> of) {
        ChainTrajectory trajectory = trajectory(of, 1e-6);
        assertThat(error(trajectory, rows(of))).isLessThan(OF_SMALL);
        assertThat(trajectory.tolerance()).isLessThan(1e-9);
    }

    /** Compares the steady state of two domains from one equation with that after a long time. */
    @ParameterizedTest
    @MethodSource("pairs")
    void twoDomainsComeToRest(Map<String, Object> of) {
        List<Long> sizes =
                MeanFieldReferenceTest.<BigDecimal>list(of.get("sizes")).map(BigDecimal::longValueExact).toList();
        ChainStart start = new ChainStart(sizes,
                List.of(HalfInteger.parse((String) of.get("m1")), HalfInteger.ofTwice(-sizes.get(1))));
        List<Double> rest = MeanFieldChain.of(start).steadyState().orElseThrow();
        assertThat(rest.get(1)).isCloseTo(((BigDecimal) of.get("relative2")).doubleValue(), within(4e-15));
        ChainTrajectory late = MeanFieldChain.of(start).trajectory(List.of(1e3));
        for (int i = 0; i < 2; i++) {
            assertThat(late.relative().get(0).get(i)).isCloseTo(rest.get(i), within(late.tolerance() + 1e-14));
        }
    }
}
