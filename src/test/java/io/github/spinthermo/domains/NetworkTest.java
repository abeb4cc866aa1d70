package io.github.spinthermo.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks whose answers are known: numbers, counts of stationary states, refusals. */
class NetworkTest {

    /** Reads reservoirs such as {@code 12 23@0.5}, all of rate 1: digits are domains, the number is x. */
    static List<Reservoir> reservoirs(String text) {
        return Stream.of(text.split(" ")).map(part -> {
            String[] both = part.split("@", -1);
            return Reservoir.thermal(both[0].chars().mapToObj(digit -> digit - '0').toList(), 1,
                    InverseTemperature.parse(both.length > 1 ? both[1] : "inf"));
        }).toList();
    }

    static DomainNetwork network(String sizes, String reservoirs) {
        return DomainNetwork.of(Stream.of(sizes.split(" ")).map(Long::valueOf).toList(), reservoirs(reservoirs));
    }

    private static DomainStart m(String m) {
        return DomainStart.dicke(HalfInteger.parse(m));
    }

    @ParameterizedTest
    @CsvSource({"3 2 2, 12 23, 3", "2 3 2 2, 12 13 14, 3", "2 2 2 1, 12 23 34 14, 2", "3 2 2, 12 23 13, 1",
        "2 1 3 2 2, 12 23 34 45 15, 1", "2 1 2 2 1, 12 23 34 14 45, 2", "2 1 2 2, 12 23 13 34, 1", "2 2 2, 123, 15",
        "1 1 1 1, 123 234, 5", "2 2, 12 1, 1", "2 2 2, 123@-inf, 15", "3 2 2, 12@-inf 23@-inf, 3",
        "2 1, 12@1, 2", "2 1 1, 12@1 23@2, 1", "1 1 1, 123@1, 5", "2 1 1, 123@-1, 6", "2 2 1, 123@1, 9",
        "1 1 1, 12@1 23@2 13@-3, 1", "1 1 1 1, 123@1 34@2, 2", "1 1 1 1, 12@1 13@1 14@1, 1", "2 1 1, 123@1 1@2, 2",
        "1 1 1 1, 1234@1 12@2, 4", "2 2, 12@1 12@2, 3", "1 1, 1@1, 2", "1 1 1, 1@1, 6", "2 1 1, 12@inf 23@-inf, 1",
        "1 1 1 1, 123@inf 34@-inf, 2", "1 1 1 1, 12@inf 34@-inf, 6", "1 1 1 1, 12 34, 6", "3 3, 1 2@-inf, 1"})
    void countsStationaryStates(String sizes, String reservoirs, int dimension) {
        assertThat(network(sizes, reservoirs).stationaryDimension()).hasValue(BigInteger.valueOf(dimension));
    }

    @Test
    void hasTheNumbersOfTheSpecification() {
        NetworkSteadyState unequal = network("2 1 1", "12@0.5 23@2").steadyState();
        assertThat(unequal.tolerance()).isLessThan(1e-11);
        NetworkSample sample = unequal.sample();
        double[] jz = {-0.335395146, -0.1915874396, -0.3572453334};
        for (int i = 0; i < jz.length; i++) {
            assertThat(sample.jz().get(i)).isCloseTo(jz[i], within(1e-9));
        }
        assertThat(sample.current().get(0)).isCloseTo(0.21751466, within(1e-8));
        assertThat(sample.entropyProduction().orElseThrow()).isCloseTo(0.3262719897, within(1e-9))
                .isCloseTo(1.5 * sample.current().get(0), within(1e-12));
        assertThat(sample.entropy().orElseThrow()).isCloseTo(2.0242492617, within(1e-9));
        assertThat(network("4 1", "12").steadyState().sample().relative().get(1)).isCloseTo(0.14, within(1e-12));
        assertThat(network("1 1", "12").steadyState().sample().entropy().orElseThrow())
                .isCloseTo(Math.log(2), within(1e-12));
    }

    /** Compares a path and a cycle of three: an odd cycle empties. */
    @Test
    void oddCyclesKeepNothing() {
        assertThat(network("1 1 1", "12 23").steadyState().sample().relative()).allSatisfy(relative ->
                assertThat(relative).isCloseTo(1.0 / 9 - 0.5, within(1e-12)));
        for (List<DomainStart> start : List.of(List.of(m("1/2"), m("-1/2"), m("-1/2")),
                List.of(m("1/2"), m("1/2"), m("-1/2")))) {
            assertThat(network("1 1 1", "12 23 13").from(start).steadyState().sample().relative())
                    .allSatisfy(relative -> assertThat(relative).isCloseTo(-0.5, within(1e-12)));
        }
    }

    /** Checks energy that passes from domain to domain inside one cold reservoir. */
    @Test
    void flowsOppositeToEachOtherTellOfMigration() {
        NetworkSample sample = network("4 1", "12").trajectory(List.of(0.1)).samples().get(0);
        assertThat(sample.current().get(0)).isCloseTo(-4.188464, within(1e-6));
        assertThat(sample.flow().get(0).get(0)).isCloseTo(-4.394249, within(1e-6));
        assertThat(sample.flow().get(0).get(1)).isCloseTo(0.205785, within(1e-6));
    }

    /** Rates a million apart are followed and come to their end with a bound. */
    @Test
    void takesStiffRates() {
        DomainNetwork stiff = DomainNetwork.of(List.of(2L, 1L, 1L), List.of(
                Reservoir.ofQuanta(List.of(1, 2), 1, 0.4), Reservoir.ofQuanta(List.of(2, 3), 1e-6, 2)));
        NetworkSteadyState end = stiff.steadyState();
        NetworkTrajectory late = stiff.trajectory(List.of(1.0, 1e8));
        assertThat(end.tolerance()).isLessThan(1e-10);
        assertThat(late.tolerance()).isLessThan(1e-9);
        for (int i = 0; i < 3; i++) {
            assertThat(late.samples().get(1).relative().get(i))
                    .isCloseTo(end.sample().relative().get(i), within(late.tolerance() + end.tolerance()));
        }
        DomainNetwork cold = DomainNetwork.of(List.of(2L, 1L, 2L), List.of(
                Reservoir.thermal(List.of(1, 2), 1, InverseTemperature.INFINITY),
                Reservoir.thermal(List.of(2, 3), 1e-6, InverseTemperature.INFINITY)));
        assertThat(cold.trajectory(List.of(1e9)).samples().get(0).relative().get(2))
                .isCloseTo(cold.steadyState().sample().relative().get(2), within(1e-9));
    }

    @Test
    void networksWithoutReservoirsStayAsTheyAre() {
        DomainNetwork alone = DomainNetwork.of(List.of(3L, 2L), List.of()).from(List.of(m("1/2"), m("0")));
        assertThat(alone.steadyState().sample().jz()).containsExactly(0.5, 0.0);
        assertThat(alone.stationaryDimension()).hasValue(BigInteger.valueOf(1 + 4 + 9 + 9 + 4 + 1));
    }

    @Test
    void tellsWhereAFaultIs() {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> network("2 2", "13"))
                .satisfies(fault -> assertThat(fault.parameter()).isEqualTo("reservoirs"));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> network("2 2", "11"))
                .satisfies(fault -> assertThat(fault.parameter()).isEqualTo("reservoirs"));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> network("2 2", "12@0"))
                .satisfies(fault -> assertThat(fault.parameter()).isEqualTo("reservoirs"));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Reservoir.ofRates(List.of(1), 0, 0));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Reservoir.ofRates(List.of(1), -1, 0));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Reservoir.ofQuanta(List.of(1), 0, 1));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Reservoir.ofRates(List.of(), 1, 1));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Reservoir.ofRates(List.of(0), 1, 1));
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> Reservoir.ofRates(List.of(1), 1e200, 1));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> DomainNetwork.of(List.of(), List.of()));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> DomainNetwork.of(List.of(0L), List.of()));
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> DomainNetwork.of(List.of(1_000_000L), List.of()));
        DomainNetwork pair = network("2 2", "12");
        for (List<DomainStart> wrong : List.of(List.of(m("1")), List.of(m("1/2"), m("0")), List.of(m("2"), m("0")),
                List.of(DomainStart.up(3), m("0")))) {
            assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> pair.from(wrong))
                    .satisfies(fault -> assertThat(fault.parameter()).isEqualTo("initial"));
        }
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> DomainStart.up(-1));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() ->
                DomainStart.mixture(Map.of(HalfInteger.HALF, BigFraction.of(1, 3))));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> DomainStart.mixture(
                Map.of(HalfInteger.HALF, BigFraction.of(4, 3), HalfInteger.HALF.negate(), BigFraction.of(-1, 3))));
    }

    @Test
    void tellsThatTheEndIsNotCertain() {
        DomainNetwork network = DomainNetwork.of(List.of(3L, 3L, 2L), List.of(
                Reservoir.ofRates(List.of(1, 3), 0, 3),
                Reservoir.thermal(List.of(3), 1, InverseTemperature.parse("1e-30"))));
        assertThatExceptionOfType(ResourceLimitException.class).isThrownBy(network::steadyState)
                .withMessage("reservoirs have rates that are too far apart: the end is not certain to 1e-9");
    }

    @Test
    void showsItsArguments() {
        assertThat(network("2 1", "12").from(List.of(DomainStart.up(1), DomainStart.GROUND)).toString())
                .contains("sizes = [2, 1]", "up = 1", "ground");
        assertThat(Stream.of(m("1/2"), DomainStart.FULL, DomainStart.thermal(InverseTemperature.ZERO))
                .map(DomainStart::toString)).containsExactly("populations = {1/2=1}", "full", "beta = 0");
    }
}
