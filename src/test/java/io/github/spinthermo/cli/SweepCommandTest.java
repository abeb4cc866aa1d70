package io.github.spinthermo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SweepCommandTest {

    private static final String SMALL = "sweep block --J 1/2,1 --beta 0:1:lin3 --fields energy --digits 5 --out ";
    private static final String PART = "part-00000.csv";

    @TempDir
    private Path directory;

    @Test
    void writesAPartAndTheList() throws IOException {
        Path out = directory.resolve("out");
        assertThat(CommandLineFixture.run(SMALL + out).err()).contains("6 rows in 1 of 1 part; ", "is whole: 1 part\n");
        assertThat(out.resolve(PART)).hasContent("""
                J,beta,energy
                1/2,0,0
                1/2,0.5,-0.12246
                1/2,1,-0.23106
                1,0,0
                1,0.5,-0.32016
                1,1,-0.57521
                """);
        assertThat(out.toFile().list()).containsExactlyInAnyOrder(PART, "sweep.json");
        assertThat(CommandLineFixture.run("sweep verify -q " + out)).isEqualTo(
                new CommandLineFixture.Run(0, "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--threads 1", "--threads 5", "--part 1/1", "--resume", "--progress", "-q"})
    void theBytesDependOnNoOtherOption(String option) throws IOException {
        Path out = directory.resolve("out");
        Path other = directory.resolve("other");
        assertThat(CommandLineFixture.run(SMALL + out).exitCode()).isZero();
        assertThat(CommandLineFixture.run(SMALL + other + " " + option).exitCode()).isZero();
        for (String file : List.of(PART, "sweep.json")) {
            assertThat(other.resolve(file)).hasSameBinaryContentAs(out.resolve(file));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--threads 0 | 2 | threads = 0 is not positive; at least 1 is needed",
        "--threads 1.5 | 2 | threads = 1.5 is not an integer",
        "--threads 2000 | 3 | threads = 2000 is too large; at most 1000 is allowed",
        "--part 0/3 | 2 | part = 0/3 is not a share; write k/m with k from 1 to m",
        "--part 4/3 | 2 | part = 4/3 is not a share",
        "--part 3 | 2 | part = 3 is not a share",
        "--engine abacus | 2 | engine = abacus is not an engine; write cores",
        "--format parquet | 2 | format = parquet needs the engine spark"})
    void refusesOptions(String option, int exitCode, String message) {
        CommandLineFixture.Run run = CommandLineFixture.run(SMALL + directory.resolve("out") + " " + option);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.err()).startsWith("spinthermo: " + message);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void refusesTooManyPartsBeforeItBegins() {
        CommandLineFixture.Run run = CommandLineFixture.run("sweep steady-state --n 1:1000000:1 --s 1/2"
                + " --beta0 1:1000000:1 --betaB 1:1000000:1 --fields energy --out " + directory.resolve("out"));
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("the number of points = 1000000000000000000 would be written into ",
                "divide them into several sweeps");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void refusesPlacesThatAreNoFolder() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "x");
        assertThat(CommandLineFixture.run(SMALL + file).err()).endsWith("file: is there already and is not a folder\n");
        assertThat(CommandLineFixture.run(SMALL + directory.resolve("no/out")).err())
                .contains("out: cannot be made, for there is no folder " + directory.resolve("no"));
        assertThat(CommandLineFixture.run("sweep block --J 1 --beta 1 --out=").err())
                .startsWith("spinthermo: out = \"\" is not the name of a folder");
        assertThat(CommandLineFixture.run("sweep verify").err()).startsWith("spinthermo: <folder> is missing");
        assertThat(directory.toFile().list()).containsExactly("file");
    }

    @Test
    void decimalCommasAreNoted() {
        assertThat(CommandLineFixture.run(SMALL.replace("0:1:lin3", "0,5") + directory.resolve("out")).err())
                .startsWith("spinthermo: note: beta = 0,5 was read as two values, 0 and 5; for one number write a");
    }

    @Test
    void namesTheSweepThatIsThere() {
        Path out = directory.resolve("out");
        CommandLineFixture.run(SMALL + out);
        assertThat(CommandLineFixture.run(SMALL + out).err()).contains("holds this sweep already; --resume goes on");
        assertThat(CommandLineFixture.run(SMALL.replace("digits 5", "digits 6") + out + " --resume").err())
                .contains("holds another sweep (block --J 1/2,1 ", "--digits 5", " --max-seconds 60.0)");
        assertThat(CommandLineFixture.run(SMALL + out + " --resume --max-seconds 90").err()).contains("is whole");
    }

    /** Checks what the processes leave that were killed before the list, after it, and at the end of a share. */
    @ParameterizedTest
    @ValueSource(strings = {"--resume", "--part 1/1"})
    void removesWhatKilledProcessesLeft(String option) throws IOException {
        Path out = Files.createDirectory(directory.resolve("out"));
        for (int round = 0; round < 2; round++) {
            Files.writeString(out.resolve(".spinthermo-999999999999-7.part"), "half");
            Files.writeString(out.resolve(".spinthermo-" + ProcessHandle.current().pid() + "-999999.part"), "half");
            Files.createFile(out.resolve(".spinthermo.lock"));
            assertThat(CommandLineFixture.run(SMALL + out + " " + option).exitCode()).isZero();
            assertThat(out.toFile().list()).containsExactlyInAnyOrder(PART, "sweep.json");
        }
    }

    @Test
    void findsAndMendsChangedParts() throws IOException {
        Path out = directory.resolve("out");
        CommandLineFixture.run(SMALL + out);
        String right = Files.readString(out.resolve(PART));
        for (String wrong : List.of(right.replace("0.12246", "0.12247"), right.substring(0, 40), "")) {
            Files.writeString(out.resolve(PART), wrong);
            assertThat(CommandLineFixture.run("sweep verify " + out).exitCode()).isEqualTo(4);
            assertThat(CommandLineFixture.run(SMALL + out + " --resume").exitCode()).isZero();
            assertThat(out.resolve(PART)).hasContent(right);
        }
        Files.delete(out.resolve(PART));
        assertThat(CommandLineFixture.run("sweep verify " + out).err()).contains(PART + ": is not there; --resume");
        CommandLineFixture.run(SMALL + out + " --resume");
        Files.writeString(out.resolve("part-00001.csv"), right);
        assertThat(CommandLineFixture.run("sweep verify " + out).err()).contains("00001.csv: is no part of this sweep");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"rows\" : 6 | \"rows\" : 7",
        "\"rowsPerPart\" : 6 | \"rowsPerPart\" : 0",
        "\"rowsPerPart\" : 6 | \"rowsPerPart\" : -1",
        "part-00000 | part-00001",
        "\"block\" | \"blok\"",
        "\"block\" | \"steady-state\"",
        "\"60.0\" | \"-1\"",
        "\"60.0\" | \"NaN\"",
        "\"software\" | \"hardware\""})
    void findsAChangedList(String from, String to) throws IOException {
        Path out = directory.resolve("out");
        CommandLineFixture.run(SMALL + out);
        String list = Files.readString(out.resolve("sweep.json"));
        assertThat(list).contains(from);
        Files.writeString(out.resolve("sweep.json"), list.replaceFirst(from, to));
        CommandLineFixture.Run run = CommandLineFixture.run("sweep verify " + out);
        assertThat(run.err()).contains("sweep.json: ", "; restore it, or compute the sweep anew in another folder");
        assertThat(run.exitCode()).isEqualTo(4);
    }

    @Test
    void tellsAResultFromTheParameterOfItsName() throws IOException {
        Path out = directory.resolve("out");
        CommandLineFixture.run("sweep battery --n 2 --collectiveGamma 1 --storage 1 --discharge 0,1 --cycles 0,1"
                + " --fields cycles --out " + out);
        assertThat(Files.readAllLines(out.resolve(PART))).hasSize(5).first()
                .isEqualTo("n,collectiveGamma,storage,discharge,cycles,cyclesResult");
        assertThat(CommandLineFixture.run("oracle", """
                {"op": "battery", "n": 2, "collectiveGamma": 1, "storage": 1, "discharge": 1, "cycles": [0, 1]}
                """).out()).contains("\"cycles\":[\"0\",\"1\"]", "\"cyclesResult\":[[],[{");
    }

    @Test
    void aShareIsNotTheWhole() {
        Path out = directory.resolve("out");
        assertThat(CommandLineFixture.run(SMALL + out + " --part 2/2").err())
                .contains("0 rows in 0 of 1 part; ", "has the parts of this share; others are still to be computed");
        assertThat(CommandLineFixture.run("sweep verify " + out).err())
                .contains(PART + ": is not in sweep.json: the sweep is not finished; --resume goes on with it");
    }

    @Test
    void countsRowsThatHaveNoResults() {
        Path out = directory.resolve("out");
        assertThat(CommandLineFixture.run("sweep multiplicities --n 1:4:1 --s 1/2 --J 1/2 --fields multiplicity --out "
                + out).err())
                .endsWith("; without results: 2 rows, which cannot be answered or would take longer than --max-seconds"
                        + " allows\n");
        assertThat(out.resolve(PART)).hasContent("""
                n,s,J,multiplicity
                1,1/2,1/2,1
                2,1/2,1/2,not computed
                3,1/2,1/2,2
                4,1/2,1/2,not computed
                """);
    }
}
