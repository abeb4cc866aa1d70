package io.github.spinthermo.oracle;

import static io.github.spinthermo.oracle.OracleSession.answer;
import static io.github.spinthermo.oracle.OracleSession.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.testing.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonsTest {

    private static Map<String, Object> reasons(String request) {
        return Json.object(Json.object(answer(request)), "reasons");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "'op':'local-state','n':1,'s':1,'beta0':0.5,'betaB':1 | localInverseTemperature"
                + " | undefined (spins larger than 1/2 are not thermal in general)",
        "'op':'otto-optimum','n':1,'s':1 | betaLimit"
                + " | undefined (collective coupling gains nothing from one spin or from beta0 = 0)",
        "'op':'otto','n':4,'s':'1/2','beta0':0,'betaHot':0.5,'betaCold':1,'compression':0.3 | efficiency"
                + " | undefined (the cycle is not an engine)",
        "'op':'otto','n':4,'s':'1/2','beta0':'inf','betaHot':0.5,'betaCold':1,'compression':0.6"
                + " | coefficientOfPerformance | undefined (the cycle is not a refrigerator)",
        "'op':'steady-state','n':2,'s':'1/2','weights':{'1':1},'betaB':1 | regime"
                + " | undefined (it is defined by comparison with a thermal start)",
        "'op':'chain','sizes':[1,1],'nbar':1,'times':[] | darkStateWeights"
                + " | undefined (there are dark states at temperature 0 only)",
        "'op':'battery','n':1,'collectiveGamma':1,'storage':0,'discharge':1,'cycles':0 | limitCycle"
                + " | not computed (it was not asked for; set limitCycle to true)",
        "'op':'battery','n':2,'collectiveGamma':0,'storage':0,'discharge':0,'cycles':3 | cycles.efficiency"
                + " | undefined (the energy that the pulse puts in is not larger than the rounding error)",
        "'op':'battery','n':2,'collectiveGamma':1,'storage':0,'discharge':1,'cycles':1,'method':'mean-field'"
                + " | cycles.charged.meanLength | undefined (the mean field has no distribution of total spins)",
        "'op':'battery','n':1,'collectiveGamma':1,'storage':0,'discharge':1,'cycles':0,'limitCycle':true"
                + " | limitCycle.cycle | undefined (the limit cycle has no number)",
        "'op':'multiplicities','n':4,'s':1,'fields':['multiplicity','totalSpins'] | multiplicity"
                + " | undefined (J is not given)",
        "'op':'multiplicities','n':4,'s':1,'J':1,'fields':['multiplicities'] | multiplicities"
                + " | undefined (one J is given)",
        "'op':'relaxation-spectrum','J':1,'beta':1,'fields':['rates'] | rates | undefined (rates is not true)",
        "'op':'two-domain','n1':3,'n2':1,'up1':2,'up2':0 | entropy"
                + " | not computed (coherences between different angular momenta of a domain are left)",
        "'op':'theorems','n':2,'s':'1/2','beta0':1,'betaB':1 | theorems.margin"
                + " | undefined (the theorem does not apply here)"})
    void sayWhyAFieldIsNull(String request, String field, String reason) {
        assertThat(reasons("{" + request + ",'digits':5,'reasons':true}")).containsEntry(field, reason);
    }

    /** One spin 1/2 of any number has its populations and temperatures, also where the coherence takes too long. */
    @Test
    void sayThatACoherenceTakesTooLong() {
        String request = "{'op':'local-state','n':1e18,'s':'1/2','beta0':0.5,'betaB':1,'digits':30,'reasons':true}";
        Map<String, Object> result = OracleSession.result(request);
        List<String> populations = List.of("0.622459331201854565598417941413", "0.377540668798145434401582058587");
        assertThat(result).containsEntry("populations", populations).containsEntry("coherence", null);
        assertThat(result.get("localInverseTemperature")).asString().startsWith("0.5000000000000000");
        assertThat(reasons(request)).extractingByKey("coherence").asString()
                .matches("not computed \\(it needs about .* s, which is more than allowed\\)");
    }

    /** Checks that every null field has its reason, no other field has one, and they follow what was there before. */
    @ParameterizedTest
    @ValueSource(strings = {"'op':'block','J':1,'beta':1",
        "'op':'steady-state','n':2,'s':'1/2','weights':{'1':1},'betaB':1",
        "'op':'steady-state','n':2,'s':'1/2','beta0':1,'betaB':0",
        "'op':'otto','n':4,'s':'1/2','beta0':'inf','betaHot':0,'betaCold':0,'compression':1",
        "'op':'two-domain','n1':2,'n2':2,'up1':1", "'op':'local-state','n':2,'s':1,'beta0':0.5,'betaB':1"})
    void belongToTheNullFields(String request) {
        String asked = answer("{" + request + ",'digits':5,'reasons':'true'}");
        String plain = answer("{" + request + ",'digits':5}");
        assertThat(asked).startsWith(plain.substring(0, plain.length() - 1) + ",\"reasons\":{").endsWith("}}");
        Map<String, Object> result = Json.object(Json.object(asked), "result");
        TreeSet<String> missing = new TreeSet<>(result.keySet());
        missing.removeIf(field -> result.get(field) != null);
        assertThat(new TreeSet<>(Json.object(Json.object(asked), "reasons").keySet())).isEqualTo(missing);
        assertThat(answer("{" + request + ",'digits':5,'reasons':false}")).isEqualTo(plain);
    }

    /** Checks that the parameter {@code reasons} is a truth value, and it is read last. */
    @Test
    void areAskedForByATruthValue() {
        assertThat(error("{'op':'block','J':1,'beta':1,'reasons':1}")).isEqualTo("invalid-parameter:reasons");
        assertThat(error("{'op':'block','J':1,'beta':1,'reasons':'yes','digits':0}"))
                .isEqualTo("invalid-parameter:digits");
        assertThat(answer("{'op':'block','J':1,'beta':1,'reasons':null,'digits':3}")).doesNotContain("reasons");
        assertThat(error("{'op':'block','J':1,'beta':1,'reason':true}")).isEqualTo("unknown-parameter:reason");
    }
}
