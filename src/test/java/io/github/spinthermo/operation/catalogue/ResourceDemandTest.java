package io.github.spinthermo.operation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.text.RawValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of what is refused before any work, from the parameters alone. */
class ResourceDemandTest {

    private static final Budget BUDGET = new Budget(Budget.DEFAULT_SECONDS);

    private static ResourceDemand demand(String request) {
        return demand(request, Map.of());
    }

    private static ResourceDemand demand(String request, Map<String, RawValue> start) {
        String[] words = request.split("[ =]+", -1);
        Operation operation = Operations.named(words[0]);
        Map<String, RawValue> given = new LinkedHashMap<>(start);
        for (int i = 1; i < words.length; i += 2) {
            boolean isArray = words[i + 1].contains(",");
            given.put(words[i], isArray ? array(words[i + 1].split(",")) : RawValue.string(words[i + 1]));
        }
        Arguments arguments = Arguments.read(operation, given);
        return operation.plan(arguments, Budget.MEMORY_ONLY, new Session()).demand();
    }

    private static RawValue array(String... members) {
        return RawValue.array(Stream.of(members).map(RawValue::string).toList());
    }

    private static Estimate estimate(String request) {
        return demand(request).estimate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"weights n=1000000000000000000 s=1/2 beta0=1",
            "multiplicities n=1000000000 s=1/2", "weights n=1000000 s=9/2 beta0=0.1 digits=10000",
            "multiplicities n=10000000 s=9/2", "multiplicities n=1000000000000000000 s=1/2 J=0",
            "weights n=1000000000000000000 s=1/2 beta0=0", "weights n=1000000000000000000 s=1/2 beta0=inf",
            "multiplicities n=2 s=4500000000000000000/2", "theorems n=85699 s=10000001/2 beta0=211 betaB=138",
            "steady-state n=1000000000000000000 s=1 beta0=0 betaB=1",
            "otto n=1000000000000000000 s=1 beta0=0 betaHot=0 betaCold=1 compression=1",
            "otto-optimum n=1000000000000000000 s=1 beta0=1e-10 digits=10000",
            "theorems n=1000000000000000000 s=1 beta0=1e-10 betaB=1",
            "ergotropy n=40000 s=1/2 beta0=1 betaB=2", "ergotropy n=1000000000000000000 s=1/2 beta0=inf betaB=2"})
    void refusesWhatIsTooLarge(String request) {
        ResourceDemand demand = demand(request);
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> BUDGET.admit(demand.parameter(), demand.value(), demand.estimate()))
                .matches(e -> e.parameter().equals("n"))
                .withMessageMatching("n = \\d+ needs about .* and .* s; the (time|memory) .*");
    }

    /** Checks that a plan computes nothing of a start, however large. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"weights n=1000000000 s=1/2 | type=up-down,up=500000000",
        "steady-state n=1000000000 s=1/2 betaB=1 | type=up-down,up=500000000",
        "radiation n=1000000000 s=1/2 betaB=1 | type=up-down,up=500000000",
        "thermometry n=1000000000 s=1/2 betaB=1 | type=up-down,up=500000000",
        "pair-state n=1000000000 s=1/2 betaB=1 | type=up-down,up=500000000",
        "ergotropy n=1000000000 s=1/2 betaB=1 | type=up-down,up=500000000",
        "otto n=1000000000 s=1/2 betaHot=0 betaCold=1 compression=0.5 | type=up-down,up=500000000",
        "weights n=1000000000 s=1/2 | type=ghz",
        "steady-state n=1000000000 s=1/2 betaB=1 | type=dicke,J=0,m=0,copies=even",
        "weights | 1000000000x1/2@inf,1000000000x1/2@0", "steady-state betaB=1 | 1000000000x1/2@1,1x1@1",
        "radiation betaB=1 | 1000000000x1/2@inf,1000000000x1/2@0",
        "thermometry betaB=1 | 1x1000000000@1,1x1/2@2", "pair-state betaB=1 | 1x1000000000@1,1x1/2@2",
        "ergotropy betaB=1 | 2x4500000000@1,2x1/2@1",
        "otto betaHot=0 betaCold=1 compression=0.5 | 1x1000000000@1,1x1/2@2"})
    void refusesStartsOfAnyKindAtOnce(String request, String start) {
        String name = start.startsWith("type") ? "start" : "groups";
        ResourceDemand demand = demand(request, Map.of(name, RawValue.string(start)));
        assertThat(demand.parameter()).isEqualTo(name.equals("start") ? "n" : "groups");
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> BUDGET.admit(demand.parameter(), demand.value(), demand.estimate()));
    }

    /** Checks that weights are not made to tell of copies where they are too many, while a request is planned. */
    @ParameterizedTest
    @ValueSource(strings = {"radiation", "local-state"})
    void refusesWeightsThatTellOfCopies(String operation) {
        assertThatExceptionOfType(ResourceLimitException.class).isThrownBy(() -> demand(
                operation + " n=10000000 s=1 betaB=1", Map.of("start", RawValue.string("type=up-down,up=5000000"))));
    }

    /** Checks what is large but has few weights, the copies of which need not be counted. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"steady-state n=1000000000000000000 s=1/2 betaB=1 | type=dicke,J=0,m=0",
        "radiation n=1000000000000000000 s=9/2 betaB=1 | type=ghz", "weights n=100000 s=1/2 | type=w",
        "thermometry n=1000000000000000000 s=1/2 betaB=1 | type=up-down,up=2",
        "otto n=1000000000 s=1/2 betaHot=0 betaCold=1 compression=0.5 | type=spin-coherent,theta=1"})
    void admitsLargeStartsOfFewWeights(String request, String start) {
        ResourceDemand demand = demand(request, Map.of("start", RawValue.string(start)));
        assertThatNoException()
                .isThrownBy(() -> BUDGET.admit(demand.parameter(), demand.value(), demand.estimate()));
    }

    @ParameterizedTest
    @CsvSource({"n1=400 n2=100 thermal1=1 thermal2=1, n1", "n1=2 n2=1000000000000000000 thermal1=0 thermal2=1, n2",
        "n1=1 n2=1 s=2000000000000000000 thermal1=0 thermal2=0, s", "n1=1000000 n2=100 up1=500000, n1",
        "n1=8000000000000000000 n2=1 up1=4000000000000000000, n1", "n1=100000000 n2=100000000, n2",
        "n1=9000000 n2=8000000 s=5 betaB=1, n2", "n1=1000000000 n2=900000000 m1=0 m2=0, n2"})
    void refusesStartsThatAreTooLarge(String request, String culprit) {
        ResourceDemand demand = demand("two-domain " + request);
        assertThat(demand.parameter()).isEqualTo(culprit);
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> BUDGET.admit(demand.parameter(), demand.value(), demand.estimate()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"multiplicities n=1000 s=1/2", "weights n=1000 s=1/2 beta0=0.1 digits=50",
            "weights n=200 s=9/2 beta0=-3", "block J=4500000000000000000 beta=1e6 digits=10000", "about",
            "block J=1/2 beta=1e-1000 digits=10000", "oscillators n=1000 beta0=1e-1000 betaB=1e6 digits=10000",
            "weights n=1 s=4500000000000000000 beta0=1",
            "multiplicities n=1000000000000000000 s=1/2 J=499999999999999999",
            "weights n=1000 s=9/2 beta0=inf", "steady-state n=1000 s=1/2 beta0=5 betaB=1 digits=50",
            "steady-state n=100 s=9/2 beta0=-0.1 betaB=inf",
            "theorems n=2000 s=1/2 beta0=1.1 betaB=1", "ergotropy n=2000 s=1/2 beta0=1 betaB=0.2",
            "ergotropy n=200 s=9/2 beta0=1 betaB=0.2", "ergotropy n=1000000000000000000 s=1 beta0=-2 betaB=2",
            "theorems n=1000000000000000000 s=1/2 beta0=1 betaB=2 digits=50",
            "otto n=1000 s=1/2 beta0=5 betaHot=0 betaCold=-1 compression=0.5",
            "otto n=1000000000000000000 s=1 beta0=1e-10 betaHot=0 betaCold=1 compression=0.5",
            "otto n=10547 s=9/2 beta0=0.05296 betaHot=0 betaCold=2.495 compression=0.018",
            "otto-optimum n=1000 s=1/2 beta0=0.1",
            "otto-optimum n=1000000000000000000 s=1/2", "otto-optimum n=100 s=9/2 digits=1000",
            "otto-optimum n=1 s=9/2 digits=10000", "otto-range n=1000 s=1/2 betaHot=0.01",
            "otto-range n=1 s=9/2 betaHot=1 digits=10000", "otto-range n=100 s=9/2 betaHot=0 beta0=3 digits=100",
            "two-domain n1=100000000 n2=100 betaB=0.1",
            "two-domain n1=1 n2=8000000000000000000 betaB=-1e-1000", "two-domain n1=40 n2=40 s=9/2 digits=1000",
            "two-domain n1=30 n2=30 thermal1=1 thermal2=-1 betaB=1", "two-domain n1=1000 n2=2 up1=750",
            "two-domain n1=8000000000000000000 n2=100 up1=3 betaB=1",
            "two-domain n1=300 n2=1 thermal1=1 thermal2=inf betaB=inf digits=1000",
            "mean-field-chain sizes=9000000000000000000,1000,1 times=0,1e9 tolerance=1e-12",
            "battery n=140 collectiveGamma=1600 storage=0.0187 discharge=0.0187 cycles=500 limitCycle=true",
            "battery n=1000 collectiveGamma=1600 storage=0.0187 discharge=0.0187 cycles=1",
            "battery n=1000000 collectiveGamma=1 storage=0.01 discharge=0.01 cycles=9 method=mean-field",
            "chain sizes=8,6,5,1 times=0.1,2", "chain sizes=40,20,10 times=0,2", "chain sizes=12,6,2 times=0,1e9",
            "chain sizes=4,3,3,2 times=0,100 nbar=2.86", "chain sizes=1000,30,2 times=0,1e-9",
            "chain sizes=1000000,9,7 times=0,1 m=-499999,-4.5,-3.5"})
    void admitsWhatIsOrdinary(String request) {
        ResourceDemand demand = demand(request);
        assertThatNoException()
                .isThrownBy(() -> BUDGET.admit(demand.parameter(), demand.value(), demand.estimate()));
    }

    /** Checks that more of anything never costs less. */
    @ParameterizedTest
    @CsvSource({"weights s=1/2 beta0=1 n=, 100, 1000", "weights n=100 s=1/2 beta0=1 digits=, 100, 10000",
        "weights n=100 s=1/2 beta0=0 digits=, 100, 10000", "block J=1 beta=1 digits=, 100, 10000",
        "weights n=100 beta0=1 s=, 1/2, 9/2", "multiplicities s=1/2 n=, 1000, 10000",
        "multiplicities n=1000 s=, 1/2, 9/2", "block J=1 digits=10 beta=, 1, 1e-1000",
        "steady-state n=100 s=1/2 beta0=1 betaB=0.5 digits=, 100, 10000",
        "theorems n=100 s=1/2 betaB=0.5 beta0=, 1, 1e-1000",
        "ergotropy s=1/2 beta0=1 betaB=2 n=, 10, 100", "ergotropy n=9 s=1/2 beta0=1 betaB=2 digits=, 100, 10000",
        "otto n=9 s=1/2 beta0=1 betaHot=0.5 betaCold=1 compression=0.4 digits=, 100, 10000",
        "otto-optimum n=9 s=1/2 digits=, 100, 10000", "otto-optimum s=3/2 beta0=0.1 n=, 10, 1000",
        "otto-range n=9 s=1/2 betaHot=0.1 digits=, 100, 10000", "otto-range s=3/2 beta0=0.1 betaHot=1e-3 n=, 10, 1000",
        "multiplicities n=1000 s=9/2 J=, 4400, 0", "multiplicities n=1000 s=1/2 J=, 400, 0",
        "two-domain n1=1000 betaB=1 n2=, 10, 100", "two-domain n2=1000 n1=, 10, 100",
        "two-domain n1=10 n2=10 s=, 1, 2", "two-domain n1=10 n2=10 betaB=, 1, 1e-1000",
        "two-domain n1=10 n2=10 betaB=1 digits=, 100, 10000",
        "two-domain n2=9 thermal1=1 thermal2=2 n1=, 9, 10", "two-domain n1=90 n2=9 up1=, 0, 1",
        "two-domain n1=90 n2=10 up2=, 9, 5", "two-domain n1=9 n2=9 thermal1=1 thermal2=2 digits=, 9, 99",
        "'chain nbar=1 sizes=3,2,1 times=', '0,1', '0,9'", "'chain times=0,1 sizes=', '9,2,1', '9,3,2'",
        "'chain times=0,1 sizes=3,2,1 nbar=', '1', '2'", "'chain times=0,1 sizes=3,2,1 gammas=', '1,1', '1,100'",
        "'battery n=9 collectiveGamma=9 storage=1 discharge=1 cycles=', '9', '99'",
        "'battery cycles=9 collectiveGamma=9 storage=1 discharge=1 n=', '9', '99'",
        "'mean-field-chain sizes=3,2 times=', '0,1', '0,1,2'", "'mean-field-chain times=0,1 sizes=', '3,2', '3,2,1'"})
    void growsWithTheRequest(String request, String small, String large) {
        Estimate less = estimate(request + small);
        Estimate more = estimate(request + large);
        assertThat(more.seconds()).isGreaterThan(less.seconds());
        assertThat(more.bytes()).isGreaterThanOrEqualTo(less.bytes());
    }

    /** Compares estimates with the CPU seconds that the requests were measured to take. */
    @ParameterizedTest
    @CsvSource({"two-domain n1=1000 n2=1000 digits=50, 0.05", "two-domain n1=1900 n2=1900, 0.13",
        "two-domain n1=1361 n2=57 s=5 betaB=1e-6 digits=10, 0.05", "two-domain n1=9303 n2=66 betaB=-1e-1000, 3.2",
        "otto-optimum n=7 s=1/2 beta0=-1e-1000, 13.5", "otto-optimum n=14 s=19/2 beta0=0.1 digits=2607, 3",
        "otto-range n=9 s=1/2 beta0=1e-900 betaHot=4e-901, 22",
        "weights n=3 s=1/2 beta0=0.98e-183 digits=10000, 0.55", "weights n=1536 s=1 beta0=0.1, 0.01",
        "steady-state n=2 s=3/2 beta0=0 betaB=1e-824, 0.2", "steady-state n=16532 s=1/2 beta0=0 betaB=inf, 0.11",
        "steady-state n=21602 s=1/2 beta0=0.089 betaB=4.3 digits=1189, 0.24",
        "steady-state n=4 s=1/2 beta0=0.5 betaB=1, 1.6e-4", "steady-state n=3 s=3 beta0=10 betaB=1 digits=2564, 0.1",
        "otto-optimum n=423591489 s=1/2 beta0=1.614e-4, 0.13",
        "steady-state n=1540 s=3/2 beta0=1.881e-251 betaB=0, 0.22", "block J=903/2 beta=4.3e4 digits=6709, 0.04",
        "local-state n=74 s=1 beta0=0.1 betaB=1 digits=3000 fields=populations, 0.15",
        "local-state n=1286 s=20 beta0=20 betaB=0.1 digits=3000, 3",
        "local-state n=100 s=1 beta0=0.5 betaB=1, 2.8", "local-state n=30 s=3/2 beta0=0.5 betaB=1, 0.84",
        "local-state n=10 s=3 beta0=0.5 betaB=1, 0.54", "local-state n=30 s=1 beta0=0.5 betaB=1 digits=1000, 0.56",
        "local-state n=5229 s=20 beta0=10 betaB=1, 0.066", "theorems n=406 s=6 beta0=5e-4 betaB=2.6e-106, 2.6",
        "theorems n=10061 s=1/2 beta0=1.151e-3 betaB=-3.981e-4 digits=249, 0.45",
        "theorems n=2000 s=19 beta0=1.113 betaB=-0.2045, 3", "radiation n=20000 s=1 beta0=0 betaB=1, 1.8",
        "two-domain n1=846 n2=31 betaB=1.054e-254, 0.5", "thermometry n=50 s=29/2 beta0=9.9e-238 betaB=9.52e4, 0.3",
        "steady-state n=65 s=1/2 beta0=-1e-1000 betaB=0.0123 digits=double, 0.09",
        "ergotropy n=2000 s=1/2 beta0=1 betaB=0.2, 0.85", "ergotropy n=200 s=9/2 beta0=1 betaB=0.2, 0.48",
        "ergotropy n=60 s=1/2 beta0=1 betaB=0.2 digits=5000, 1.6", "ergotropy n=4 s=1/2 beta0=1 betaB=0.2, 2.6e-3",
        "clebsch-gordan j1=2416 m1=430 j2=2689 m2=2179 J=4916 M=2609, 0.022",
        "steady-state n=4 s=1/2 beta0=1 betaB=2 digits=double, 4.5e-5",
        "steady-state n=100 s=9/2 beta0=1 betaB=2 digits=double, 2e-4",
        "steady-state n=10000 s=1/2 beta0=1 betaB=2 digits=double, 2.6e-4",
        "steady-state n=10000 s=9/2 beta0=1 betaB=2 digits=double, 1.5e-4",
        "'steady-state n=4 s=3/2 beta0=1 betaB=2 digits=double fields=energy,entropy', 3e-5",
        "'steady-state n=1000 s=1/2 beta0=1 betaB=2 digits=double fields=energy,entropy', 4.5e-5",
        "'steady-state n=1000 s=9/2 beta0=1 betaB=2 digits=double fields=energy,entropy', 1.5e-3"})
    void isWithinAFactorOfThree(String request, double seconds) {
        assertThat(estimate(request).seconds()).isBetween(seconds / 3, seconds * 3);
    }

    /** Compares the same for groups of two temperatures, whose copies take most of the time. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12x1/2@1,12x1/2@2 | 0.02", "40x1/2@1,20x1/2@2 | 0.6"})
    void countsTheCopiesOfTwoTemperatures(String groups, double seconds) {
        assertThat(demand("steady-state betaB=1", Map.of("groups", RawValue.string(groups))).estimate().seconds())
                .isBetween(seconds / 3, seconds * 3);
    }

    @Test
    void countsTheTextsOfTheAnswer() {
        double few = estimate("weights n=1000 s=1/2 beta0=0 digits=10").bytes();
        double many = estimate("weights n=1000 s=1/2 beta0=0 digits=10000").bytes();
        assertThat(many - few).isBetween(501 * 9_990 * 0.5, 501 * 9_990 * 2.0);
    }
}
