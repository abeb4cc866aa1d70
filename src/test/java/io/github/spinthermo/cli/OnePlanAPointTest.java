package io.github.spinthermo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cli.streams.Console;
import io.github.spinthermo.cli.streams.Terminal;
import io.github.spinthermo.operation.CountedOperation;
import io.github.spinthermo.operation.CountedOperation.Counts;
import io.github.spinthermo.grid.LookAhead;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Each point of the command line is read once, its state and its demand are made once, its answer is computed once. */
class OnePlanAPointTest {

    private final CountedOperation counted = new CountedOperation();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String arguments) {
        Console console = new Console(InputStream.nullInputStream(), out, new PrintWriter(Writer.nullWriter()),
                Terminal.NONE);
        return new CommandLine(OperationCommand.spec(counted.operation(), console)).execute(arguments.split(" "));
    }

    private void assertOnce(String arguments, int points) {
        assertThat(run(arguments)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(points);
        assertThat(counted.counts()).isEqualTo(Counts.of(points));
    }

    /** Lists requests: one point, lists, ranges, and both of them in one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1 | --x 1 --y 2", "20 | --x 1 --y 0.05:1:0.05",
        "20 | --x 1,2,3,4 --y 1,2,4,8,inf", "20 | --x 0.1:0.4:0.1 --y=-2:2:1", "18 | --x 1:2:1,3 --y 4,5:9:1"})
    void takesEachPointOnce(int points, String grid) {
        assertOnce("--n 7 " + grid + " --format json", points);
    }

    /** Checks that looking ahead goes through the starts in another order, and still each of them is made once. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"4 | --x 1,2,3,4 --y 1,2,4,8,inf",
        "4 | --x 1:4:1 --y 1:5:1", "1 | --x 2 --y 1:9:1"})
    void makesEachStartOnce(int starts, String grid) {
        assertThat(run("--n 7 " + grid + " --format csv")).isZero();
        assertThat(counted.starts()).isEqualTo(starts);
    }

    /**
     * Checks that a list that is longer than what waits for its turn is planned twice beyond that, and never a third
     * time.
     */
    @Test
    void looksAheadOnceMoreBeyondWhatWaits() {
        int beyond = 50;
        String list = IntStream.rangeClosed(1, LookAhead.MOST_WAITING + beyond).mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
        assertThat(run("--n 7 --x 1 --y " + list + " --format json")).isZero();
        int points = LookAhead.MOST_WAITING + beyond;
        assertThat(counted.counts()).isEqualTo(new Counts(points + beyond, points + beyond, points + beyond, points));
    }
}
