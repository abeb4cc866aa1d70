package io.github.spinthermo.cli;

import static io.github.spinthermo.cli.CommandLineFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cli.CommandLineFixture.FailingStream;
import io.github.spinthermo.cli.CommandLineFixture.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTest {

    private static final String BLOCK = "block --J 1/2 --beta 0 --digits 3 ";

    /** The beginning of each format. */
    private static final Map<String, String> BEGINNINGS = Map.of("csv", "J,beta", "json", "{", "text", "lnZ");

    @TempDir
    private Path directory;

    private static String beginning(String text) {
        return BEGINNINGS.entrySet().stream().filter(format -> text.stripLeading().startsWith(format.getValue()))
                .map(Map.Entry::getKey).findFirst().orElse("text");
    }

    @ParameterizedTest
    @CsvSource({
        "x.csv, '', csv", "X.CSV, '', csv", "x.json, '', json", "x.jsonl, '', json", "x.txt, '', text", "x, '', text",
        "x, --format csv, csv", "x, --format json, json", "x.csv, --format csv, csv", "x.jsonl, --format json, json",
        "a.b.csv, '', csv", ".hidden, '', text", ".hidden.json, '', json"})
    void theSuffixGivesTheFormat(String name, String format, String expected) throws IOException {
        Path file = directory.resolve(name);
        assertThat(run(BLOCK + format + " --output " + file).err()).isEmpty();
        assertThat(beginning(Files.readString(file))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "x.csv, --format json, 2, asks for csv and --format for json; leave out --format or change the suffix",
        "x.json, --format text, 2, asks for json and --format for text; leave out --format or change the suffix",
        "x.txt, --format csv, 2, asks for text and --format for csv; leave out --format or change the suffix",
        "x.parquet, '', 2, 'has a suffix that names no format; end the name in .csv, .json, .jsonl or .txt, or'",
        "x.parquet, --format csv, 2, 'has a suffix that names no format; end the name in .csv, .json, .jsonl or .txt'",
        "x.csv.gz, '', 2, has a suffix that names no format",
        "no/x.csv, '', 74, 'cannot be written, for there is no folder'",
        "no/such/x, --format csv, 74, 'cannot be written, for there is no folder'"})
    void whatDoesNotFitIsRefusedInOneSentence(String name, String format, int exitCode, String message)
            throws IOException {
        Path file = directory.resolve(name);
        for (String command : new String[] {BLOCK, "compare tables/examples/energies.csv ",
            "reproduce --paper dias-2021 ", "theorems -n 2 -s 1/2 --beta0 1 --betaB 1 "}) {
            Run run = run(command + format + " -o " + file);
            assertThat(run.err()).startsWith("spinthermo: ").contains(file.toString(), message).hasLineCount(1);
            assertThat(run.exitCode()).isEqualTo(exitCode);
        }
        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "csv", "json"})
    void doublesHaveTheirShortestDecimal(String format) {
        Run run = run("block --J 1/2 --beta 0.1 --digits double --format " + format);
        assertThat(run.out()).contains("-0.024979187478939985");
    }

    @Test
    void aFolderIsRefused() {
        Run run = run(BLOCK + "-o " + directory);
        assertThat(run.err().strip()).isEqualTo("spinthermo: " + directory + ": is a folder");
        assertThat(run.exitCode()).isEqualTo(74);
    }

    /**
     * Checks that help and version, too, are written by us: whoever keeps them has to know that they are not whole.
     */
    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "about", "block --help", "table list", "figure list",
        "generate-completion", "multiplicities -n 3 -s 1/2"})
    void aFullDiskIsToldWhateverWasWritten(String arguments) {
        Run full = run(arguments, "", new FailingStream("No space left on device", 5));
        assertThat(full.err().strip()).isEqualTo("spinthermo: standard output: No space left on device");
        assertThat(full.exitCode()).isEqualTo(74);
        Run closed = run(arguments, "", new FailingStream("Broken pipe", 5));
        assertThat(closed.err()).isEmpty();
        assertThat(closed.exitCode()).isZero();
    }
}
