package io.github.spinthermo.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.figure.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Features that the descriptions of the figures name, computed by another program: each is in the data. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureDataTest {

    private static final BigDecimal SAME_PLACE = new BigDecimal("6e-6");

    private final Map<String, Panel> contents = new HashMap<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "latune-1  | ħωβ_0 = 0.1          | 1 | 42.754",
        "latune-1  | ħωβ_0 = 1            | 1 | 26.894",
        "latune-1  | independent: E_th    | 1 | 26.894",
        "latune-1  | ħωβ_0 = 2            | 1 | 12.346",
        "latune-1  | ħωβ_0 = 5            | 1 | 1.2445",
        "latune-1  | β_0 = ∞: E_+         | 1 | 0.58198",
        "latune-1  | ħωβ_0 = 5            | 0 | 50",
        "latune-2a | collective: E        | 0 | 3.4186",
        "latune-2a | neutral: β_0 = ±β_B  | 1 | 2.6894",
        "latune-2b | collective: E        | 0 | 6.5814",
        "latune-2b | independent: E_th    | -4 | 7.3106",
        "latune-3a | collective, s = 1/2  | 1 | 0.27403",
        "latune-3a | collective, s = 9/2  | 1 | 0.03233",
        "latune-3a | independent, s = 3/2 | 1 | 0.33823",
        "latune-3b | collective, n = 100  | 1 | 0.01164",
        "latune-3b | independent, any n   | 1 | 0.53788",
        "latune-4a | s = 1/2              | -0.8 | 1.1875",
        "latune-4a | s = 3/2              | -0.38 | 1.2689",
        "latune-5a | collective, s = 1/2  | 0 | 1.609",
        "latune-5a | independent, s = 3/2 | 0 | 5.545",
        "latune-5b | collective, n = 9    | 0 | 2.303",
        "latune-5b | independent, n = 2   | 0 | 1.386",
        "latune-6a | s = 9/2              | 0 | 2.5507",
        "latune-6b | n = 6                | 0 | 2.1372",
        "latune-7a | collective, n = 2    | 1 | -0.45776",
        "latune-7a | collective, n = 100  | 1 | -0.45868",
        "latune-7a | collective, n = 9    | 0.05 | -54.7",
        "latune-7b | collective, n = 100  | 1 | -0.00459",
        "latune-7b | independent, any n   | 1 | -0.44019",
        "latune-8  | collective, n = 2    | 0 | 0.97296",
        "latune-8  | independent, any n   | 0 | 1.38629",
        "latune-8  | collective, n = 9    | -1 | 3.051",
        "latune-8  | collective, n = 100  | 1 | 0.00459",
        "latune-9b | (ns + 1)/(s + 1)     | 0 | 2",
        "dias-2a   | end of domain 1      | 0.4 | -0.498754286",
        "dias-2a   | end of domain 2      | 0.4 | 0.450114761",
        "dias-2b   | end of domain 3      | 4 | 0.101267",
        "dias-2b   | end of domain 1      | 4 | -0.488872",
        "dias-2b   | domain 2             | 0.58 | -0.2719",
        "dias-2b   | domain 3             | 2.98 | 0.1025",
        "dias-4a   | end of domain 1      | 4 | -0.494140",
        "dias-4a   | end of domain 3      | 4 | -0.246578",
        "dias-3a   | domain 3             | 0.1 | 0.4999",
        "dias-S1a  | end of domain 1, T = 0 | 1 | -0.495063",
        "dias-S1a  | end of domain 2, 1.6 K | 1 | 0.276130",
        "dias-S1b  | end of domain 2, 1.6 K | 10 | -0.186394",
        "own-emission | collective, ħωβ_B = 0 | 10 | 2",
        "own-emission | collective, ħωβ_B = 1 | 100 | 0.5752028",
        "own-emission | collective, ħωβ_B = −1 | 100 | 1.5635632",
        "own-emission | independent, ħωβ_B = −1 | 3 | 0.7310586",
        "own-entangled | C of two, n = 2 | 3 | 0.14354315",
        "own-entangled | C of two, n = 3 | 6 | 0.13267960",
        "own-entangled | C of two, n = 4 | 8 | 0",
        "own-entangled | 1 − ξ_s^2, n = 10 | 8 | 0.3683299",
        "pirmoradian-2a | storage: e^−γt − 1/2 | 0.3 | 0.240818",
        "pirmoradian-2b | storage        | 9.759142 | 0.0000"})
    void showWhatTheirDescriptionsSay(String id, String curve, String x, String expected) {
        assertIsSeen(id, curve, x, expected);
    }

    /** Checks features of the figures that need a long time. */
    @ParameterizedTest
    @EnabledIfSystemProperty(named = "spinthermo.thorough", matches = "true")
    @CsvSource(delimiter = '|', value = {
        "latune-4b | n = 6                | -0.66 | 1.2640",
        "latune-4b | n = 9                | -0.56 | 1.3452",
        "latune-9a | largest gain, at β_l | 0.18355 | 0.40773",
        "latune-9c | largest gain, at β_l | 0.20067 | 0.81000",
        "own-work  | work, n = 2          | 0.1 | 4.340825710",
        "own-work  | work, n = 10         | 0.1 | 10.25429725",
        "own-work  | work, n = 100        | 0.1 | 17.93312609",
        "own-work  | energy, n = 100      | 0.1 | 1.723798189",
        "dias-2c   | end of domain 4      | 8 | -0.014306",
        "dias-2c   | domain 2             | 0.78 | -0.3512",
        "dias-3b   | domain 3             | 100 | 0.50094",
        "dias-4b   | domain 3             | 0.01 | -0.0051",
        "dias-S1c  | end of domain 4, T = 0 | 100 | -0.321813",
        "dias-S1c  | end of domain 1, 1.6 K | 100 | -0.144426",
        "pirmoradian-3a | exact, end of a cycle | 1.87 | -12.968642",
        "pirmoradian-3b | S, exact        | 1.87 | 13.922301",
        "pirmoradian-3a | limit, exact    | 0 | -7.9583",
        "pirmoradian-3b | limit, exact    | 0 | 8.7573",
        "pirmoradian-3b | S, exact        | 5.61 | 8.76",
        "pirmoradian-3d | limit, exact    | 0 | 25.7422",
        "pirmoradian-3d | S, exact        | 5.62 | 25.872",
        "pirmoradian-3b | (8), corrected  | 0 | 8.120",
        "pirmoradian-3b | (8), printed    | 0 | 10.874",
        "pirmoradian-3b | √N, printed     | 0 | 11.832",
        "pirmoradian-3d | S, exact        | 2.81 | 28.177002",
        "pirmoradian-3d | for large N     | 0 | 23.416"})
    void showWhatTheirDescriptionsSayInLongRuns(String id, String curve, String x, String expected) {
        assertIsSeen(id, curve, x, expected);
    }

    @Test
    void theGapsAreLargestAndTheCurvesCrossWhereTheyShould() {
        List<Mark> marks = Figures.named("latune-10").content().get().marks();
        assertThat(places(marks.get(0))).containsExactly("1.20806", "0.80750", "0.67159", "0.20067");
        assertThat(places(marks.get(1))).containsExactly("2.01864", "1.44095", "1.24801", "0.48772");
    }

    private static List<String> places(Mark mark) {
        return ((Mark.Dots) mark).points().stream()
                .map(point -> point.x().setScale(5, RoundingMode.HALF_EVEN).toPlainString()).toList();
    }

    /** Asserts that a value agrees to all digits that are written down, up to one unit in the last. */
    private void assertIsSeen(String id, String curve, String x, String expected) {
        Panel content = contents.computeIfAbsent(id, name -> Figures.named(name).content().get());
        BigDecimal value = new BigDecimal(expected);
        assertThat(value(content, curve, new BigDecimal(x)).subtract(value).abs())
                .isLessThanOrEqualTo(value.ulp());
    }

    private static BigDecimal value(Panel content, String name, BigDecimal x) {
        Optional<Datum> point = named(content, name)
                .filter(one -> one.x().subtract(x).abs().compareTo(SAME_PLACE) < 0)
                .findFirst();
        assertThat(point).as("%s at %s", name, x).isPresent();
        return point.orElseThrow().y();
    }

    private static Stream<Datum> named(Panel content, String name) {
        Stream<Datum> curves = content.curves().stream().filter(curve -> Label.plain(curve.label()).equals(name))
                .map(Curve::points).flatMap(List::stream);
        Stream<Datum> dots = content.marks().stream().filter(Mark.Dots.class::isInstance).map(Mark.Dots.class::cast)
                .filter(mark -> Label.plain(mark.label()).equals(name)).map(Mark.Dots::points).flatMap(List::stream);
        return Stream.concat(curves, dots);
    }
}
