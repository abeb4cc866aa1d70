package io.github.spinthermo.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.spinthermo.testing.Json;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests made to hurt: each gets its answer soon. The bound is a guard, not a measurement. */
@Tag("slow")
class OracleHostileTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int MANY = 1_000_000;
    private static final String OWN = "{'op':'steady-state','n':2,'s':'1/2','betaB':1,'weights':%s}";

    private static String soon(String request) {
        return assertTimeout(SOON, () -> OracleSession.answer(request));
    }

    private static String error(String request) {
        return OracleSession.errorOf(soon(request));
    }

    private static void isAnswered(String request) {
        assertThat(soon(request)).contains("\"result\"");
    }

    static Stream<String> longNumbers() {
        String digits = "7".repeat(MANY);
        String zeros = "0".repeat(MANY);
        return Stream.of(digits, "-" + digits, "0." + digits, digits + "e-1000000", "1e" + digits,
                "1e-" + digits, "'" + digits + "'", "'-" + digits + "'", "'." + digits + "'",
                "'1e" + digits + "'", "'" + digits + "/2'", "'" + zeros + "'", "'" + zeros + "x'",
                "'" + "[".repeat(MANY) + "'",
                "'" + " ".repeat(MANY) + "'");
    }

    @ParameterizedTest
    @MethodSource("longNumbers")
    void refusesNumbersOfAMillionDigits(String number) {
        assertThat(error("{'op':'block','J':1,'beta':" + number + "}")).isEqualTo("limit-exceeded:beta");
        assertThat(error("{'op':'block','J':" + number + ",'beta':1}")).isEqualTo("limit-exceeded:J");
        assertThat(error("{'op':'weights','n':" + number + ",'s':1}")).isEqualTo("limit-exceeded:n");
        assertThat(error("{'op':'weights','n':1,'s':" + number + "}")).isEqualTo("limit-exceeded:s");
        assertThat(error("{'op':'about','digits':" + number + "}")).isEqualTo("limit-exceeded:digits");
        assertThat(error(OWN.formatted("{'1':" + number + "}"))).isEqualTo("limit-exceeded:weights");
    }

    /** Checks that few characters may stand for many digits, and many weights may have few of them. */
    @Test
    void refusesManyWeights() {
        String spins = IntStream.range(0, 30_000).mapToObj(j -> "'" + j + "':%1$s").collect(Collectors.joining(","));
        String large = "{'op':'steady-state','n':100000,'s':'1/2','betaB':1,'weights':{" + spins + "}}";
        assertThat(error(large.formatted("1e-20000"))).isEqualTo("limit-exceeded:weights");
        assertThat(error(large.formatted("1e-5"))).isEqualTo("invalid-parameter:weights");
        assertThat(error(large.formatted("0"))).isEqualTo("invalid-parameter:weights");
        assertThat(error(OWN.formatted("{" + spins.formatted("1e-5") + "}"))).isEqualTo("invalid-parameter:weights");
    }

    @Test
    void takesLongWeights() {
        isAnswered(OWN.formatted("{'0':0." + "3".repeat(9_998) + ",'1':0." + "6".repeat(9_997) + "7}"));
        isAnswered(OWN.formatted("{'0':0." + "9".repeat(9_998) + ",'1':1e-9998}"));
    }

    /** Checks that 20 000 characters are read, and 20 001 are not. */
    @Test
    void bordersOnTheLongestNumber() {
        String beta = "0." + "3".repeat(19_998);
        isAnswered("{'op':'block','J':'1/2','beta':" + beta + "}");
        isAnswered("{'op':'weights','n':5,'s':'1/2','beta0':'" + beta + "'}");
        assertThat(error("{'op':'block','J':1,'beta':" + beta + "3}")).isEqualTo("limit-exceeded:beta");
        String one = "0".repeat(19_999) + "1";
        isAnswered("{'op':'weights','n':'%1$s','s':'%1$s','beta0':'%1$s','digits':'%1$s'}".formatted(one));
        isAnswered("{'op':'block','J':1." + "0".repeat(19_998) + ",'beta':1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "00", ".", "-", "0/", "1e", "0.", ".0"})
    void backtracksNowhere(String piece) {
        String text = piece.repeat(19_999 / piece.length()) + "x";
        assertThat(error("{'op':'block','J':'" + text + "','beta':1}")).isEqualTo("invalid-parameter:J");
        assertThat(error("{'op':'block','J':1,'beta':'" + text + "'}")).isEqualTo("invalid-parameter:beta");
        assertThat(error("{'op':'weights','n':'" + text + "','s':1}")).isEqualTo("invalid-parameter:n");
        assertThat(error("{'op':'about','digits':'" + text + "'}")).isEqualTo("invalid-parameter:digits");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_001, 100_000, 500_000})
    void survivesDeepNesting(int depth) {
        String arrays = "[".repeat(depth) + "]".repeat(depth);
        String unclosed = "{'a':".repeat(depth / 3);
        for (String name : new String[] {"id", "op", "J", "x"}) {
            assertThat(error("{'" + name + "':" + arrays + "}")).isNotEmpty();
            assertThat(error("{'" + name + "':" + unclosed + "}")).isEqualTo("bad-json:");
        }
        assertThat(error(OWN.formatted("{'a':".repeat(depth / 9) + "1" + "}".repeat(depth / 9))))
                .isEqualTo(depth < 9000 ? "invalid-parameter:weights" : "bad-json:");
        assertThat(error(arrays)).isEqualTo("bad-json:");
        assertThat(error(unclosed)).isEqualTo("bad-json:");
    }

    @Test
    void survivesLongNames() {
        String name = "k".repeat(100_000);
        for (String request : new String[] {"{'op':'about','" + name + "':1}", "{'op':'" + name + "'}",
            "{'op':'about','" + name + "':1,'" + name + "':2}", "{'" + name, name}) {
            assertThat(soon(request)).hasSizeLessThan(1000).contains("\"error\"");
        }
    }

    /** Checks words made of "Aa" and "BB", which all have the same hash code. */
    @Test
    void survivesNamesThatCollide() {
        String members = IntStream.range(0, 1 << 14)
                .mapToObj(i -> Integer.toBinaryString(i + (1 << 14)).replace("0", "Aa").replace("1", "BB"))
                .map(name -> "'" + name + "':1")
                .collect(Collectors.joining(","));
        assertThat(error("{'op':'about'," + members + "}")).startsWith("unknown-parameter:");
        assertThat(error("{'op':'about','x':{" + members + "}}")).isEqualTo("unknown-parameter:x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'multiplicities','n':1000000000000000000,'s':'1/2'",
            "'multiplicities','n':1000000000000000000,'s':'1/2','J':0",
            "'multiplicities','n':2,'s':'2000000000000000000'",
            "'weights','n':1000000000000000000,'s':'1/2','beta0':1",
            "'weights','n':1000000000000000000,'s':'1/2','beta0':0",
            "'weights','n':1000000000000000000,'s':'1/2','beta0':'inf'",
            "'weights','n':1000000000,'s':'9/2','beta0':1,'digits':10000",
            "'steady-state','n':1000000000000000000,'s':'9/2','beta0':0,'betaB':1"})
    void refusesListsWithoutEnd(String request) {
        String answer = soon("{'op':" + request + "}");
        assertThat(OracleSession.errorOf(answer)).isEqualTo("limit-exceeded:n");
        assertThat(Json.object(Json.object(answer), "error").get("message").toString())
                .matches("n = \\d+ needs about [^ ]+ [kMGT]?B and [^ ]+ s; .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'block','J':'9/2','beta':'1e-1000','digits':10000",
            "'block','J':'4500000000000000000','beta':'1e6','digits':10000",
            "'block','J':'4500000000000000000','beta':'1e-1000','digits':1",
            "'weights','n':1,'s':'4500000000000000000','beta0':'1e-1000'",
            "'weights','n':2,'s':'1/2','beta0':'1e-1000','digits':10000",
            "'weights','n':200,'s':'1/2','beta0':'1e6'",
            "'steady-state','n':1,'s':'4500000000000000000','beta0':'1e-1000','betaB':'1e6'",
            "'steady-state','n':2,'s':'1/2','beta0':'1e-1000','betaB':'-1e-1000','digits':2000",
            "'steady-state','n':200,'s':'1/2','beta0':'1e6','betaB':'1e-1000'",
            "'multiplicities','n':2,'s':1000000,'J':0", "'multiplicities','n':2,'s':'2000000000000000000','J':0",
            "'multiplicities','n':3,'s':'1000000000000000000','J':0",
            "'multiplicities','n':1000000000000000000,'s':'9/2','J':'4499999999999999999'"})
    void answersExtremesSoon(String request) {
        isAnswered("{'op':" + request + "}");
    }
}
