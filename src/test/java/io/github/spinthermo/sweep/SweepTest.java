package io.github.spinthermo.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of sweeps from Java. */
class SweepTest {

    private static final Sweep SWEEP = Sweep.of("steady-state").with("n", "4,10").with("s", "1/2")
            .with("beta0", "1").with("betaB", "0.5:2:lin300").fields("energy", "entropy").doubles();

    private static List<String> texts(Sweep sweep) {
        try (Stream<Row> rows = sweep.rows(ForkJoinPool.commonPool())) {
            return rows.map(Row::toString).toList();
        }
    }

    @Test
    void rowsAreThoseOfTheStatesOneByOne() {
        try (Stream<Row> rows = SWEEP.rows(ForkJoinPool.commonPool())) {
            List<Row> found = rows.toList();
            assertThat(found).hasSize(600);
            assertThat(SWEEP.size()).isEqualTo(600);
            for (Row row : found) {
                CollectiveSteadyState state = CollectiveSteadyState.of(
                        SpinEnsemble.of(Long.parseLong(row.text("n")), HalfInteger.parse(row.text("s"))),
                        InverseTemperature.parse("1"), InverseTemperature.parse(row.text("betaB")));
                assertThat(row.toDouble("energy")).isEqualTo(state.energy().toDouble());
                assertThat(row.toDouble("entropy")).isEqualTo(state.entropy().toDouble());
            }
            assertThat(found).extracting(Row::number).isSorted();
            assertThat(found.get(7).columns()).containsExactly("n", "s", "beta0", "betaB", "energy", "entropy");
        }
    }

    @Test
    void anyExecutorGivesTheSameRows() {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try (Stream<Row> rows = SWEEP.rows(one); Stream<Row> here = SWEEP.rows(Runnable::run)) {
            assertThat(rows.map(Row::toString)).isEqualTo(texts(SWEEP));
            assertThat(here.map(Row::toString)).isEqualTo(texts(SWEEP));
        } finally {
            one.shutdownNow();
        }
    }

    /** Rows that are taken on the only thread of the pool that computes them still come. */
    @Test
    void aPoolThatIsBusyWithTheTakerDoesNotStop() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            assertThat(one.submit(() -> {
                try (Stream<Row> rows = SWEEP.rows(one)) {
                    return rows.count();
                }
            }).get(60, TimeUnit.SECONDS)).isEqualTo(600);
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void aStreamThatIsNotTakenToItsEndComputesNoMore() {
        AtomicInteger pieces = new AtomicInteger();
        Sweep many = SWEEP.with("betaB", "0:1e6:1e-6");
        try (Stream<Row> rows = many.rows(task -> {
            pieces.incrementAndGet();
            task.run();
        })) {
            assertThat(rows.iterator().next().text("betaB")).isEqualTo("0");
        }
        assertThat(pieces.get()).isLessThan(1000);
    }

    @Test
    void aRowThatCannotBeAnsweredTellsWhy() {
        try (Stream<Row> rows = Sweep.of("multiplicities").with("n", "1,2").with("s", "1/2").with("J", "1/2")
                .fields("multiplicity").rows(Runnable::run)) {
            List<Row> found = rows.toList();
            assertThat(found.get(0).fault()).isEmpty();
            assertThat(found.get(0).text("multiplicity")).isEqualTo("1");
            assertThat(found.get(1).fault().orElseThrow()).isInstanceOf(InvalidInputException.class);
            assertThat(found.get(1).text("multiplicity")).isEqualTo("not computed");
            assertThat(found.get(1).toDouble("multiplicity")).isNaN();
        }
    }

    @Test
    void infiniteAndUndefinedValuesAreDoublesToo() {
        try (Stream<Row> rows = Sweep.of("local-state").with("n", "1").with("s", "1/2,1").with("beta0", "inf")
                .with("betaB", "inf").digits(5).rows(Runnable::run)) {
            List<Row> found = rows.toList();
            assertThat(found.get(0).toDouble("localInverseTemperature")).isEqualTo(Double.POSITIVE_INFINITY);
            assertThat(found.get(1).toDouble("localInverseTemperature")).isNaN();
            assertThat(found.get(1).text("populations")).isEqualTo("1.0000 0 0");
        }
    }

    @Test
    void faultsAreSentences() {
        assertThatThrownBy(() -> Sweep.of("energy")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> SWEEP.with("bath", "1").size()).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("bath is not a parameter of steady-state");
        assertThatThrownBy(() -> SWEEP.fields("E").size()).hasMessageContaining("fields = E is not a field");
        try (Stream<Row> rows = SWEEP.rows(Runnable::run)) {
            Row row = rows.iterator().next();
            assertThatThrownBy(() -> row.text("heat")).isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("column = heat is not a column; write one of n, s, beta0, betaB, energy");
        }
        assertThat(Sweep.of("block").with("J", "1")).hasToString("block {J=1}");
    }
}
