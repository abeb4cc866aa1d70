package io.github.spinthermo.operation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.InvalidInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of values of a command line that are to be JSON and are not: the sentence names no class of the parser. */
class JsonTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "[{ | is not JSON: it ends too early; close every string, array and object",
        "[{'gamma':.5}] | is not JSON: column 11: . stands in a number that is not JSON; write 0.5, -1 or 1e-3",
        "[1,] | is not JSON: column 4: ] follows a comma; leave out the comma",
        "[a] | is not JSON: column 2: a begins a word without double quotes",
        "[1] 2 | has something behind its JSON value", "[{'a':1,'a':2}] | names a twice"})
    void saysWhatIsNotJson(String text, String sentence) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> JsonText.parse("reservoirs", text.replace('\'', '"')))
                .withMessageStartingWith("reservoirs " + sentence)
                .satisfies(fault -> assertThat(fault.getMessage())
                        .doesNotContain("Source", "StreamRead", "com.fasterxml"));
    }
}
