package io.github.spinthermo.oracle;

import static io.github.spinthermo.oracle.OracleSession.answer;
import static io.github.spinthermo.oracle.OracleSession.answers;
import static io.github.spinthermo.oracle.OracleSession.error;
import static io.github.spinthermo.oracle.OracleSession.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SteadyStateRequestTest {

    private static final String OWN = "{'op':'steady-state','n':3,'s':'1/2','betaB':1,'digits':20,'weights':%s}";

    /** Names of the fields that depend on the initial temperature. */
    private static final List<String> OF_THERMAL_STARTS = List.of("initialEnergy", "initialEntropy",
            "freeEnergyChange", "thermalFreeEnergyChange", "entropyProduction", "thermalEntropyProduction", "heat",
            "thermalHeat", "energyDerivative", "regime");

    /** Checks values that were computed independently with 60 digits and more. */
    @ParameterizedTest
    @CsvSource({
        "4, 9/2, inf, 0.5, energy, 1.54149374075115763399144153276",
        "7, 2, 0, 0.8, entropy, 10.0956628033619827330102880276",
        "9, 3/2, 1, 0, energy, 13.5000000000000000000000000000",
        "10, 1/2, -2, 1, entropyProduction, 7.77156402940247527045991919832",
        "2, 3/2, -1.2, 0.6, heatCapacity, 0.609595314960085391809155973160",
        "100, 1/2, 0.1, 1, thermalEntropyProduction, 9.63837587136059517296225223085",
        "100, 1/2, 1e-12, 1e-9, energy, 49.9999999750000000000000002083",
        "100, 1/2, 1e-12, 1e-9, energyDerivative, -4.12499999999999993193749862500e-19",
        "100, 1/2, 40, 60, energyVariance, 4.20587071282623817654490960394e-16",
        "200, 9/2, 0.4, -0.7, energy, 1431.71257530168609757326444388",
        "1000, 1/2, 5, 1, entropy, 41.1795759388177450153272146508",
        "1000, 1/2, inf, 1e-30, energy, 499.999999999999999999999999917"})
    void givesReferenceValues(String n, String s, String beta0, String betaB, String field, String expected) {
        String request = "{'op':'steady-state','n':%s,'s':'%s','beta0':'%s','betaB':'%s','digits':30}";
        assertThat(result(request.formatted(n, s, beta0, betaB))).containsEntry(field, expected);
    }

    @Test
    void answersWhatOwnWeightsLeaveUndefinedByNull() {
        Map<String, Object> result = result(OWN.formatted("{'1/2':0.5,'3/2':0.5}"));
        assertThat(result.entrySet().stream().filter(field -> field.getValue() == null).map(Map.Entry::getKey))
                .containsExactlyElementsOf(OF_THERMAL_STARTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'1/2':0.25,'3/2':0.75}", "{'3/2':'0.75','1/2':'0.25'}", "{'0.5':25e-2,'1.5':'.75'}",
            "{'1/2':0.250,'3/2':0.7500000000000000000000000000000000000}", "{ '01/2' : '+2.5E-1','+3/2':75e-2}"})
    void readsWeightsInAnyForm(String weights) {
        assertThat(result(OWN.formatted(weights))).isEqualTo(result(OWN.formatted("{'1/2':'0.25','3/2':'0.75'}")));
    }

    /** Checks that zero, null and absent are the same. */
    @Test
    void takesAbsentWeightsForZero() {
        Map<String, Object> expected = result(OWN.formatted("{'3/2':1}"));
        assertThat(result(OWN.formatted("{'1/2':0,'3/2':1}"))).isEqualTo(expected);
        assertThat(result(OWN.formatted("{'1/2':null,'3/2':1}"))).isEqualTo(expected);
        assertThat(expected.get("energy")).isEqualTo(expected.get("energyPlus"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'3/2=1'", "1", "true", "[]", "[1]", "[{'3/2':1}]", "{}", "{'3/2':[1]}",
            "{'3/2':{'3/2':1}}", "{'3/2':true}", "{'3/2':'inf'}", "{'3/2':'1/0'}", "{'3/2':1,'x':0}", "{'1':1}",
            "{'5/2':1}", "{'-1/2':1}", "{'3/2':1,'1':0}", "{'3/2':1,'1.5':0}", "{'3/2':2,'1/2':-1}",
            "{'3/2':1.0000000000000000000000000000000000001}", "{'3/2':1e20}", "{'':1}"})
    void refusesWhatAreNoWeights(String weights) {
        assertThat(error(OWN.formatted(weights))).isEqualTo("invalid-parameter:weights");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'3/2':1e-20001}", "{'3/2':'1e99999999999'}", "{'99999999999999999999':1}"})
    void refusesWeightsBeyondTheLimits(String weights) {
        assertThat(error(OWN.formatted(weights))).isEqualTo("limit-exceeded:weights");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'3/2':1,'3/2':1}", "{'3/2':{'a':1,'a':2}}", "{'3/2':[{'a':1,'a':2}]}", "{'3/2':01}",
            "{'3/2':.5}", "{'3/2':1"})
    void refusesWeightsThatAreBadJson(String weights) {
        assertThat(error(OWN.formatted(weights))).isEqualTo("bad-json:");
    }

    /** Checks requests that share their start or do not: each is answered as if it stood alone. */
    @Test
    void answersAScanAsItsPoints() {
        List<String> requests = List.of("'beta0':1,'betaB':0.5", "'beta0':'1.0','betaB':2", "'beta0':2,'betaB':2",
                "'betaB':2,'weights':{'3/2':1}", "'betaB':1,'weights':{'1.5':'1.0','1/2':0}",
                "'beta0':1,'betaB':0.5,'digits':60", "'beta0':-1,'betaB':0.5").stream()
                .map(start -> "{'op':'steady-state','n':3,'s':'1/2'," + start + "}").toList();
        String scan = requests.stream().map(request -> request.replace('\'', '"') + "\n")
                .collect(Collectors.joining());
        assertThat(answers(scan)).isEqualTo(requests.stream().map(OracleSession::answer).toList());
    }

    @Test
    void saysWhatIsMissing() {
        String request = "{'op':'steady-state','n':3,'s':'1/2','betaB':1%s}";
        assertThat(answer(request.formatted(""))).contains("beta0 is missing", "or give weights");
        assertThat(answer(request.formatted(",'beta0':1,'weights':{'3/2':1}")))
                .contains("weights is given together with beta0");
        assertThat(answer(request.formatted(",'weights':{'3/2':0.5}"))).contains("0.5 is the sum of the weights");
    }
}
