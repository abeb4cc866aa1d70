package io.github.spinthermo.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.real.PrecisionExhaustedException;
import io.github.spinthermo.testing.KindCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Test that answers are of the kinds that the registry declares for their fields. */
@Tag("slow")
class AnswerKindsTest {

    private static final int TRIED = 16;
    private static final int ANSWERED = 3;
    private static final double LONGEST = 0.03;

    private static final Pattern MEMBER = Pattern.compile("(\\w+)=(\\S+)");

    private static Stream<String> operations() {
        return Operations.names().stream().filter(name -> !name.equals("about"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void randomAnswersAreOfTheDeclaredKinds(String name) {
        Operation operation = Operations.named(name);
        RandomRequests requests = new RandomRequests(7);
        List<Map<Quantity, Value>> answers = IntStream.range(0, TRIED)
                .mapToObj(i -> answer(operation, requests.next(name).parameters(), LONGEST))
                .flatMap(Optional::stream).limit(ANSWERED).toList();
        assertThat(answers).isNotEmpty().allSatisfy(answer -> assertThat(faults(operation, answer)).isEmpty());
    }

    /** Starts, limits and choices at which many fields are null. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "multiplicities | n=4 s=1/2 J=1",
        "multiplicities | n=4 s=1/2",
        "block | J=0 beta=inf",
        "steady-state | groups=1x1/2@1,1x1@2,1x1@3 betaB=0",
        "steady-state | n=4 s=1/2 weights=2=1 betaB=0",
        "steady-state | n=3 s=1 start=type=ghz betaB=inf digits=double",
        "local-state | groups=1x1/2@1,1x1@2 betaB=0",
        "local-state | n=2 s=1 start=type=dicke,J=0,m=0 betaB=1",
        "radiation | groups=1x1/2@1,1x1@2 betaB=inf",
        "ergotropy | groups=1x1/2@1,1x1@2,1x1@3 betaB=0",
        "thermometry | n=3 s=1 start=type=ghz betaB=inf",
        "pair-state | n=2 s=1 start=type=dicke,J=0,m=0 betaB=1",
        "theorems | n=3 s=1 start=type=ghz betaB=inf",
        "theorems | n=3 s=1 beta0=1 betaB=-2",
        "otto | n=3 s=1/2 beta0=1 betaHot=0 betaCold=0 compression=1",
        "otto-optimum | n=1 s=1/2",
        "otto-range | n=1 s=1/2 betaHot=0",
        "otto-range | n=4 s=1/2 betaHot=5",
        "clebsch-gordan | j1=100000 m1=1234 j2=100000 m2=-777 J=150000 M=457",
        "two-domain | n1=3 n2=2 up1=2 betaB=1",
        "chain | sizes=2,1 times=0,1 nbar=0.5",
        "mean-field-chain | sizes=10,2 times=0,1",
        "network | sizes=2,1 reservoirs=1-2@0.5 initial=up=1,ground times=0,1",
        "battery | n=4 collectiveGamma=10 storage=0 discharge=0 cycles=2 limitCycle=true times=0",
        "battery | n=4 collectiveGamma=10 storage=0.1 discharge=0.1 cycles=2 method=mean-field limitCycle=true",
        "battery | n=4 collectiveGamma=10 storage=0.1 discharge=0.1 cycles=2 times=0.05,0.15",
        "relaxation | n=4 s=1/2 betaB=inf times=0,1 burst=true byTotalSpin=true epsilon=0.1",
        "relaxation | groups=1x1/2@1,1x1@2,1x1@3 betaB=1 times=0,1",
        "relaxation-spectrum | J=0 beta=1 rates=true",
        "relaxation-spectrum | J=2 beta=1 rates=true",
        "heat-currents | n=3 s=1/2 beta0=1 baths=inf,inf",
        "otto-power | n=3 s=1/2 beta0=1 betaHot=inf betaCold=0 compression=0.5 durationHot=1 durationCold=1",
        "otto-power-optimum | n=3 s=1/2 beta0=1 betaHot=1 betaCold=2 compression=0.5",
        "dicke-dynamics | n=3 collectiveEmission=1 times=0,1",
        "dicke-dynamics | n=3 collectiveEmission=1 localEmission=1 times=0,1",
        "plateau | n=1 beta0=1 betaB=1",
        "inhomogeneous | n=2 beta0=1 betaB=1 detunings=1e-7,0 times=0,1",
        "cavity | n=2 g=1 kappa=0 times=0,1"})
    void answersWithoutValuesAreDeclared(String name, String request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        MEMBER.matcher(request).results().forEach(member -> parameters.put(member.group(1), member.group(2)));
        Operation operation = Operations.named(name);
        assertThat(answer(operation, parameters, Double.MAX_VALUE)).hasValueSatisfying(answer ->
                assertThat(faults(operation, answer)).isEmpty());
    }

    @Test
    void answersOfOtherKindsAreFound() {
        Quantity energy = Quantity.real("energy", "", "", "", "");
        Quantity list = Quantity.measured("jz", "", "", "", "").listed();
        Quantity cycle = Quantity.plain("cycles", "").of(List.of(energy)).listed();
        assertThat(KindCheck.faults(energy, new Value.Text("warm"))).hasSize(1);
        assertThat(KindCheck.faults(energy, Value.Missing.undefined("nothing"))).hasSize(1);
        assertThat(KindCheck.faults(energy.orNull("it is cold"), Value.Missing.undefined("nothing"))).isEmpty();
        assertThat(KindCheck.faults(energy.as(Quantity.Kind.Single.INTEGER), new Value.Text("1.0"))).hasSize(1);
        assertThat(KindCheck.faults(energy.as(Quantity.Kind.Single.EXACT), new Value.Text("1/3"))).hasSize(1);
        assertThat(KindCheck.faults(list, new Value.Measured(1))).hasSize(1);
        assertThat(KindCheck.faults(list, new Value.Series(List.of(new Value.Text("1"))))).hasSize(1);
        assertThat(KindCheck.faults(cycle, new Value.Series(List.of(
                new Value.Structure(Map.of("entropy", new Value.Text("1"))))))).hasSize(1);
        assertThat(KindCheck.faults(cycle, new Value.Series(List.of(
                new Value.Structure(Map.of("energy", new Value.Truth(true))))))).hasSize(1);
    }

    private static List<String> faults(Operation operation, Map<Quantity, Value> answer) {
        return answer.entrySet().stream().filter(field -> operation.fields().contains(field.getKey()))
                .flatMap(field -> KindCheck.faults(field.getKey(), field.getValue()).stream()).toList();
    }

    private static Optional<Map<Quantity, Value>> answer(Operation operation, Map<String, String> parameters,
            double longest) {
        Map<String, RawValue> raw = new LinkedHashMap<>();
        Stream.concat(operation.parameters().stream(), Stream.of(Parameter.DIGITS))
                .filter(parameter -> parameters.containsKey(parameter.name()))
                .forEach(parameter -> raw.put(parameter.name(), parameter.written(parameters.get(parameter.name()))));
        try {
            Arguments arguments = Arguments.read(operation, raw);
            boolean isLong = operation.plan(arguments, Budget.MEMORY_ONLY, new Session()).demand().estimate().seconds()
                    > longest;
            return isLong ? Optional.empty()
                    : Optional.of(operation.answer(arguments, Budget.MEMORY_ONLY, new Session()));
        } catch (ResourceLimitException | InvalidInputException | PrecisionExhaustedException refused) {
            return Optional.empty();
        }
    }
}
