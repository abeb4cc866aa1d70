package io.github.spinthermo.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.Session;
import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.operation.text.RawValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests of estimates that were far off once, without any of the work: they are held against the time that was measured
 * on the machine of reference.
 */
class MeasuredEstimatesTest {

    /** The factor by which an estimate may be too low, and by which it may be too high. */
    private static final double LOW = 3;
    private static final double HIGH = 10;

    /** The time that no estimate needs to tell from none, in seconds. */
    private static final double NOTHING = 2e-3;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "steady-state n=1000 s=1/2 start=type=spin-coherent,theta=0.3 betaB=1 digits=6144 | 0.3",
        "steady-state n=1000 s=1/2 start=type=spin-coherent,theta=0.3 betaB=1 digits=10000 | 0.7",
        "theorems n=10 s=1/2 start=type=spin-coherent,theta=2 betaB=30000 | 3.5",
        "otto n=2000 s=1/2 beta0=0.1 betaHot=0 betaCold=-1e-1000 compression=0.5 | 1.8",
        "otto n=500 s=1/2 beta0=3 betaHot=1e-1000 betaCold=-1e-1000 compression=0.5 | 7.2",
        "otto n=2000 s=1/2 beta0=3 betaHot=1 betaCold=-1e-1000 compression=0.5 | 0.25",
        "otto-power n=300 s=1/2 beta0=0 betaHot=0 betaCold=0 compression=0.5 durationHot=10 durationCold=1 | 0.0004",
        "relaxation n=3000 s=1/2 betaB=-3 times=1,10 | 0.0018", "relaxation n=3000 s=1/2 betaB=0 times=1,10 | 0.9",
        "relaxation n=3000 s=1/2 beta0=inf betaB=0.1 times=1,10 | 0.035",
        "relaxation n=3000 s=1/2 beta0=inf betaB=3 times=1,10 | 0.0024",
        "thermometry n=10000 s=5/2 start=type=up-down,up=50 betaB=inf digits=1000 | 0.00008",
        "radiation n=1000000 s=1/2 beta0=0.1 betaB=inf | 0.0002",
        "radiation n=3000 s=1/2 beta0=0.1 betaB=-1e-1000 | 0.018",
        "radiation n=300 s=1/2 start=type=ghz betaB=-1e-1000 | 0.0004",
        "radiation n=447354576598063104 s=1/2 beta0=inf betaB=6.355e-03 digits=347 | 0.001",
        "pair-state n=30000 s=5/2 beta0=0.1 betaB=0 | 0.0001",
        "pair-state n=2438 s=15/2 beta0=inf betaB=4.503e-02 digits=7416 | 0.16",
        "heat-currents n=1000 s=1/2 beta0=0.3 baths=1e-1000,0@frequency=2 | 0.006",
        "heat-currents n=3258 s=1/2 start=type=ghz baths=7024,1e-117@frequency=2 digits=6481 | 0.58",
        "steady-state n=1741506212970 s=7/2 beta0=0 betaB=0 digits=3519 | 0.017",
        "steady-state groups=6x2/2@0.7,4x1/2@-0.6 betaB=5 digits=4513 | 1.1",
        "steady-state groups=12x1/2@0.7,1x1/2@-0.6 betaB=0.5 digits=4513 | 0.4",
        "ergotropy n=30000 s=1/2 beta0=0.2917 betaB=inf | 1.6",
        "ergotropy n=1561 s=1/2 beta0=0.2917 betaB=inf digits=48 | 0.0085",
        "network sizes=80 reservoirs=[{\"domains\":[1],\"gamma\":1,\"nbar\":5}] times=1,10 | 0.045"})
    void isNearTheMeasuredTime(String request, double seconds) {
        assertThat(estimate(request)).isBetween(Math.max(0, seconds - NOTHING) / LOW, HIGH * seconds + NOTHING);
    }

    private static double estimate(String request) {
        Operation operation = Operations.named(request.substring(0, request.indexOf(' ')));
        Map<String, String> written = new LinkedHashMap<>();
        Stream.of(request.split(" ")).skip(1).map(word -> word.split("=", 2))
                .forEach(word -> written.put(word[0], word[1]));
        Map<String, RawValue> given = new LinkedHashMap<>();
        for (Parameter<?> parameter : operation.parameters()) {
            if (written.containsKey(parameter.name())) {
                given.put(parameter.name(), parameter.written(written.get(parameter.name())));
            }
        }
        if (written.containsKey("digits")) {
            given.put("digits", RawValue.string(written.get("digits")));
        }
        Arguments arguments = Arguments.read(operation, given);
        return operation.plan(arguments, Budget.MEMORY_ONLY, new Session()).demand().estimate().seconds();
    }
}
