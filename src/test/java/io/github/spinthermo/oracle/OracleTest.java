package io.github.spinthermo.oracle;

import static io.github.spinthermo.oracle.OracleSession.answer;
import static io.github.spinthermo.oracle.OracleSession.answers;
import static io.github.spinthermo.oracle.OracleSession.error;
import static io.github.spinthermo.oracle.OracleSession.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.testing.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OracleTest {

    private static final String ANY_MESSAGE = "…\"}}";

    /** Checks a whole session, byte for byte, in which only the wording of error messages is left open. */
    @Tag("slow")
    @Test
    void answersAsInTheTranscript() throws IOException {
        List<String> requests = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String line : transcript().lines().toList()) {
            if (!line.startsWith("#")) {
                (line.startsWith("> ") ? requests : expected).add(line.substring(2));
            }
        }
        List<String> given = answers(String.join("\n", requests) + "\n");
        assertThat(given).hasSameSizeAs(requests).hasSameSizeAs(expected);
        for (int i = 0; i < requests.size(); i++) {
            check(requests.get(i), given.get(i), expected.get(i));
        }
    }

    private static void check(String request, String answer, String expected) {
        if (expected.endsWith(ANY_MESSAGE)) {
            String head = expected.substring(0, expected.length() - ANY_MESSAGE.length());
            assertThat(answer).as(request).startsWith(head).matches(".*\"message\":\"[^\"].*\"}}");
            assertThat(Json.object(answer)).as(request).containsOnlyKeys("id", "error");
        } else {
            assertThat(answer).as(request).isEqualTo(expected);
        }
    }

    private static String transcript() throws IOException {
        try (InputStream in = OracleTest.class.getResourceAsStream("session.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Checks that each answer stands alone: the same in the reverse order. */
    @Tag("slow")
    @Test
    void remembersNothing() throws IOException {
        List<String> requests = transcript().lines().filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2)).toList();
        List<String> reversed = new ArrayList<>(requests);
        Collections.reverse(reversed);
        List<String> given = new ArrayList<>(answers(String.join("\n", reversed) + "\n"));
        Collections.reverse(given);
        assertThat(given).isEqualTo(answers(String.join("\n", requests) + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "'0.1'", "1e-1", "'1E-1'", "0.10", "'+.1'", "'.1'", "'0.1000'", "10e-2",
            "'0010e-02'", "100E-3", "'+1e-1'", "0.00001e+4", "' 0.1'", "'\u00a00.1\u202f'",
            "'1/10'", "'0.5/5'", "'1.0D-1'", "'0.1_0'"})
    void readsAnyFormOfADecimalExactly(String beta) {
        String request = "{'op':'block','J':'5/2','beta':%s,'digits':300}";
        assertThat(result(request.formatted(beta)))
                .isEqualTo(result(request.formatted("'0.1'")));
    }

    /** Checks the double nearest to 0.1, which differs from it in the 18th digit. */
    @Test
    void readsNumbersNeverThroughADouble() {
        String request = "{'op':'block','J':'1/2','beta':%s,'digits':30}";
        assertThat(result(request.formatted("0.1")))
                .isNotEqualTo(result(request.formatted("0.1000000000000000055511151231257827")));
        assertThat(result(request.formatted("0.1")))
                .isNotEqualTo(result(request.formatted("0.10000000000000000000000001")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'.'", "'e1'", "'1e'", "'1e+'", "'--1'",
            "'+-1'", "'0x1'", "'1_'", "'1,5'", "'1,000'", "'1/0'", "'NaN'", "'١'", "'0.1f'", "'1d'", "'１'",
            "true", "[]", "{'x':1}"})
    void refusesWhatIsNoDecimal(String beta) {
        assertThat(error("{'op':'block','J':1,'beta':%s}".formatted(beta)))
                .isEqualTo("invalid-parameter:beta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-1000", "-1e-1000", "1e6", "-1000000", "1000000.0", "1e+0006", "'inf'",
            "'-inf'", "0", "-0", "0e999999999999", "'0.000e-99999999999999999999'", "10000000e-1"})
    void takesInverseTemperaturesInRange(String beta) {
        assertThat(result("{'op':'block','J':1,'beta':%s,'digits':3}".formatted(beta))).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.99e-1001", "-9e-1001", "1000000.000001", "-1e7", "1e2147483648",
            "1e-2147483649", "1e99999999999999999999", "-1e-99999999999999999999"})
    void refusesInverseTemperaturesOutOfRange(String beta) {
        assertThat(error("{'op':'block','J':1,'beta':%s}".formatted(beta))).isEqualTo("limit-exceeded:beta");
        assertThat(error("{'op':'weights','n':2,'s':1,'beta0':'%s'}".formatted(beta)))
                .isEqualTo("limit-exceeded:beta0");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"'1/2',1/2", "'0.5',1/2", "0.5,1/2", "5e-1,1/2", "'+1/2',1/2",
            "'1.50',3/2", "1.50,3/2", "'4/2',2", "'2/4',1/2", "'½',1/2", "' 1 / 2 ',1/2", "'.5',1/2",
            "'1e0',1", "2.0,2", "20e-1,2", "0.2e1,2", "'2',2", "'007/2',7/2"})
    void readsSpins(String given, String meant) {
        assertThat(result("{'op':'weights','n':1,'s':%s,'beta0':1,'digits':1}".formatted(given)))
                .containsEntry("totalSpins", List.of(meant));
    }

    /** Checks that a fault that shows only beside an earlier parameter stands at its place too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "'multiplicities','n':4,'s':'1/2','J':'1/2','digits':0 | invalid-parameter:J",
        "'multiplicities','n':0,'s':'3/4','J':'1/2'            | invalid-parameter:n",
        "'weights','n':9000000000000000000,'s':1,'beta0':'x'   | limit-exceeded:n",
        "'weights','n':4,'s':'3/4','beta0':'x'                 | invalid-parameter:s",
        "'weights','n':4,'beta0':'x'                           | missing-parameter:s"})
    void reportsFaultsInTheOrderOfTheTable(String request, String expected) {
        assertThat(error("{'op':" + request + "}")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'3/4'", "'1/3'", "0.25", "'0.25'", "1e-1", "'-5/2'", "-2.5", "0", "'0'",
            "'1/0'", "'1/-2'", "'1 2'", "'¼'", "''", "'/2'", "'1/2/2'", "'one'", "true", "[]",
            "{}", "1e-99999999999"})
    void refusesWhatIsNoSpin(String given) {
        assertThat(error("{'op':'weights','n':2,'s':%s,'beta0':1}".formatted(given)))
                .isEqualTo("invalid-parameter:s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'4500000000000000001'", "'9000000000000000001/2'", "4500000000000000000.5",
            "1e19", "1e999999999", "1e99999999999", "'99999999999999999999999'",
            "'99999999999999999999999/2'"})
    void refusesSpinsThatAreTooLarge(String given) {
        assertThat(error("{'op':'block','J':%s,'beta':1}".formatted(given))).isEqualTo("limit-exceeded:J");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "'4'", "'04'", "'0000000000000000000000000000004'"})
    void readsIntegers(String given) {
        assertThat(result("{'op':'multiplicities','n':%s,'s':'1/2'}".formatted(given)))
                .containsEntry("multiplicities", List.of("2", "3", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.5", "4e-1", "'4.5'", "'4,0'", "'4 0'", "''", "'٤'", "'4/3'", "0", "'inf'",
            "'0'", "-4", "'-4'", "-0", "-99999999999999999999", "true", "[]", "{}", "'1e-2'", "0.5"})
    void refusesWhatIsNoCount(String given) {
        assertThat(error("{'op':'multiplicities','n':%s,'s':'1/2'}".formatted(given)))
                .isEqualTo("invalid-parameter:n");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"9000000000000000001,'1/2'", "'99999999999999999999',1",
            "9000000000000000000,1", "4500000000000000001,1", "9000000000000000000,'9/2'"})
    void refusesEnsemblesThatAreTooLarge(String n, String s) {
        assertThat(error("{'op':'multiplicities','n':%s,'s':%s,'J':1}".formatted(n, s)))
                .isEqualTo("limit-exceeded:n");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"0,invalid-parameter", "-1,invalid-parameter",
            "1.5,invalid-parameter", "1e-1,invalid-parameter", "'x',invalid-parameter", "10001,limit-exceeded",
            "1000000000,limit-exceeded", "'99999999999999999999',limit-exceeded", "false,invalid-parameter",
            "[],invalid-parameter"})
    void refusesDigits(String digits, String code) {
        assertThat(error("{'op':'block','J':1,'beta':1,'digits':%s}".formatted(digits)))
                .isEqualTo(code + ":digits");
        assertThat(error("{'op':'about','digits':%s}".formatted(digits))).isEqualTo(code + ":digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "'1'", "34", "'0100'", "10000"})
    void givesAsManyDigitsAsAreAskedFor(String digits) {
        String request = "{'op':'block','J':1,'beta':1,'digits':%s}".formatted(digits);
        int asked = Integer.parseInt(digits.replace("'", ""));
        assertThat(answer(request)).contains("\"digits\":" + asked + ",");
        result(request).forEach((name, value) ->
                assertThat(significant((String) value)).as(name).isEqualTo(asked));
    }

    @Test
    void gives34DigitsByDefault() {
        assertThat(answer("{'op':'block','J':1,'beta':1}")).contains("\"digits\":34,");
        result("{'op':'block','J':1,'beta':1}").forEach((name, value) ->
                assertThat(significant((String) value)).as(name).isEqualTo(34));
    }

    private static int significant(String number) {
        return number.replaceAll("e.*", "").replaceFirst("^-?[0.]*", "").replace(".", "").length();
    }

    /**
     * Checks numbers written plainly from 1e-5 to below 1e20 after rounding, where the digits reach the point, and else
     * scientifically.
     */
    @ParameterizedTest
    @CsvSource({
        "500000000000000000, 50, 40, energy, -499999999999999999.9999999999999999999998",
        "500000000000000000, inf, 18, energy, -500000000000000000",
        "500000000000000000, inf, 17, energy, -5.0000000000000000e17",
        "500000000000000000, 199, 20, logPartition, 99500000000000000000",
        "500000000000000000, 199, 19, logPartition, 9.950000000000000000e19",
        "500000000000000000, 200, 30, logPartition, 1.00000000000000000000000000000e20",
        "1/2, 4e-5, 3, energy, -0.0000100", "1/2, 3.9e-5, 3, energy, -9.75e-6",
        "1/2, -3.99999e-5, 3, energy, 0.0000100", "1/2, 3.9999e-5, 5, energy, -9.9997e-6",
        "1/2, 3.6e-5, 1, energy, -9e-6", "1/2, 3.9e-5, 1, energy, -0.00001",
        "9, inf, 1, energy, -9", "10, inf, 1, energy, -1e1", "10, inf, 2, energy, -10",
        "100, inf, 2, energy, -1.0e2",
        "19/2, inf, 1, energy, -1e1", "17/2, inf, 1, energy, -8", "21/2, inf, 2, energy, -10",
        "23/2, inf, 2, energy, -12"})
    void writesPlainAndScientificNumbers(String j, String beta, int digits, String field, String expected) {
        String request = "{'op':'block','J':'%s','beta':'%s','digits':%d}".formatted(j, beta, digits);
        assertThat(result(request)).containsEntry(field, expected);
    }

    /** Checks that what needs no weights is answered where these would need more than there is. */
    @Test
    void computesNoMoreThanTheFieldsNeed() {
        String request = "{'op':'weights','n':1e18,'s':'1/2','beta0':%s,'digits':20,'fields':['logPartition']}";
        assertThat(result(request.formatted("1"))).containsEntry("logPartition", "813261687518222834.05");
        assertThat(result(request.formatted("'inf'"))).containsEntry("logPartition", "inf");
    }

    @Test
    void saysWhatIsWrongWithWhichValue() {
        assertThat(answer("{'op':'block','J':'3/4','beta':1}")).contains("J = 3/4 is");
        assertThat(answer("{'op':'blokc'}")).contains("blokc", "about, multiplicities, block, weights");
        assertThat(answer("{'op':'block','j':1}")).contains("\"j is", "did you mean J?", "J, beta, T, digits");
        assertThat(answer("{'op':'multiplicities','n':1000000000,'s':'1/2'}"))
                .containsPattern("n = 1000000000 needs about [0-9.e+]+ TB and [0-9.e+]+ s");
    }
}
