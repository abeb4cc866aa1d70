package io.github.spinthermo.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.testing.Json;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Trajectories and end states computed elsewhere: another method, other programs, exact rationals. */
@Tag("slow")
class ChainReferenceTest {

    /** The error of references that are given with 14 digits. */
    private static final double PRINTED = 6e-15;

    private static Map<String, Object> file() {
        try (InputStream file = ChainReferenceTest.class.getResourceAsStream("chains.json")) {
            return Json.object(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> all(String name) {
        return ((List<Map<String, Object>>) file().get(name)).stream();
    }

    static Stream<Map<String, Object>> figures() {
        return all("figures");
    }

    static Stream<Map<String, Object>> exactRationals() {
        return all("exactRationals");
    }

    static Stream<Map<String, Object>> bruteForce() {
        return all("bruteForce");
    }

    static Stream<Map<String, Object>> darkStates() {
        return all("darkStates");
    }

    static Stream<Map<String, Object>> largeChains() {
        return all("largeChains");
    }

    @SuppressWarnings("unchecked")
    private static List<Double> numbers(Object list) {
        return ((List<BigDecimal>) list).stream().map(BigDecimal::doubleValue).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<List<Double>> rows(Object list) {
        return ((List<Object>) list).stream().map(ChainReferenceTest::numbers).toList();
    }

    /** Returns γt; the files have γt/2. */
    private static List<Double> gammaT(Object halves) {
        return numbers(halves).stream().map(half -> 2 * half).toList();
    }

    private static DomainChain chain(Map<String, Object> of) {
        List<Long> sizes = numbers(of.get("sizes")).stream().map(Double::longValue).toList();
        List<Double> excitations = numbers(of.get("excitations"));
        List<HalfInteger> m = IntStream.range(0, sizes.size())
                .mapToObj(i -> HalfInteger.ofTwice(2 * excitations.get(i).longValue() - sizes.get(i))).toList();
        DomainChain chain = DomainChain.of(new ChainStart(sizes, m));
        chain = of.containsKey("gammas") ? chain.withGammas(numbers(of.get("gammas"))) : chain;
        return of.containsKey("nbar") ? chain.withNbar(((BigDecimal) of.get("nbar")).doubleValue()) : chain;
    }

    private static double distance(List<List<Double>> ours, List<List<Double>> theirs) {
        assertThat(ours).hasSameSizeAs(theirs);
        return IntStream.range(0, ours.size()).mapToDouble(t -> distanceOfRows(ours.get(t), theirs.get(t)))
                .max().orElseThrow();
    }

    private static double distanceOfRows(List<Double> ours, List<Double> theirs) {
        assertThat(ours).hasSameSizeAs(theirs);
        return IntStream.range(0, ours.size()).mapToDouble(i -> Math.abs(ours.get(i) - theirs.get(i)))
                .max().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void hasTheCurvesOfTheFigures(Map<String, Object> figure) {
        ChainTrajectory trajectory = chain(figure).trajectory(gammaT(file().get("figureTimes")));
        double error = distance(trajectory.relative(), rows(figure.get("relative")));
        assertThat(error).isBetween(trajectory.tolerance() / 1000, trajectory.tolerance());
    }

    @ParameterizedTest
    @MethodSource("figures")
    void endsWhereTheFiguresEnd(Map<String, Object> figure) {
        ChainSteadyState end = chain(figure).steadyState();
        assertThat(distanceOfRows(end.relative(), numbers(figure.get("end")))).isLessThan(PRINTED * 10);
        assertThat(end.darkStateWeights().isPresent()).isEqualTo(figure.containsKey("weights"));
        end.darkStateWeights().ifPresent(weights ->
                assertThat(distanceOfRows(weights, numbers(figure.get("weights")))).isLessThan(PRINTED * 10));
    }

    @ParameterizedTest
    @MethodSource("exactRationals")
    void endsInRationalNumbers(Map<String, Object> of) {
        DomainChain chain = chain(of);
        ChainSteadyState end = chain.steadyState();
        @SuppressWarnings("unchecked")
        List<String> n = (List<String>) of.get("n");
        for (int i = 0; i < n.size(); i++) {
            double exact = BigFraction.parse(n.get(i)).subtract(
                    BigFraction.of(chain.start().sizes().get(i), 2)).doubleValue();
            assertThat(end.jz().get(i)).isCloseTo(exact, within(4e-15));
        }
        @SuppressWarnings("unchecked")
        List<String> p = (List<String>) of.get("p");
        for (int k = 0; k < p.size(); k++) {
            assertThat(end.darkStateWeights().orElseThrow().get(k))
                    .isCloseTo(BigFraction.parse(p.get(k)).doubleValue(), within(4e-15));
        }
    }

    @ParameterizedTest
    @MethodSource("bruteForce")
    void agreesWithTheFullMasterEquation(Map<String, Object> of) {
        ChainTrajectory trajectory = chain(of).trajectory(gammaT(file().get("bruteForceTimes")));
        double error = distance(trajectory.relative(), rows(of.get("relative")));
        assertThat(error).isLessThan(trajectory.tolerance());
    }

    @ParameterizedTest
    @MethodSource("largeChains")
    void agreesWithAnotherIntegratorOnLargeChains(Map<String, Object> of) {
        ChainTrajectory trajectory = chain(of).trajectory(numbers(of.get("gammaT")));
        double error = distance(trajectory.relative(), rows(of.get("relative")));
        assertThat(error).isLessThan(1e-11);
    }

    @ParameterizedTest
    @MethodSource("darkStates")
    void hasTheExcitationsOfDarkStates(Map<String, Object> of) {
        DarkStates dark = DarkStates.of(numbers(of.get("sizes")).stream().map(Double::longValue).toList());
        @SuppressWarnings("unchecked")
        List<List<String>> n = (List<List<String>>) of.get("n");
        assertThat(dark.mostExcitations()).isEqualTo(n.size() - 1);
        for (int k = 0; k < n.size(); k++) {
            assertThat(dark.meanExcitations(k)).isEqualTo(n.get(k).stream().map(BigFraction::parse).toList());
        }
    }
}
