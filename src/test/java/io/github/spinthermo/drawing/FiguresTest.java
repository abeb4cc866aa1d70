package io.github.spinthermo.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.spinthermo.collective.Regime;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.figure.Figures;
import io.github.spinthermo.thermal.InverseTemperature;
import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

    private static Stream<Figure> figures() {
        return Figures.all().stream();
    }

    /** Checks every panel of the three papers but the sketches, and those of our own. */
    @Test
    void allPanelsAreThere() {
        assertThat(Figures.all()).extracting(Figure::id).containsExactly(
                "latune-1", "latune-2a", "latune-2b", "latune-3a", "latune-3b", "latune-4a", "latune-4b", "latune-5a",
                "latune-5b", "latune-6a", "latune-6b", "latune-7a", "latune-7b", "latune-8", "latune-9a", "latune-9b",
                "latune-9c", "latune-9d", "latune-10", "dias-2a", "dias-2b", "dias-2c", "dias-3a", "dias-3b", "dias-4a",
                "dias-4b", "dias-S1a", "dias-S1b", "dias-S1c", "pirmoradian-2a", "pirmoradian-2b", "pirmoradian-3a",
                "pirmoradian-3b", "pirmoradian-3c", "pirmoradian-3d", "own-emission", "own-work", "own-entangled",
                "own-burst", "own-gap", "own-power", "own-plateau", "own-cavity", "own-currents",
                "own-dark-states");
        assertThatThrownBy(() -> Figures.named("latune-11")).isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("figure = latune-11 is not a figure; there are latune-1, latune-2a");
    }

    @ParameterizedTest
    @MethodSource("figures")
    void theFontHasEveryLetterOutsideTheFrame(Figure figure) {
        Stream<String> texts = Stream.concat(figure.notes().stream(),
                Stream.of(figure.shows(), figure.source(), figure.x().label(), figure.y().label()));
        assertThat(texts).allMatch(text -> BundledFont.ofSize(12).canDisplayUpTo(text) == -1);
    }

    /** Checks that a line of the title's size is no wider than the figure. */
    @ParameterizedTest
    @MethodSource("figures")
    void theTitleFits(Figure figure) {
        assertThat(new Label(figure.shows(), 16).width()).isLessThan(Drawing.WIDTH - 28);
        assertThat(new Label(figure.source(), 11.5).width()).isLessThan(Drawing.WIDTH - 28);
    }

    @ParameterizedTest
    @ValueSource(strings = {"latune-2a", "latune-3b", "dias-2a", "own-emission", "own-entangled"})
    void curvesHaveDifferentNames(String id) {
        List<Curve> curves = Figures.named(id).content().get().curves();
        assertThat(curves).extracting(Curve::label).doesNotHaveDuplicates();
        assertThat(curves).allMatch(curve -> BundledFont.ofSize(12).canDisplayUpTo(curve.label()) == -1);
    }

    @Test
    void inksThatTellCurvesApartDifferInGrey() {
        assertGetsDarker(List.of(Ink.ORANGE, Ink.RED, Ink.PURPLE, Ink.BLUE));
        assertGetsDarker(List.of(Ink.PALE_BLUE, Ink.LIGHT_BLUE, Ink.MIDDLE_BLUE, Ink.BLUE));
    }

    private static void assertGetsDarker(List<Ink> inks) {
        List<Double> greys = inks.stream().map(Ink::colour).map(FiguresTest::grey).toList();
        assertThat(IntStream.range(1, greys.size())).allMatch(i -> greys.get(i - 1) - greys.get(i) > 25);
    }

    /** Returns the luma of a colour, from 0 to 255. */
    private static double grey(Color colour) {
        return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    }

    /** Checks that the shaded part of figure 2 is the one that the library calls amplification. */
    @ParameterizedTest
    @ValueSource(strings = {"latune-2a", "latune-2b"})
    void theGreyPartIsAmplified(String id) {
        InverseTemperature bath = InverseTemperature.parse(id.endsWith("a") ? "1" : "-1");
        Mark.Band band = Figures.named(id).content().get().marks().stream().filter(Mark.Band.class::isInstance)
                .map(Mark.Band.class::cast).filter(Mark.Band::isGrey).findFirst().orElseThrow();
        for (double beta0 : new double[] {-3.9, -1.1, -0.9, 0, 0.9, 1.1, 3.9}) {
            boolean isInside = band.from() < beta0 && beta0 < band.to();
            Regime regime = Regime.of(10, InverseTemperature.of(beta0), bath);
            assertThat(regime == Regime.AMPLIFICATION).isEqualTo(isInside);
        }
    }

    @Test
    void ticksAreRoundNumbers() {
        assertThat(Ticks.of(Axis.linear("x", -0.52, 0.52))).extracting(Ticks.Tick::label).containsExactly(
                "−0.5", "−0.4", "−0.3", "−0.2", "−0.1", "0.0", "0.1", "0.2", "0.3", "0.4", "0.5");
        assertThat(Ticks.of(Axis.linear("x", 0, 70))).extracting(Ticks.Tick::label).containsExactly(
                "0", "10", "20", "30", "40", "50", "60", "70");
        assertThat(Ticks.of(Axis.logarithmic("x", 0.5e-7, 500))).extracting(Ticks.Tick::label)
                .startsWith("10^{−7}", "10^{−6}").endsWith("10^{1}", "10^{2}").hasSize(10);
        assertThat(Ticks.of(Axis.logarithmic("x", 1, 40))).extracting(Ticks.Tick::label)
                .startsWith("1", "2", "", "", "5", "").contains("10", "20").hasSize(13);
    }

    /** Checks axes whose ends are no powers of ten, and those with more powers of ten than labels have room. */
    @Test
    void logarithmicAxesHaveTicksWhereverTheyBegin() {
        assertThat(Ticks.of(Axis.logarithmic("x", 0.25, 0.85))).extracting(Ticks.Tick::label)
                .containsExactly("0.3", "0.4", "0.5", "0.6", "0.7", "0.8");
        assertThat(Ticks.of(Axis.logarithmic("x", 0.3, 12))).extracting(Ticks.Tick::label)
                .startsWith("", "", "0.5", "").endsWith("", "10").hasSize(17);
        assertThat(Ticks.of(Axis.logarithmic("x", 10.1, 10.9))).extracting(Ticks.Tick::label).contains("10.5");
        assertThat(Ticks.of(Axis.logarithmic("x", 0.2, 1e22)).stream().map(Ticks.Tick::label)
                .filter(label -> !label.isEmpty())).startsWith("10^{0}", "10^{2}").hasSize(12);
        assertThat(Ticks.of(Axis.logarithmic("x", 0.2, 1e22))).hasSize(23);
    }

    @Test
    void labelsLoseTheirMarkupInData() {
        assertThat(Label.plain("β_{0} = 10^{−7}")).isEqualTo("β_0 = 10^−7");
        assertThat(new Label("x_{0}", 10).width()).isBetween(new Label("x", 10).width(), new Label("x0", 10).width());
        assertThat(Label.wrapped("one two three", 10, new Label("one two", 10).width() + 1))
                .containsExactly("one two", "three");
    }
}
