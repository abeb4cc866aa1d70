package io.github.spinthermo.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Language, region, time zone and encoding of the host change no byte. */
class LocaleIT {

    private static final Map<String, String> UTF8_LOCALE = Map.of("LC_ALL", "C.UTF-8");
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
        assertThat(isTheSame("", 0, "block", "--J", "5/2", "--beta", "0.1,1").out())
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
        var expected = Jvm.answering(input, UTF8_LOCALE, directory, Jvm.spinthermo(List.of(), command));
        assertThat(expected.exitCode()).isEqualTo(exitCode);
        for (var options : List.of(List.<String>of(), TURKISH, ARABIC)) {
            var result = Jvm.answering(input, directory, Jvm.spinthermo(options, command));
            assertThat(result).as("%s", options).isEqualTo(expected);
        }
        return expected;
    }
}
