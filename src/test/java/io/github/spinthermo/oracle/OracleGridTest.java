package io.github.spinthermo.oracle;

import static io.github.spinthermo.oracle.OracleSession.answer;
import static io.github.spinthermo.oracle.OracleSession.error;
import static io.github.spinthermo.oracle.OracleSession.result;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.testing.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of requests with several values of a parameter, which one line with columns answers. */
@Timeout(60)
class OracleGridTest {

    private static final String STATE = "'op':'steady-state','s':'1/2'";

    private static Map<String, Object> columns(String request) {
        return Json.object(Json.object(answer(request)), "columns");
    }

    @Test
    void answersByColumnsTheLastParameterRunningFastest() {
        assertThat(answer("{'id':7,'op':'block','J':[0,'1/2'],'beta':'1:inf'}")).contains("\"invalid-parameter\"");
        assertThat(answer("{'id':7,'op':'block','J':[0,'1/2'],'beta':'0:2:1','digits':3,"
                + "'fields':['variance','energy']}")).isEqualTo("{\"id\":7,\"op\":\"block\",\"digits\":3,\"columns\":{"
                + "\"J\":[\"0\",\"0\",\"0\",\"1/2\",\"1/2\",\"1/2\"],"
                + "\"beta\":[\"0\",\"1\",\"2\",\"0\",\"1\",\"2\"],"
                + "\"energy\":[\"0\",\"0\",\"0\",\"0\",\"-0.231\",\"-0.381\"],"
                + "\"variance\":[\"0\",\"0\",\"0\",\"0.250\",\"0.197\",\"0.105\"]},\"rows\":6}");
    }

    /** Checks each row against the answer to its point alone, for all fields and any number of threads. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void answersEachRowAsItsPointAlone(int threads) {
        String request = "{" + STATE + ",'n':[1,30],'beta0':['inf',0.2,'-1/3'],'betaB':'-1:1:lin5','digits':20}";
        String answer = OracleSession.answers(new Oracle(new Budget(60), threads),
                (request.replace('\'', '"') + "\n").getBytes(UTF_8)).get(0);
        Map<String, Object> columns = Json.object(Json.object(answer), "columns");
        assertThat(answer).endsWith("},\"rows\":30}");
        int row = 0;
        for (String n : List.of("1", "30")) {
            for (String beta0 : List.of("inf", "0.2", "-1/3")) {
                for (String betaB : List.of("-1", "-0.5", "0", "0.5", "1")) {
                    Map<String, Object> alone = result("{" + STATE + ",'n':%s,'beta0':'%s','betaB':'%s','digits':20}"
                            .formatted(n, beta0, betaB));
                    for (Map.Entry<String, Object> field : alone.entrySet()) {
                        assertThat(((List<?>) columns.get(field.getKey())).get(row)).isEqualTo(field.getValue());
                    }
                    assertThat(((List<?>) columns.get("betaB")).get(row++)).isEqualTo(betaB);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "[0.10, '½', 'Infinity', '\u22121/3', 1e-3] | 0.10 1/2 inf -1/3 1e-3",
        "'0:1:lin4' | 0 1/3 2/3 1", "'1:100:log3' | 1 10 100", "['0.1:0.3:0.1', 7] | 0.1 0.2 0.3 7", "[2] | 2"})
    void writesTheValuesExactlyAndAsTheyCanBeGivenAgain(String values, String texts) {
        assertThat(columns("{" + STATE + ",'n':3,'T0':1,'TB':" + values + ",'fields':['energy']}"))
                .containsOnlyKeys("TB", "energy").containsEntry("TB", List.of(texts.split(" ")));
    }

    @Test
    void namesTheRowsThatFail() {
        Map<String, Object> answer = Json.object(answer("{'op':'multiplicities','n':4,'s':'1/2','J':[0,'1/2',2]}"));
        assertThat(Json.object(answer, "columns")).isEqualTo(Json.object(
                "{\"J\":[\"0\",\"1/2\",\"2\"],\"multiplicity\":[\"2\",null,\"1\"]}"));
        assertThat(answer.get("errors").toString())
                .startsWith("[{row=1, code=invalid-parameter, parameter=J, message=J");
        Map<String, Object> failed = Json.object(answer("{'op':'weights','n':[0,'x'],'s':1,'beta0':1}"));
        assertThat(Json.object(failed, "columns").get("weights").toString()).isEqualTo("[null, null]");
        assertThat((List<?>) failed.get("errors")).hasSize(2);
    }

    @Test
    void answersArraysInTheirRows() {
        assertThat(columns("{'op':'weights','n':[1,2],'s':1,'beta0':0,'digits':2}")).isEqualTo(Json.object(
                "{\"n\":[\"1\",\"2\"],\"totalSpins\":[[\"1\"],[\"0\",\"1\",\"2\"]],"
                + "\"weights\":[[\"1.0\"],[\"0.11\",\"0.33\",\"0.56\"]],\"logPartition\":[\"1.1\",\"2.2\"]}"));
    }

    /** Checks that numbers are numbers in double precision, and that a result that is null has one reason. */
    @Test
    void answersDoublesAndReasons() {
        Map<String, Object> answer = Json.object(answer("{'op':'otto','n':2,'s':1,'beta0':'inf','betaHot':0.5,"
                + "'betaCold':1,'compression':[0.2,0.8],'digits':'double','reasons':true,"
                + "'fields':['efficiency','mode','workCollective']}"));
        assertThat(Json.object(answer, "columns").get("efficiency").toString())
                .matches("\\[null, 0\\.(2|19999\\d+)\\]");
        assertThat(Json.object(answer, "reasons")).hasSize(1)
                .containsEntry("efficiency", "undefined (the cycle is not an engine)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'n':[] | invalid-parameter:n", "'n':'1,2' | invalid-parameter:n",
        "'n':['1,2','3:4:1,5'] | invalid-parameter:n", "'n':[[1]] | invalid-parameter:n",
        "'n':[null] | invalid-parameter:n", "'n':'1:2' | invalid-parameter:n", "'n':'3:1:1' | invalid-parameter:n",
        "'n':[1],'s':'1/3' | invalid-parameter:s", "'n':[1],'fields':['x'] | invalid-parameter:fields",
        "'n':[1],'digits':[1] | invalid-parameter:digits", "'n':[1],'bet':1 | unknown-parameter:bet",
        "'n':[],'bet':1 | unknown-parameter:bet", "'n':'1:100001:1' | limit-exceeded:n",
        "'n':'1:400:1','betaB':'0:1:lin301' | limit-exceeded:n",
        "'n':[1,2],'betaB':'0:1:1e-18' | limit-exceeded:betaB",
        "'n':'1:100001:1','s':'1/3' | invalid-parameter:s", "'n':[1],'betaB':null | missing-parameter:betaB"})
    void refusesFaultsOfAllRowsAtOnce(String parameters, String fault) {
        StringBuilder request = new StringBuilder("{'op':'steady-state','beta0':1," + parameters);
        request.append(parameters.contains("'s'") ? "" : ",'s':1");
        assertThat(error(request + (parameters.contains("betaB") ? "}" : ",'betaB':1}"))).isEqualTo(fault);
    }

    @Test
    void saysHowToAskForMore() {
        assertThat(answer("{" + STATE + ",'n':'1:500:1','beta0':'0:1:lin1000','betaB':1}")).contains(
                "beta0 = a list of 1000 values (500000 rows) is more than one answer holds; send it in parts of at most"
                + " 100000 rows");
        String tooLong = "{" + STATE + ",'n':'9000:9999:1','beta0':0.01,'betaB':'0.01:1:0.01','digits':3000}";
        assertThat(answer(tooLong))
                .containsPattern("n = a list of 1000 values \\(100000 rows\\) needs about .* s; the time allowed");
    }

    private static final Parameter<Long> N = Parameter.required("n", NumberTypes.COUNT, "a number");
    private static final Quantity SLOW = Quantity.plain("slow", "what takes long");

    private static Oracle slow(double seconds, double bytes, int threads) {
        Operation operation = new Operation("slow", "Slow.", List.of(N), List.of(SLOW), List.of(""),
                (arguments, session) -> Plan.of(arguments, session,
                        new ResourceDemand("n", arguments.get(N), new Estimate(bytes, 0)), () -> {
                            sleep();
                            return Map.of(SLOW, new Value.Count(arguments.get(N)));
                        }));
        return new Oracle(new Answers(name -> operation, new Budget(seconds), new Session(), threads));
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Oracle slowToPlan(double seconds) {
        Operation operation = new Operation("slow", "Slow.", List.of(N), List.of(SLOW), List.of(""),
                (arguments, session) -> {
                    sleep();
                    Interruption.check();
                    return Plan.of(arguments, session, new ResourceDemand("n", arguments.get(N), Estimate.NONE),
                            () -> Map.of(SLOW, new Value.Count(arguments.get(N))));
                });
        return new Oracle(new Answers(name -> operation, new Budget(seconds), new Session(), 1));
    }

    /** Checks that the parameter to be shortened is named also where the time is over before the rows begin. */
    @Tag("slow")
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.9})
    void namesTheLongestListWhereItsRowsArePlanned(double seconds) {
        assertThat(answerOf(slowToPlan(seconds), "1:1000:1"))
                .contains("\"code\":\"limit-exceeded\",\"parameter\":\"n\"", "a list of 1000 values (1000 rows)",
                        "was not finished after 0.");
    }

    private static String answerOf(Oracle oracle, String n) {
        return OracleSession.answers(oracle, ("{\"op\":\"slow\",\"n\":\"" + n + "\"}\n").getBytes(UTF_8)).get(0);
    }

    /** Checks that the deadline is one of all rows together. */
    @Tag("slow")
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void endsByItsDeadline(int threads) {
        assertThat(answerOf(slow(0.5, 0, threads), "1:1000:1"))
                .contains("\"limit-exceeded\"", "\"parameter\":\"n\"", "was not finished after 0.5 s");
        assertThat(answerOf(slow(20, 0, threads), "1:20:1")).contains("\"rows\":20").doesNotContain("error");
    }

    /** Checks rows that fit into the memory one at a time only. */
    @Test
    void answersRowsThatNeedTheMemory() {
        assertThat(answerOf(slow(20, 0.42 * Runtime.getRuntime().maxMemory(), 3), "1:4:1"))
                .contains("\"slow\":[1,2,3,4]}");
    }

    /** Checks that a request after a grid is answered after it, also where it is done before. */
    @Test
    void keepsTheOrder() {
        String requests = """
                {"id":1,"op":"block","J":"0:200:1","beta":0.1}
                {"id":2,"op":"block","J":1,"beta":1}
                {"id":3,"op":"block","J":[1],"beta":1}
                """;
        assertThat(OracleSession.answers(requests)).extracting(line -> line.substring(0, 7))
                .containsExactly("{\"id\":1", "{\"id\":2", "{\"id\":3");
    }
}
