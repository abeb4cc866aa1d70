package io.github.spinthermo.oracle;

import static io.github.spinthermo.oracle.OracleSession.answer;
import static io.github.spinthermo.oracle.OracleSession.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of doubles: each is a JSON number, the rounded value of the 40 digits that the same request has. */
class DoubleRequestTest {

    private static final Pattern NUMBER = Pattern.compile("[:,\\[](-?[0-9][0-9.e-]*)");
    private static final Pattern TEXT = Pattern.compile("[:,\\[]\"(-?[0-9][0-9.e-]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {
        "'op':'steady-state','n':100,'s':'1/2','beta0':'0.3','betaB':'-0.7'",
        "'op':'steady-state','n':7,'s':'5/2','beta0':'-1e-40','betaB':'1/3'",
        "'op':'steady-state','n':50,'s':'1/2','beta0':'2','betaB':'1e5'",
        "'op':'steady-state','n':3,'s':'1/2','betaB':'2','weights':{'1/2':'1/4','3/2':'3/4'}",
        "'op':'steady-state','n':4,'s':'1/2','beta0':'inf','betaB':'-inf'",
        "'op':'block','J':'5/2','beta':'1e-30'",
        "'op':'weights','n':6,'s':'1','beta0':'0.4'",
        "'op':'theorems','n':2,'s':'1/2','beta0':'0.5','betaB':'-1'",
        "'op':'otto','n':4,'s':'1/2','beta0':'1','betaHot':'0.2','betaCold':'1','compression':'0.5'",
        "'op':'two-domain','n1':3,'n2':2",
        "'op':'clebsch-gordan','j1':2,'m1':1,'j2':1,'m2':0,'J':2,'M':1"})
    void realsAreTheNearestDoubles(String request) {
        String doubles = reals("{" + request + ",'digits':'double'}");
        String digits = reals("{" + request + ",'digits':40}");
        List<String> numbers = found(NUMBER, doubles);
        List<String> texts = found(TEXT, digits);
        assertThat(doubles).contains("\"digits\":\"double\"");
        assertThat(numbers.stream().map(Double::valueOf))
            .containsSubsequence(values(texts.stream().filter(text -> text.contains(".") || text.equals("0"))));
    }

    private static String reals(String request) {
        return answer(request).replaceAll("\"(squared[A-Za-z]*|totalSpins)\":(\\[[^]]*\\]|\"[0-9]*\"),?", "");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static List<Double> values(Stream<String> texts) {
        return texts.map(text -> new BigDecimal(text).doubleValue()).toList();
    }

    @Test
    void whatIsNoRealStaysAsItIs() {
        Map<String, Object> result =
            result("{'op':'steady-state','n':4,'s':'1/2','beta0':'1','betaB':'inf','digits':'double'}");
        assertThat(result).containsEntry("entropyProduction", "inf").containsEntry("regime", "mitigation");
        assertThat(result("{'op':'multiplicities','n':4,'s':'1/2','J':1,'digits':'double'}"))
            .containsEntry("multiplicity", "3");
        assertThat(answer("{'op':'steady-state','n':4,'s':'1/2','beta0':'1','betaB':0,'digits':'double'}"))
            .contains("\"energy\":2.0,", "\"freeEnergyChange\":null");
    }

    @Test
    void valuesBeyondDoubles() {
        assertThat(answer("{'op':'steady-state','n':2,'s':'1/2','beta0':'1000','betaB':'1e-400','digits':'double'}"))
            .contains("\"freeEnergyChange\":\"-inf\"", "\"initialEnergy\":0,", "\"entropy\":1.0986122886681098,");
        assertThat(answer("{'op':'steady-state','n':10,'s':'1/2','beta0':'-800','betaB':'-740','digits':'double'}"))
            .contains("\"energy\":10.0,", "\"heat\":-4.2e-322,", "\"energyDerivative\":0,");
    }

    @Test
    void anotherWordIsRefused() {
        assertThat(answer("{'op':'block','J':1,'beta':1,'digits':'single'}"))
            .contains("\"parameter\":\"digits\"", "write a number of digits such as 34, or double");
    }
}
