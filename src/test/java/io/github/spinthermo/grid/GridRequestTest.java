package io.github.spinthermo.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.ResultColumns;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.AxisValues;
import io.github.spinthermo.operation.text.RawValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of operations over grids. */
class GridRequestTest {

    private static final Budget BUDGET = new Budget(60);

    private static GridRequest request(String operation, String... namesAndTexts) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            given.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return GridRequest.written(Operations.named(operation), given);
    }

    private static List<GridRow> rows(GridRequest grid, long from, long to) {
        List<GridRow> rows = new ArrayList<>();
        grid.compute(from, to, BUDGET, rows::add);
        return rows;
    }

    /** Every row is the answer of a request of its own, whatever rows are computed with it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"34", "50", "double"})
    void everyRowIsWhatASingleRequestAnswers(String digits) {
        GridRequest grid = request("steady-state", "n", "2,5", "s", "1/2,1", "beta0", "inf,1:2:0.5", "TB",
                "0.5:2:log3", "digits", digits);
        assertThat(grid.rows()).isEqualTo(2 * 2 * 4 * 3);
        assertThat(grid.inputs()).containsExactly("n", "s", "beta0", "TB");
        List<GridRow> all = rows(grid, 0, grid.rows());
        assertThat(rows(grid, 17, 23)).isEqualTo(all.subList(17, 23));
        for (GridRow row : all) {
            Map<String, RawValue> given = new HashMap<>(Map.of("digits", RawValue.string(digits)));
            for (int i = 0; i < row.inputs().size(); i++) {
                given.put(grid.inputs().get(i), RawValue.string(row.inputs().get(i)));
            }
            Operation operation = grid.operation();
            assertThat(row.results()).isEqualTo(
                    operation.answer(Arguments.read(operation, given), BUDGET, new Session()));
        }
    }

    @Test
    void theLastParameterRunsFastest() {
        GridRequest grid = request("block", "beta", "1,2", "J", "0,1/2,1", "fields", "entropy");
        assertThat(rows(grid, 0, 6)).extracting(row -> String.join(" ", row.inputs()))
                .containsExactly("0 1", "0 2", "1/2 1", "1/2 2", "1 1", "1 2");
        assertThat(grid.run()).isEqualTo(2);
    }

    @Test
    void onlyTheFieldsThatAreWantedAreAnswered() {
        GridRequest grid = request("block", "beta", "1", "J", "1", "fields", "variance,energy");
        assertThat(grid.results()).extracting(Quantity::name).containsExactly("energy", "variance");
        assertThat(rows(grid, 0, 1).get(0).results().keySet()).extracting(Quantity::name)
                .containsExactly("energy", "variance");
    }

    @Test
    void aRowThatCannotBeAnsweredHasItsFault() {
        GridRequest grid = request("multiplicities", "n", "1:4:1", "s", "1/2", "J", "1/2");
        List<GridRow> rows = rows(grid, 0, 4);
        assertThat(rows).extracting(row -> row.fault().isPresent()).containsExactly(false, true, false, true);
        assertThat(rows.get(1).fault().orElseThrow()).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("J = 1/2 is not a total spin of n = 2");
        assertThat(rows.get(1).results()).isEmpty();
        assertThat(rows.get(1).dependsOnMachine()).isFalse();
        assertThat(rows.get(2).results().values().stream().map(value -> value instanceof Value.Series ? "-"
                : ResultColumns.text(value))).contains("2");
    }

    /** A row that is estimated to take longer than allowed is refused everywhere. */
    @Test
    void refusalsByTheEstimateDoNotDependOnTheMachine() {
        GridRequest grid = request("steady-state", "n", "4,1000000000000", "s", "1/2", "beta0", "0", "betaB", "1");
        List<GridRow> rows = rows(grid, 0, 2);
        assertThat(rows.get(0).fault()).isEmpty();
        assertThat(rows.get(1).fault().orElseThrow()).isInstanceOf(ResourceLimitException.class);
        assertThat(rows.get(1).dependsOnMachine()).isFalse();
    }

    @Test
    void aStartedBudgetHoldsForAllRows() throws InterruptedException {
        GridRequest grid = request("steady-state", "n", "4", "s", "1/2", "beta0", "1", "betaB", "1:2:lin1000");
        Budget over = new Budget(1e-3).started();
        Thread.sleep(5);
        assertThat(over.isOver()).isTrue();
        assertThatThrownBy(() -> grid.compute(0, grid.rows(), over, row -> { }))
                .isInstanceOf(ResourceLimitException.class).hasMessageContaining("was not finished");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "n | 4 | s | 0.3,1/2 | s = 0.3",
        "n | 4,0 | s | 1/2 | n = 0",
        "n | 4,4.5 | s | 1/2 | n = 4.5"})
    void aValueThatNoRowCanHaveIsRefusedBefore(String n, String ns, String s, String spins, String message) {
        assertThatThrownBy(() -> request("multiplicities", n, ns, s, spins))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining(message);
    }

    @Test
    void faultsOfAllRowsAreRefusedBefore() {
        assertThatThrownBy(() -> request("steady-state", "n", "4", "s", "1/2", "betaB", "1,2"))
                .hasMessageContaining("beta0 is missing");
        assertThatThrownBy(() -> request("block", "J", "1", "beta", "1,2", "T", "1"))
                .hasMessageContaining("T is given together with beta");
        assertThatThrownBy(() -> request("block", "J", "1", "beta", "1,2", "fields", "energie"))
                .hasMessageContaining("fields = energie is not a field of block; did you mean energy?");
        assertThatThrownBy(() -> request("block", "J", "1", "beta", "1,2", "digits", "0"))
                .hasMessageContaining("digits = 0");
        assertThatThrownBy(() -> request("block", "J", "1:1e18:1", "beta", "1:1e18:1"))
                .isInstanceOf(ResourceLimitException.class).hasMessageContaining("the number of points");
    }

    /** Checks that a bad value in a list that no person has written out fails its row alone. */
    @Test
    void aBadValueOfAnArrayFailsItsRow() {
        GridRequest grid = GridRequest.of(Operations.named("block"),
                Map.of("beta", AxisValues.join(List.of(AxisValues.single("x"), AxisValues.single("1")))),
                Map.of("J", RawValue.string("1")));
        List<GridRow> rows = rows(grid, 0, 2);
        assertThat(rows.get(0).fault().orElseThrow()).hasMessageContaining("beta = x");
        assertThat(rows.get(1).fault()).isEmpty();
    }

    @Test
    void anAxisLongerThanWhatIsKeptIsRead() {
        GridRequest grid = request("block", "J", "1", "beta", "0:1e6:1", "fields", "energy");
        assertThat(rows(grid, 999_999, 1_000_001)).extracting(row -> row.inputs().get(1))
                .containsExactly("999999", "1000000");
    }

    @Test
    void theEstimateIsThatOfAllRows() {
        GridRequest one = request("steady-state", "n", "1000", "s", "1/2", "beta0", "0.1", "betaB", "1");
        GridRequest many = request("steady-state", "n", "1000", "s", "1/2", "beta0", "0.1", "betaB", "1,1,1,1,1,1");
        assertThat(many.estimate(BUDGET).seconds()).isBetween(3 * one.estimate(BUDGET).seconds(),
                6.1 * one.estimate(BUDGET).seconds());
    }

    /** Checks that a start is counted once for all its baths, of which each takes a hundredth of its time. */
    @Test
    void theEstimateCountsAStartOnce() {
        GridRequest baths = request("steady-state", "n", "1000", "s", "9/2", "beta0", "1", "betaB", "1:2:lin100",
                "digits", "double", "fields", "energy,entropy");
        GridRequest starts = request("steady-state", "n", "1000", "s", "9/2", "beta0", "1:2:lin100", "betaB", "2",
                "digits", "double", "fields", "energy,entropy");
        assertThat(starts.estimate(BUDGET).seconds()).isGreaterThan(20 * baths.estimate(BUDGET).seconds());
    }
}
