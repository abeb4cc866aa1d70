package io.github.spinthermo.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that are not JSON are answered in words that tell what to write, not in those of the parser. */
class MisprintTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'op':'about',} | column 15: } follows a comma; leave out the comma",
        "{'a':[1,]} | column 9: ] follows a comma; leave out the comma",
        "{'a':1 // c} | column 8: / begins a comment, which JSON does not have; leave it out",
        "{/*x*/'a':1} | column 2: / begins a comment", "# c | column 1: # begins a comment",
        "{op:'about'} | column 2: o begins a name without double quotes; write 'name': value",
        "{'op':about} | column 7: a begins a word without double quotes; write 'word', or true, false or null",
        "{'op':True} | column 7: T begins a word without double quotes",
        "{“op”:1} | column 2: “ is not a quotation mark of JSON; write '",
        "{'a':.5} | column 6: . stands in a number that is not JSON; write 0.5, -1 or 1e-3, or put it in double quotes",
        "{'a':−1} | column 6: − stands in a number that is not JSON", "{'a':01} | stands in a number that is not JSON",
        "{'a':1.} | stands in a number that is not JSON", "{'a':+1} | stands in a number that is not JSON",
        "{'a':1_000} | column 7: _ stands in a number that is not JSON",
        "{'a':0x1} | column 7: x stands in a number that is not JSON", "{'T':2K} | column 7: K stands in a number",
        "{'s':½} | column 6: ½ stands in a number that is not JSON; write 0.5",
        "{'a':1 'b':2} | column 8: ' stands where a comma is needed; write {'name': value, 'name': value}",
        "{'s':1/2} | column 7: / stands outside of double quotes; write fractions as '1/3'",
        "{'a':1 | it ends too early; close every string, array and object", "{'a':'x} | it ends too early",
        "{'a' 1} | column 6: 1 stands where a colon is needed; write 'name': value",
        "{'a':'\\x'} | is not an escape of JSON behind a backslash", "{'a':[1,2} | closes what is not open",
        "{'n':1,000} | begins a name without double quotes"})
    void tellsWhatToWrite(String line, String message) {
        assertThat(answer(line)).contains("\"code\":\"bad-json\"", "the line is not JSON: ",
                message.replace("'", "\\\""));
    }

    @Test
    void nestingIsBounded() {
        assertThat(answer("{'a':" + "[".repeat(2000) + "}"))
                .contains("nested too deeply; write no more than 1000 levels");
    }

    /** Checks that an id is refused that could not be given back. */
    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "[1,-Infinity]", "{'x':NaN}"})
    void refusesAnIdThatIsNoJson(String id) {
        assertThat(answer("{'id':" + id + ",'op':'about'}")).startsWith("{\"id\":null,\"error\":{\"code\":\"bad-json\"")
                .contains("the id holds NaN or Infinity");
        assertThat(answer("{'op':'x','id':" + id + ",'op':'about'}")).startsWith("{\"id\":null,\"error\"")
                .contains("the name op occurs twice");
        assertThat(answer("{'id':['NaN',1e5],'op':'x'}")).startsWith("{\"id\":[\"NaN\",1e5],");
    }

    private static String answer(String line) {
        String answer = OracleSession.answer(line);
        assertThat(answer).doesNotContain("Feature", "ALLOW", "JsonRead", "Exception", "Source:", "token");
        return answer;
    }
}
