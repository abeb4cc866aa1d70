package io.github.spinthermo.cli;

import static io.github.spinthermo.cli.CommandLineFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cli.CommandLineFixture.Run;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of several points whose results have a value, or so many values, at some of them alone. */
class GridOutputTest {

    /** Returns the cells of a column, of lines without quotation marks. */
    private static List<String> column(String name, Run run) {
        List<List<String>> rows = run.lines().stream().map(line -> List.of(line.split(",", -1))).toList();
        assertThat(rows).allMatch(row -> row.size() == rows.get(0).size());
        return rows.stream().skip(1).map(row -> row.get(rows.get(0).indexOf(name))).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "cavity --n 1 --g 1 --kappa 0:1:1 --times 0 | collectiveGamma | undefined 4.0",
        "cavity --n 1 --g 1 --kappa 1:0:-1 --times 0 | eliminatedExcitation | 0.5 undefined",
        "dicke-dynamics --n 2 --beta0 inf --collectiveEmission 1 --localEmission 0:1:1 --times 0"
            + " | steadyState.length | undefined 1.0",
        "dicke-dynamics --n 2 --beta0 inf --collectiveEmission 1 --localEmission 1:0:-1 --times 0"
            + " | steadyState.length | 1.0 undefined",
        "battery --n 1 --collectiveGamma 1 --storage 0 --discharge 1 --cycles 1:0:-1 | cycle | 1 undefined",
        "battery --n 1 --collectiveGamma 1 --storage 0 --discharge 1 --cycles 1:0:-1 --fields cycles | pulseWork"
            + " | 1.0 undefined"})
    void csvFindsColumnsByTheirNames(String command, String name, String cells) {
        assertThat(column(name, run(command + " --format csv"))).containsExactly(cells.split(" "));
    }

    @Test
    void csvHasOneCellOrSeveralForPlaces() {
        String chain = "chain --sizes 1,1 --times 0 --fields darkStateWeights --format csv --nbar ";
        assertThat(run(chain + "0:1:1").lines()).endsWith(
                "sizes,nbar,times,darkStateWeights0,darkStateWeights1",
                "\"1,1\",0,0,0.5,0.5", "\"1,1\",1,0,undefined,undefined");
        assertThat(run(chain + "1:0:-1").lines()).endsWith(
                "sizes,nbar,times,darkStateWeights",
                "\"1,1\",1,0,undefined", "\"1,1\",0,0,0.5 0.5");
    }

    @Test
    void csvRefusesColumnsThatTheFirstAnswerHasNot() {
        Run run = run("relaxation --n 2:3:1 --s 1/2 --beta0 1 --betaB inf --times 1 --byTotalSpin true"
                + " --fields populations --format csv");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("spinthermo: format = csv holds answers of the same columns alone, and"
                + " populations.1/2 is not in the first one; write --format json\n");
        assertThat(run.lines()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "relaxation --n 2:3:1 --s 1/2 --beta0 1 --betaB inf --times 1 --byTotalSpin true --fields populations"
            + " | populations.3/2",
        "dicke-dynamics --n 1:2:1 --beta0 inf --collectiveEmission 1 --localEmission 1 --times 0 --fields steadyState"
            + " | steadyState.length          0.5",
        "battery --n 1:2:1 --collectiveGamma 1 --storage 0 --discharge 1 --cycles 1 --limitCycle true"
            + " --fields limitCycle | limit          0.",
        "network --sizes 1,1 --reservoirs 1-2 --times 0 --tolerance 1e-8,1e-9 --fields steadyState | jz1  "})
    void textShowsWholeAnswersOneAfterTheOther(String command, String part) {
        Run run = run(command);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains(part);
        assertThat(run.out().lines().filter(line -> line.contains(" = "))).hasSize(2);
    }

    @Test
    void aLimitCycleByItselfHasAHead() {
        assertThat(run("battery --n 1 --collectiveGamma 1 --storage 0 --discharge 1 --cycles 1 --limitCycle true"
                + " --fields limitCycle").out()).contains("pulseWork").contains("\nlimit ");
    }
}
