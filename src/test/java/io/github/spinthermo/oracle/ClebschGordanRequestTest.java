package io.github.spinthermo.oracle;

import static io.github.spinthermo.oracle.OracleSession.error;
import static io.github.spinthermo.oracle.OracleSession.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClebschGordanRequestTest {

    private static final String REQUEST =
            "{'op':'clebsch-gordan','j1':%s,'m1':%s,'j2':%s,'m2':%s,'J':%s,'M':%s,'digits':30}";

    private static String request(String state) {
        return REQUEST.formatted((Object[]) state.replaceAll("-?\\d+/2", "'$0'").split(" +"));
    }

    /** Compares with coefficients computed with SymPy. */
    @ParameterizedTest
    @CsvSource({
        "2000 1234 2000 -777 3100 457, 0.0292333783699240384661119970941",
        "2000 1 2000 -1 2000 0, -0.00958463241224170263264445717672",
        "25/2 -5/2 2000 1500 4003/2 2995/2, 0.285960903123899160340175662210"})
    void givesReferenceValues(String state, String expected) {
        assertThat(result(request(state))).containsEntry("value", expected);
    }

    /** Checks √(3/10) with a sign, in every field; counts are JSON numbers, fractions are strings. */
    @Test
    void givesEveryField() {
        assertThat(result(request("2 1 1 0 1 1"))).isEqualTo(Map.of("sign", BigDecimal.ONE.negate(),
                "squaredNumerator", "3", "squaredDenominator", "10", "value", "-0.547722557505166113456969782801"));
    }

    @ParameterizedTest
    @CsvSource({"-1 9 -1 9 -1 9, j1", "-1/2 0 0 0 0 0, j1", "1 2 -1 9 -1 9, m1", "1 -2 1 0 1 0, m1",
            "1 1/2 1 0 1 0, m1", "1/2 0 1 9 1 0, m1", "1 0 -1 9 -1 9, j2", "1 0 1 2 -1 9, m2", "1 0 1 1/2 1 0, m2",
            "1 0 1 0 -1 9, J", "1 0 1 0 1 -2, M", "1 0 1 0 9 1/2, M", "1 0 1 0 1/2 0, M"})
    void refusesWhatIsNoState(String state, String culprit) {
        assertThat(error(request(state))).isEqualTo("invalid-parameter:" + culprit);
    }

    /** Checks that the smallest spin is named, however large the others are, and that zeros cost nothing. */
    @ParameterizedTest
    @CsvSource({"10000000000 0 20000000000 0 20000000000 0, j1", "20000000000 0 10000000000 0 20000000000 0, j2",
            "20000000000 0 20000000000 0 10000000000 0, J", "10000000000 0 10000000000 0 10000000000 0, j1"})
    void refusesWhatTakesTooLong(String state, String culprit) {
        assertThat(error(request(state))).isEqualTo("limit-exceeded:" + culprit);
        assertThat(result(request(state.replaceFirst("0$", "1")))).containsEntry("sign", BigDecimal.ZERO);
    }

    /** The integers of the square are null where they are longer than 20 000 digits, and the digits are there. */
    @Test
    void answersWithoutTheSquareWhereItIsTooLong() {
        String request = request("100000 0 100000 0 100000 0");
        assertThat(result(request)).containsEntry("value", "0.00271127556396216814781995894245")
                .containsEntry("sign", BigDecimal.ONE)
                .containsEntry("squaredNumerator", null).containsEntry("squaredDenominator", null);
        assertThat(OracleSession.answer(request.replace("'op'", "'reasons':true,'op'")))
                .contains("it may have more than 20000 digits");
    }

    /** Large spins may have short squares: a stretched state, an end of the range, and zeros by symmetry. */
    @ParameterizedTest
    @CsvSource({"100000 100000 100000 100000 200000 200000, 1, 1",
            "1000000 1000000 1000000 999999 2000000 1999999, 1, 2", "100001 0 100000 0 100000 0, 0, 1"})
    void answersShortSquaresOfLargeSpins(String state, String numerator, String denominator) {
        assertThat(result(request(state))).containsEntry("squaredNumerator", numerator)
                .containsEntry("squaredDenominator", denominator);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4500000000000000000 0 0 0 4500000000000000000 0",
            "0 0 9000000000000000000/2 0 4500000000000000000 0"})
    void takesTheLargest(String state) {
        assertThat(result(request(state))).containsEntry("value", "1.00000000000000000000000000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'x'", "'3/4'", "0.25", "'inf'", "[]", "true", "''"})
    void refusesWhatIsNoProjection(String given) {
        assertThat(error(REQUEST.formatted(1, given, 1, 0, 1, 0))).isEqualTo("invalid-parameter:m1");
    }
}
