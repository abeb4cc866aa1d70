package io.github.spinthermo.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.testing.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests for networks that are refused, with the parameter that is to blame and the place in it. */
class NetworkRequestTest {

    private static Map<String, Object> error(String members) {
        return Json.object(Json.object(OracleSession.answer("{'op':'network',%s}".formatted(members)
                .replace('\'', '"'))), "error");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "'sizes':[2,1],'reservoirs':[{'domains':[1,3]}] | reservoirs | number 1",
        "'sizes':[2,1],'reservoirs':[{'domains':[1]},{'domains':[2,2]}] | reservoirs | number 2",
        "'sizes':[2,1],'reservoirs':[{'domains':[]}] | reservoirs | number 1",
        "'sizes':[2,1],'reservoirs':[],'initial':[{'m':0}] | initial | needs one start for each of the 2 domains",
        "'sizes':[2,1],'reservoirs':[{}] | reservoirs | domains",
        "'sizes':[2,1],'reservoirs':[7] | reservoirs | number 1",
        "'sizes':[2,1],'reservoirs':{'domains':[1]} | reservoirs | array",
        "'sizes':[2,1],'reservoirs':[{'domains':[1,2],'down':0,'up':0}] | reservoirs | number 1",
        "'sizes':[2,1],'reservoirs':[{'domains':[1,2],'down':-1,'up':1}] | reservoirs | number 1",
        "'sizes':[2,1],'reservoirs':[{'domains':[1,2],'down':1}] | reservoirs | up",
        "'sizes':[2,1],'reservoirs':[{'domains':[1,2],'down':1,'up':1,'gamma':1}] | reservoirs | gamma",
        "'sizes':[2,1],'reservoirs':[{'domains':[1,2],'gamma':0}] | reservoirs | number 1",
        "'sizes':[2,1],'reservoirs':[{'domains':[1,2],'nbar':1,'beta':1}] | reservoirs | beta",
        "'sizes':[2,1],'reservoirs':[{'domains':[1,2],'nbar':-1}] | reservoirs | number 1",
        "'sizes':[2,1],'reservoirs':[{'domains':[1,2],'beta':0}] | reservoirs | down",
        "'sizes':[2,1],'reservoirs':[{'domains':[1,2],'heat':0}] | reservoirs | heat",
        "'sizes':[2,1],'reservoirs':[],'initial':[null] | initial | 2 domains",
        "'sizes':[2,1],'reservoirs':[],'initial':[{'m':'1/2'},null] | initial | domain 1",
        "'sizes':[2,1],'reservoirs':[],'initial':[null,{'up':2}] | initial | domain 2",
        "'sizes':[2,1],'reservoirs':[],'initial':[null,{}] | initial | number 2",
        "'sizes':[2,1],'reservoirs':[],'initial':[null,{'up':1,'beta':1}] | initial | number 2",
        "'sizes':[2,1],'reservoirs':[],'initial':[{'populations':[{'m':1,'weight':'0.3'}]},null] | initial | 3/10",
        "'sizes':[2,1],'reservoirs':[],'initial':[{'populations':[{'m':1,'weight':'1'},{'m':1,'weight':0}]},null]"
            + " | initial | twice",
        "'sizes':[],'reservoirs':[] | sizes | 1", "'sizes':[0],'reservoirs':[] | sizes | 1",
        "'sizes':[1],'reservoirs':[],'times':[1,1] | times | ascend"})
    void saysWhatIsWrong(String members, String parameter, String words) {
        assertThat(error(members)).containsEntry("code", "invalid-parameter").containsEntry("parameter", parameter)
                .extractingByKey("message").asString().contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "'sizes':[60,50,40],'reservoirs':[{'domains':[1,2],'beta':1},{'domains':[2,3],'beta':2}] | sizes",
        "'sizes':[1000000],'reservoirs':[] | sizes",
        "'sizes':[2,1],'reservoirs':[{'domains':[1,2],'gamma':1e101}] | reservoirs",
        "'sizes':[2,1],'reservoirs':[{'domains':[1,2],'beta':1}],'times':[1],'tolerance':1e-15 | tolerance"})
    void saysWhatIsTooMuch(String members, String parameter) {
        assertThat(error(members)).containsEntry("code", "limit-exceeded").containsEntry("parameter", parameter);
    }

    /** Checks that the end is not computed where it is not asked for, and why fields are null. */
    @Test
    void computesWhatIsWanted() {
        String request = "{'op':'network','sizes':[2,1],'reservoirs':'1-2','initial':'up=1,ground','times':[1],"
                + "'reasons':true,'fields':['samples','stationaryDimension']}";
        Map<String, Object> answer = Json.object(OracleSession.answer(request.replace('\'', '"')));
        assertThat(Json.object(answer, "result")).containsOnlyKeys("samples", "stationaryDimension")
                .containsEntry("stationaryDimension", null);
        assertThat(Json.object(answer, "reasons")).containsOnlyKeys("samples.entropy", "samples.entropyProductionRate",
                "stationaryDimension");
    }
}
