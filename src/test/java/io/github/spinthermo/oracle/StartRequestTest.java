package io.github.spinthermo.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.testing.Json;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests with starts that cannot be answered: each gets one sentence that names the parameter and the member. */
class StartRequestTest {

    private static Map<String, Object> error(String request) {
        return Json.object(Json.object(OracleSession.answer(request.replace('\'', '"'))), "error");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{'type': 'gzh'} | type = gzh is not a kind of start",
        "{'type': 'gzh'} | product; did you mean ghz?",
        "{'type': ['ghz']} | type = an array is not accepted",
        "{'type': null} | start lacks its member type",
        "{'type': 'ghz', 'copies': 'one'} | start has an unknown member copies",
        "{'type': 'thermal', 'beta0': {'a': 1}} | beta0 = an object is not accepted",
        "{'type': 'weights', 'weights': {}} | weights = 0 is the sum of the weights",
        "{'type': 'weights', 'weights': {'2': 1}, 'copies': 'two-temperatures'} | copies = two-temperatures",
        "{'type': 'weights', 'weights': {'2': 1}, 'populations': {'2': [1]}} | populations has a list of length 1",
        "{'type': 'dicke', 'J': '3/2', 'm': '1/2'} | J = 3/2 is not a total spin",
        "{'type': 'dicke', 'J': 1, 'm': 2} | m = 2 is not a projection of J = 1",
        "{'type': 'dicke', 'J': 1} | start lacks its member m",
        "{'type': 'spin-coherent', 'cosTheta': '-1.01'} | cosTheta = -1.01 is out of range",
        "{'type': 'spin-coherent', 'theta': 1, 'cosTheta': 1} | start has both theta and cosTheta",
        "{'type': 'spin-coherent', 'theta': 'inf'} | theta = inf is infinite",
        "{'type': 'up-down', 'up': 5} | up = 5 is not a number of spins",
        "{'type': 'up-down', 'up': -1} | up = -1 is negative",
        "{'type': 'product', 'betas': [1, 2, 3]} | betas = 3 inverse temperatures do not fit n = 4",
        "{'type': 'product', 'betas': [1, 2, 3, [4]]} | betas = an array is not accepted",
        "[] | start = an array is not an object", "5 | start = 5 is not accepted"})
    void namesTheMember(String start, String message) {
        assertThat(error("{'op': 'steady-state', 'n': 4, 's': '1/2', 'betaB': 1, 'start': " + start + "}"))
                .containsEntry("code", "invalid-parameter").containsEntry("parameter", "start")
                .extracting("message").asString().contains(message).doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{'type': 'thermal', 'beta0': '1e7'} | start cannot be taken: beta0 = 1e7 is out of range",
        "{'type': 'product', 'betas': [1, '1e-2000', 1, 1]} | start cannot be taken: betas = 1e-2000",
        "{'type': 'dicke', 'J': '1e30', 'm': 0} | start cannot be taken: J = 1e30 is too large",
        "{'type': 'up-down', 'up': '1e30'} | start cannot be taken: up = 1e30 is too large",
        "{'type': 'spin-coherent', 'theta': '1e99999'} | start cannot be taken: theta = 1e99999"})
    void namesTheMemberThatIsBeyondALimit(String start, String message) {
        assertThat(error("{'op': 'steady-state', 'n': 4, 's': '1/2', 'betaB': 1, 'start': " + start + "}"))
                .containsEntry("code", "limit-exceeded").containsEntry("parameter", "start")
                .extracting("message").asString().startsWith(message);
    }

    /** Checks groups that cannot be read beside another start, for which there are then no spins. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "'n': 7, 'start': {'type': 'ghz'}", "'s': 1, 'start': {'type': 'ghz'}", "'start': {'type': 'ghz'}",
        "'weights': {'1': 1}", "'n': 2, 'weights': {'1': 1}", "'n': 7, 'beta0': 1"})
    void groupsThatCannotBeReadAreTheFault(String others) {
        assertThat(error("{'op': 'steady-state', 'betaB': 1, 'groups': '1/2', " + others + "}"))
                .containsEntry("code", "invalid-parameter").containsEntry("parameter", "groups")
                .extracting("message").asString().startsWith("groups = 1/2 is not a group of spins");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "[] | invalid-parameter | groups is empty",
        "[1] | invalid-parameter | groups = 1 is not a group of spins",
        "[{'n': 1, 's': 1}] | invalid-parameter | groups lacks its member beta0",
        "[{'n': 0, 's': 1, 'beta0': 1}] | invalid-parameter | groups has a group that is none: n = 0 is not positive",
        "[{'n': 1, 's': 1, 'beta0': 1, 'm': 1}] | invalid-parameter | groups has an unknown member m",
        "[{'n': 1, 's': 1, 'beta0': '1e7'}] | limit-exceeded | groups has a group that cannot be taken: beta0 = 1e7",
        "[{'n': '9e18', 's': 1, 'beta0': 1}] | limit-exceeded | groups has a group that cannot be taken: n = 9",
        "[{'n': '4e18', 's': 1, 'beta0': 1}, {'n': '4e18', 's': 1, 'beta0': 2}] | limit-exceeded | groups = 2 groups"})
    void namesWhatIsWrongWithGroups(String groups, String code, String message) {
        assertThat(error("{'op': 'steady-state', 'betaB': 1, 'groups': " + groups + "}"))
                .containsEntry("code", code).containsEntry("parameter", "groups")
                .extracting("message").asString().startsWith(message);
    }
}
