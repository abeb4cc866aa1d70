package io.github.spinthermo.domains;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.Json;
import io.github.spinthermo.thermal.InverseTemperature;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Steady states computed elsewhere, to all the digits given, beside what the paper claims of large domains. */
class TwoDomainReferenceTest {

    private static Object file(String key) throws IOException {
        try (InputStream file = TwoDomainReferenceTest.class.getResourceAsStream("two-domains.json")) {
            return Json.object(new String(file.readAllBytes(), StandardCharsets.UTF_8)).get(key);
        }
    }

    @SuppressWarnings("unchecked")
    static Stream<Map<String, String>> cases() throws IOException {
        return ((Map<String, List<Map<String, String>>>) file("two_domain")).get("cases").stream();
    }

    @SuppressWarnings("unchecked")
    static Stream<Map<String, String>> large() throws IOException {
        return ((List<Map<String, String>>) file("two_domain_large")).stream();
    }

    @SuppressWarnings("unchecked")
    static Stream<Map<String, String>> unsymmetrised() throws IOException {
        return ((List<Map<String, String>>) file("bound_counterexamples_product_state")).stream();
    }

    @SuppressWarnings("unchecked")
    static Stream<Map<String, String>> thermal() throws IOException {
        return ((List<Map<String, String>>) file("full_space_thermal")).stream();
    }

    /** Checks the 20 digits given, one of which ends in 868, where a sum of 50 digits gives 865171056. */
    @ParameterizedTest
    @MethodSource("thermal")
    void hasTheProjectionsOfThermalDomains(Map<String, String> of) {
        HalfInteger s = HalfInteger.parse(of.get("s"));
        TwoDomainStart start = TwoDomainStart.thermal(
                SpinEnsemble.of(Long.parseLong(of.get("N1")), s), InverseTemperature.parse(of.get("x1")),
                SpinEnsemble.of(Long.parseLong(of.get("N2")), s), InverseTemperature.parse(of.get("x2")));
        TwoDomainSteadyState state = TwoDomainSteadyState.of(start, InverseTemperature.parse(of.get("x")));
        assertAgrees(state.jz1(), of.get("J1z"), 3);
        assertAgrees(state.jz2(), of.get("J2z"), 3);
    }

    /** Checks more digits of the last of those, by mpmath from the sums over all states. */
    @Test
    void hasMoreDigitsOfThermalDomains() {
        HalfInteger one = HalfInteger.ofTwice(2);
        TwoDomainStart start = TwoDomainStart.thermal(SpinEnsemble.of(2, one), InverseTemperature.parse("-0.5"),
                SpinEnsemble.of(1, one), InverseTemperature.parse("0.7"));
        TwoDomainSteadyState state = TwoDomainSteadyState.of(start, InverseTemperature.parse("0.4"));
        assertAgrees(state.jz1(), "-0.48168082191675576865171056");
        assertAgrees(state.jz2(), "-0.21003068821593241349465595");
    }

    private static TwoDomainSteadyState state(Map<String, String> of, String m1, String m2, String betaB) {
        TwoDomainStart start = TwoDomainStart.dicke(Long.parseLong(of.get("N1")), Long.parseLong(of.get("N2")),
                HalfInteger.HALF, HalfInteger.parse(m1), HalfInteger.parse(m2));
        return TwoDomainSteadyState.of(start, InverseTemperature.parse(betaB));
    }

    /** Checks that values agree, where the last digit given may be cut instead of rounded. */
    private static void assertAgrees(Real number, String expected) {
        assertAgrees(number, expected, 1);
    }

    private static void assertAgrees(Real number, String expected, int units) {
        BigDecimal given = new BigDecimal(expected);
        assertThat(number.round(Precision.digits(given.precision() + 5)).subtract(given).abs())
                .as(expected).isLessThanOrEqualTo(given.ulp().multiply(BigDecimal.valueOf(units)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hasTheProjections(Map<String, String> of) {
        TwoDomainSteadyState state = state(of, of.get("m1"), of.get("m2"), of.get("x"));
        assertAgrees(state.jz1(), of.get("J1z"));
        assertAgrees(state.jz2(), of.get("J2z"));
    }

    @ParameterizedTest
    @MethodSource("large")
    void hasTheProjectionsOfLargeDomains(Map<String, String> of) {
        String ground = HalfInteger.ofTwice(-Long.parseLong(of.get("N2"))).toString();
        TwoDomainSteadyState state = state(of, of.get("m1"), ground, "inf");
        assertAgrees(state.relative1(), of.get("exact_J1z_over_N1"));
        assertAgrees(state.relative2(), of.get("exact_J2z_over_N2"));
    }

    @ParameterizedTest
    @MethodSource("large")
    void hasTheClaimAndItsCorrection(Map<String, String> of) {
        MigrationLaw law = new MigrationLaw(Long.parseLong(of.get("N1")), Long.parseLong(of.get("N2")),
                HalfInteger.HALF, HalfInteger.parse(of.get("m1")));
        assertThat(law.claim().exact().orElseThrow()).isEqualTo(fraction(of.get("claim")));
        assertThat(law.firstOrder().exact().orElseThrow()).isEqualTo(fraction(of.get("first_order")));
        assertAgrees(law.exact(), of.get("exact_J2z_over_N2"));
    }

    private static BigFraction fraction(String decimal) {
        return Real.of(new BigDecimal(decimal)).exact().orElseThrow();
    }

    /** Checks that excited spins one by one, not symmetrised, pass on more than their share. */
    @ParameterizedTest
    @MethodSource("unsymmetrised")
    void hasTheProjectionsOfProducts(Map<String, String> of) {
        long up = Long.parseLong(of.get("up"));
        long n1 = Long.parseLong(of.get("N1"));
        TwoDomainStart start = TwoDomainStart.unsymmetrised(up, n1 - up, 0, Long.parseLong(of.get("N2")));
        Real relative2 = TwoDomainSteadyState.of(start, InverseTemperature.INFINITY).relative2();
        assertAgrees(relative2, of.get("J2z_over_N2"));
        assertThat(relative2.toDouble()).isGreaterThan(Double.parseDouble(of.get("bound")));
    }
}
