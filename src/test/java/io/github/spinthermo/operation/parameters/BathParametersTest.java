package io.github.spinthermo.operation.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Plan;
import io.github.spinthermo.operation.ResourceDemand;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.thermal.BathRates;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BathParametersTest {

    private static final Operation BATH = new Operation("bath", "A bath.", BathParameters.ALL, List.of(), List.of(),
            (arguments, session) -> Plan.of(arguments, session, new ResourceDemand("n", 1, Estimate.NONE), Map::of));

    private static BathRates bath(String given) {
        Map<String, RawValue> values = Stream.of(given.split(" ")).filter(word -> !word.isEmpty())
                .map(word -> word.split("="))
                .collect(Collectors.toMap(word -> word[0], word -> RawValue.string(word[1])));
        return BathParameters.rates(Arguments.read(BATH, values));
    }

    @ParameterizedTest
    @CsvSource({"betaB=inf, 1, 0", "TB=0, 1, 0", "betaB=0, 0.5, 0.5", "nbar=0.5, 1.5, 0.5", "nbar=1/4, 1.25, 0.25",
        "emission=2.5 absorption=1.5, 2.5, 1.5", "emission=0 absorption=1e-300, 0, 1e-300"})
    void isGivenInOneOfThreeWays(String given, double down, double up) {
        assertThat(bath(given).gammaDown()).isEqualTo(down);
        assertThat(bath(given).gammaUp()).isEqualTo(up);
    }

    @ParameterizedTest
    @CsvSource({"'', betaB, no-bath", "betaB=1 nbar=1, betaB, two-baths", "betaB=1 emission=1, betaB, two-baths",
        "TB=1 absorption=1, betaB, two-baths", "nbar=1 emission=1 absorption=2, betaB, two-baths",
        "nbar=1 absorption=1, betaB, two-baths", "emission=1, absorption, missing-parameter",
        "absorption=1, emission, missing-parameter", "emission=0 absorption=0, emission, no-bath",
        "nbar=-1, nbar, out-of-range", "emission=-1 absorption=1, emission, out-of-range",
        "emission=1 absorption=-2, absorption, out-of-range"})
    void everyFaultNamesItsParameter(String given, String parameter, String code) {
        assertThatThrownBy(() -> bath(given)).isInstanceOfSatisfying(InvalidInputException.class, fault -> {
            assertThat(fault.parameter()).isEqualTo(parameter);
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    /** A rate other than 0 is one in double precision, too. */
    @Test
    void ratesBeyondDoublesAreRefused() {
        for (String given : List.of("nbar=1e-400", "nbar=1e400", "emission=1e309 absorption=1")) {
            assertThatThrownBy(() -> bath(given)).isInstanceOfSatisfying(Fault.class, fault ->
                    assertThat(given).startsWith(fault.parameter()));
        }
    }
}
