package io.github.spinthermo.operation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.ParameterType;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.parameters.ChainParameters;
import io.github.spinthermo.operation.parameters.NoiseParameters;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.real.Precision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {

    private static final String NAME = "[A-Za-z][A-Za-z0-9-]*";
    private static final Pattern OPTION = Pattern.compile("--(\\w+)[ =](\\S+)");

    static Stream<Operation> operations() {
        return Operations.all().stream();
    }

    @Test
    void areThoseOfTheProtocol() {
        assertThat(Operations.all()).extracting(Operation::name)
                .containsExactly("about", "multiplicities", "block", "weights", "steady-state", "local-state",
                        "radiation", "ergotropy", "thermometry", "pair-state", "theorems", "otto",
                        "otto-optimum", "otto-range", "oscillators", "clebsch-gordan", "two-domain", "chain",
                        "mean-field-chain", "network", "battery", "relaxation",
                        "relaxation-spectrum",
                        "heat-currents",
                        "otto-power", "otto-power-optimum", "dicke-dynamics", "plateau", "inhomogeneous",
                        "cavity");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void areNamedAndDescribedWithoutRepetition(Operation operation) {
        List<String> parameters = operation.parameters().stream().map(Parameter::name).toList();
        List<String> fields = operation.fields().stream().map(Quantity::name).toList();
        assertThat(parameters).doesNotHaveDuplicates().doesNotContain("digits", "reasons", "op", "id")
                .allSatisfy(name -> assertThat(name).matches(NAME));
        assertThat(fields).isNotEmpty().doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches(NAME));
        assertThat(operation.summary()).endsWith(".").doesNotContain("\n");
        assertThat(operation.parameters()).allSatisfy(p -> assertThat(p.description()).isNotBlank());
        assertThat(operation.fields()).allSatisfy(q -> assertThat(q.description()).isNotBlank());
        assertThat(Operations.named(operation.name())).isSameAs(operation);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void citeEquationsWithTheirPaper(Operation operation) {
        assertThat(operation.fields()).extracting(Quantity::equation)
                .allSatisfy(equation -> assertThat(equation).doesNotContainPattern("\\[(?![LDP] )"));
    }

    /**
     * Checks that required parameters stand in front, so that a person can leave out the end; those of chains and of
     * ensembles in time stand in the order of the protocol, which is that of the faults.
     */
    @ParameterizedTest
    @MethodSource("operations")
    void listRequiredParametersFirst(Operation operation) {
        if (operation.parameters().contains(ChainParameters.TIMES)) {
            assertThat(String.join(", ", operation.parameterNames()))
                    .matches("sizes, m, (gammas, nbar, )?times, tolerance, digits, reasons, fields");
            return;
        }
        if (operation.parameters().contains(NoiseParameters.TIMES)) {
            assertThat(String.join(", ", operation.parameterNames())).isEqualTo("n, beta0, T0, start,"
                    + " collectiveEmission, collectiveAbsorption, collectiveDephasing, localEmission, localAbsorption,"
                    + " localDephasing, times, tolerance, digits, reasons, fields");
            return;
        }
        if (operation.parameterNames().containsAll(List.of("emission", "times"))) {
            assertThat(String.join(", ", operation.parameterNames())).startsWith("n, ")
                    .endsWith("tolerance, digits, reasons, fields");
            return;
        }
        List<Boolean> required = operation.parameters().stream().map(Parameter::required).toList();
        assertThat(required).isSortedAccordingTo(Comparator.reverseOrder());
    }

    /**
     * Checks that each example of the help, without the options of the command line, is a request that is answered. A
     * quantity that is not a field is an index for tables.
     */
    @Tag("slow")
    @ParameterizedTest
    @MethodSource("operations")
    void answerTheirExamplesWithFieldsInOrder(Operation operation) {
        assertThat(operation.examples()).isNotEmpty();
        for (String example : operation.examples()) {
            Arguments arguments = Arguments.read(operation, given(operation, example));
            Map<Quantity, Value> result = answer(operation, arguments);
            List<Quantity> answered = new ArrayList<>(result.keySet());
            answered.removeIf(quantity -> !operation.fields().contains(quantity));
            List<Quantity> declared = new ArrayList<>(operation.fields());
            declared.retainAll(new HashSet<>(answered));
            assertThat(answered).as(example).isNotEmpty().isEqualTo(declared);
            assertThat(result.values()).noneMatch(Value.Numeric.class::isInstance);
        }
    }

    private static Map<Quantity, Value> answer(Operation operation, Arguments arguments) {
        return operation.answer(arguments, new Budget(60), new Session());
    }

    /** Returns options by name. */
    private static Map<String, RawValue> given(Operation operation, String example) {
        Map<String, RawValue> arguments = new LinkedHashMap<>();
        for (MatchResult option : OPTION.matcher(example).results().toList()) {
            String name = option.group(1);
            if (name.equals("digits")) {
                arguments.put(name, RawValue.string(option.group(2)));
                continue;
            }
            operation.parameters().stream().filter(parameter -> parameter.name().equals(name)).findFirst()
                    .ifPresentOrElse(parameter -> arguments.put(name, raw(parameter, option.group(2))),
                            () -> assertThat(name).isIn("format", "output"));
        }
        return arguments;
    }

    /**
     * Returns a list of pairs as an object; of a range the first value is taken, and of a list where one is asked for.
     */
    private static RawValue raw(Parameter<?> parameter, String text) {
        if (parameter.type().kind() == ParameterType.Kind.ARRAY) {
            return RawValue.array(Stream.of(text.split(",", -1))
                    .map(part -> RawValue.string(part.split(":", -1)[0])).toList());
        }
        if (parameter.type().kind() == ParameterType.Kind.PAIRS
                || parameter.type().kind() == ParameterType.Kind.STRUCTURE) {
            return RawValue.string(text);
        }
        if (parameter.type().kind() != ParameterType.Kind.OBJECT) {
            return RawValue.string(text.split("[,:]", -1)[0]);
        }
        Map<String, RawValue> members = new LinkedHashMap<>();
        for (String pair : text.split(",", -1)) {
            members.put(pair.split("=", -1)[0], RawValue.string(pair.split("=", -1)[1]));
        }
        return RawValue.object(members);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void takeDigits(Operation operation) {
        assertThat(operation.parameterNames()).endsWith("digits", "reasons", "fields");
        Map<String, RawValue> example = given(operation, operation.examples().get(0));
        example.put("digits", RawValue.number("3"));
        assertThat(Arguments.read(operation, example).precision()).isEqualTo(Precision.digits(3));
        example.remove("digits");
        assertThat(Arguments.read(operation, example).precision()).isEqualTo(Precision.digits(34));
    }

    @Test
    void areListedByAbout() {
        Operation about = Operations.named("about");
        Map<Quantity, Value> result = answer(about, Arguments.read(about, Map.of()));
        List<? extends Value> listed = ((Value.Series) result.get(about.fields().get(3))).items();
        assertThat(listed).hasSameSizeAs(Operations.all());
        for (int i = 0; i < listed.size(); i++) {
            Operation operation = Operations.all().get(i);
            Map<String, Value> fields = ((Value.Structure) listed.get(i)).fields();
            assertThat(fields.keySet()).containsExactly("op", "parameters", "fields");
            assertThat(fields.get("op")).isEqualTo(new Value.Text(operation.name()));
            List<String> names = operation.parameters().stream().<String>map(Parameter::name).toList();
            if (!operation.equals(about)) {
                assertThat(texts(fields.get("parameters"))).startsWith(names.toArray(new String[0]))
                        .containsExactlyInAnyOrderElementsOf(operation.inputs().stream().map(Parameter::name).toList());
            }
            assertThat(texts(fields.get("fields")))
                    .isEqualTo(operation.fields().stream().map(Quantity::name).toList());
        }
    }

    private static List<String> texts(Value series) {
        return ((Value.Series) series).items().stream().map(item -> ((Value.Text) item).text()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Block", "block ", "steady_state", "BLOCK", "ｂlock"})
    void tellWhatIsUnknown(String name) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Operations.named(name))
                .matches(e -> e.code().equals("unknown-op"));
    }

    @Test
    void costNothingWhereNothingIsComputed() {
        Operation about = Operations.named("about");
        Plan plan = about.plan(Arguments.read(about, Map.of()), Budget.MEMORY_ONLY, new Session());
        assertThat(plan.demand().estimate()).isEqualTo(Estimate.NONE);
    }
}
