package io.github.spinthermo.operation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.RawValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Test of what {@code about} tells with details: all that a program needs to ask and to read an answer. */
class DetailsTest {

    private static final Set<String> SINGLE = Set.of("real", "double", "integer", "exact", "text", "boolean");
    private static final Set<String> GIVEN = Set.of("real", "integer", "exact", "text", "boolean", "list", "object",
            "structure");

    private static final Map<String, Map<String, Value>> DETAILED = detailed();

    private static Map<String, Map<String, Value>> detailed() {
        Operation about = Operations.named("about");
        Arguments withDetails = Arguments.read(about, Map.of("details", RawValue.string("true")));
        Value operations = about.answer(withDetails, Budget.MEMORY_ONLY, new Session()).get(about.fields().get(3));
        return members(operations).stream()
                .collect(Collectors.toMap(operation -> text(operation.get("op")), Function.identity()));
    }

    private static List<Map<String, Value>> members(Value series) {
        return ((Value.Series) series).items().stream().map(item -> ((Value.Structure) item).fields()).toList();
    }

    private static String text(Value value) {
        return value instanceof Value.Text text ? text.text() : "";
    }

    private static Stream<Operation> operations() {
        return Operations.all().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationIsTold(Operation operation) {
        Map<String, Value> told = DETAILED.get(operation.name());
        assertThat(told.keySet()).containsExactly("op", "title", "equation", "limits", "parameters", "fields");
        assertThat(text(told.get("title"))).isEqualTo(operation.summary());
        assertThat(text(told.get("limits"))).contains("refused");
        assertThat(text(told.get("equation")).isEmpty()).isEqualTo(operation.name().equals("about"));
        assertThat(members(told.get("parameters"))).extracting(parameter -> text(parameter.get("name")))
                .containsExactlyInAnyOrderElementsOf(operation.parameterNames());
        assertThat(members(told.get("fields"))).hasSameSizeAs(operation.fields());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyParameterIsTold(Operation operation) {
        assertThat(members(DETAILED.get(operation.name()).get("parameters"))).allSatisfy(told -> {
            assertThat(told.keySet()).containsExactly("name", "kind", "items", "unit", "range", "words", "grid",
                    "required", "alternatives", "default", "description");
            assertThat(GIVEN).contains(text(told.get("kind")));
            assertThat(text(told.get("items")).isEmpty()).isEqualTo(!text(told.get("kind")).equals("list"));
            assertThat(text(told.get("description"))).isNotBlank();
            assertThat(told.get("grid")).isIn(new Value.Truth(true), new Value.Truth(false));
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyFieldIsTold(Operation operation) {
        Map<String, Value> told = DETAILED.get(operation.name());
        members(told.get("fields")).forEach(field -> checkField(field, !operation.name().equals("about")));
    }

    private static void checkField(Map<String, Value> told, boolean isPhysical) {
        assertThat(told.keySet()).containsSubsequence("name", "symbol", "kind", "unit", "equation", "whenNull",
                "description");
        assertThat(text(told.get("equation")).isEmpty()).isEqualTo(!isPhysical);
        checkKind(told, isPhysical);
        boolean isNumber = Set.of("real", "double", "integer", "exact").contains(text(told.get("kind")));
        assertThat(text(told.get("unit")).isEmpty() && isNumber).as(text(told.get("name"))).isFalse();
    }

    private static void checkKind(Map<String, Value> told, boolean isPhysical) {
        String kind = text(told.get("kind"));
        if (kind.equals("list")) {
            checkKind(((Value.Structure) told.get("items")).fields(), isPhysical);
        } else if (told.containsKey("values")) {
            checkKind(((Value.Structure) told.get("values")).fields(), isPhysical);
        } else if (kind.equals("object")) {
            members(told.get("members")).forEach(member -> checkField(member, isPhysical));
        } else {
            assertThat(SINGLE).contains(kind);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "steady-state  | betaB     | real      |   |                 | true  | true  |",
        "steady-state  | n         | integer   |   | 1 to 9e18       | true  | true  |",
        "steady-state  | s         | exact     |   | 1/2 to 4.5e18   | true  | true  |",
        "steady-state  | digits    | integer   |   | 1 to 10000      | false | false | 34",
        "steady-state  | start     | structure |   |                 | false | false |",
        "chain         | times     | list | real   | 0 or more, ascending | false | true | ",
        "battery       | method    | text      |   |                 | false | false | exact",
        "battery       | gamma     | real      |   | 0 or more       | true  | false | 1",
        "about         | details   | boolean   |   |                 | false | false | false"})
    void parametersAreToldAsTheyAreRead(String operation, String name, String kind, String items, String range,
            boolean isGrid, boolean isRequired, String standard) {
        Map<String, Value> told = named(operation, "parameters", name);
        assertThat(text(told.get("kind"))).isEqualTo(kind);
        assertThat(text(told.get("items"))).isEqualTo(items == null ? "" : items);
        if (range != null) {
            assertThat(text(told.get("range"))).isEqualTo(range);
        }
        assertThat(told.get("grid")).isEqualTo(new Value.Truth(isGrid));
        assertThat(told.get("required")).isEqualTo(new Value.Truth(isRequired));
        assertThat(text(told.get("default"))).isEqualTo(standard == null ? "" : standard);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "steady-state   | energy           | real    | ħω   | [L 18]   |",
        "steady-state   | energyDerivative | real    | (ħω)² | [L C.6] | the initial state is not thermal",
        "steady-state   | regime           | text    |      | [L V.1]  | the initial state is not thermal",
        "clebsch-gordan | sign             | integer | 1    | spec 3   |",
        "multiplicities | multiplicity     | integer | 1    | [L 21]   | J is not given",
        "ergotropy      | passive          | boolean |      | spec 6.6 | the spins start at three or more temperatures",
        "chain          | darkStateWeights | list    | 1    |          | temperature 0",
        "battery        | tolerance        | double  | 1    | spec 4   |"})
    void fieldsAreToldAsTheyAreAnswered(String operation, String name, String kind, String unit, String equation,
            String whenNull) {
        Map<String, Value> told = named(operation, "fields", name);
        assertThat(text(told.get("kind"))).isEqualTo(kind);
        assertThat(text(told.get("unit"))).isEqualTo(unit == null ? "" : unit);
        assertThat(text(told.get("equation"))).contains(equation == null ? "" : equation);
        assertThat(text(told.get("whenNull"))).contains(whenNull == null ? "" : whenNull);
        assertThat(text(told.get("whenNull")).isEmpty()).isEqualTo(whenNull == null);
    }

    private static Map<String, Value> named(String operation, String part, String name) {
        return members(DETAILED.get(operation).get(part)).stream()
                .filter(told -> text(told.get("name")).equals(name)).findFirst().orElseThrow();
    }

    @Test
    void wordsAreThoseThatAreRead() {
        assertThat(named("battery", "parameters", "method").get("words")).isEqualTo(
                new Value.Series(List.of(new Value.Text("exact"), new Value.Text("mean-field"))));
        for (Operation operation : Operations.all()) {
            for (Parameter<?> parameter : operation.inputs()) {
                if (parameter.type().valueKind().equals("text")) {
                    assertThat(parameter.type().words()).as(parameter.name()).isNotEmpty()
                            .allSatisfy(word -> parameter.type().read(parameter.name(), RawValue.string(word)));
                }
            }
        }
    }
}
