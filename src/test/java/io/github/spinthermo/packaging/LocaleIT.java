package io.github.spinthermo.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Language, region, time zone and encoding of the host change no byte. */
class LocaleIT {

    private static final Map<String, String> UTF8_LOCALE = Map.of("LC_ALL", "C.UTF-8");
    private static final List<String> EUROPEAN = List.of();
    private static final List<String> TURKISH = List.of("-Duser.language=tr", "-Duser.country=TR",
        "-Dfile.encoding=US-ASCII", "-Duser.timezone=Asia/Kathmandu");
    private static final List<String> ARABIC = List.of("-Duser.language=ar", "-Duser.country=EG",
        "-Duser.extensions=u-nu-arab", "-Dfile.encoding=ISO-8859-1");

    private static final String REQUESTS = """
        {"id":"ıİβ😀","op":"block","J":"5/2","beta":"0.1"}
        {"id":2,"op":"multiplicities","n":1000000000,"s":"1/2"}
        {"id":3,"op":"block","J":"⅓","beta":1}
        {"id":4,"op":"INFO"}
        """;

    @TempDir
    private Path directory;

    @Test
    void changesNoTable() throws Exception {
        assertThat(isTheSame("", 0, "block", "--J", "5/2", "--beta", "0.1,1",
            "--fields", "logPartition,energy,entropy,variance").out())
            .contains("ln Z_J", "[ħω]", "[(ħω)²]", "1.80629809269777");
        assertThat(isTheSame("", 0, "weights", "--n", "3", "--s", "1/2", "--beta0", "1e-30").out())
            .contains("w_J");
        isTheSame("", 0, "block", "--help");
    }

    @Test
    void changesNoMessage() throws Exception {
        assertThat(isTheSame("", 2, "multiplicities", "--n", "3", "--s", "3/4").err())
            .contains("write 1/2, 1, 3/2, … or 0.5");
        assertThat(isTheSame("", 3, "multiplicities", "--n", "1000000000", "--s", "1/2").err())
            .contains("needs about");
    }

    @Test
    void changesNoAnswer() throws Exception {
        assertThat(isTheSame(REQUESTS, 0, "oracle").out()).hasLineCount(4)
            .startsWith("{\"id\":\"ıİβ😀\",").contains("J = ⅓ is", "op = INFO is");
    }

    private Jvm.Result isTheSame(String input, int exitCode, String... command) throws Exception {
        List<CompletableFuture<Jvm.Result>> results = Stream.of(EUROPEAN, TURKISH, ARABIC)
            .map(options -> CompletableFuture.supplyAsync(() -> result(input, Jvm.C_LOCALE, options, command)))
            .toList();
        var expected = result(input, UTF8_LOCALE, EUROPEAN, command);
        assertThat(expected.exitCode()).isEqualTo(exitCode);
        for (var result : results) {
            assertThat(result.get()).isEqualTo(expected);
        }
        return expected;
    }

    /** Runs a command in a folder of its own, as several run at a time; little code runs, so it is compiled once. */
    private Jvm.Result result(String input, Map<String, String> environment, List<String> options, String... command) {
        var all = Stream.concat(Stream.of("-XX:TieredStopAtLevel=1"), options.stream()).toList();
        try {
            return Jvm.answering(input, environment, Files.createTempDirectory(directory, "run"),
                Jvm.spinthermo(all, command));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
