package io.github.spinthermo.figure.own;

import io.github.spinthermo.disorder.Disorder;
import io.github.spinthermo.disorder.DisorderedEnsemble;
import io.github.spinthermo.drawing.Axis;
import io.github.spinthermo.drawing.Curve;
import io.github.spinthermo.drawing.Datum;
import io.github.spinthermo.drawing.Figure;
import io.github.spinthermo.drawing.Ink;
import io.github.spinthermo.drawing.Panel;
import io.github.spinthermo.drawing.Places;
import io.github.spinthermo.drawing.Style;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.noise.DickeDynamics;
import io.github.spinthermo.noise.NoiseRates;
import io.github.spinthermo.noise.NoiseTrajectory;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.BathRates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** The collective steady state of four spins as a plateau in time, and its end by noise and by disorder. */
final class PlateauFigure {

    private static final int DECIMALS = 8;

    private PlateauFigure() { }

    static Figure figure() {
        return new Figure("own-plateau", "The collective steady state as a plateau, and its end by noise and disorder",
                "Derived: spec 7.4 and 7.5, for the master equation of Latune, Sinayskiy, Petruccione (2019)",
                "dicke-dynamics and inhomogeneous: n = 4, beta0 = inf, betaB = 1, times from 0.01 to 100000 / kappa",
                Axis.logarithmic("κt", 0.01, 100_000), Axis.linear("E / ħω", 0, 1.2), "8 decimals",
                List.of("Four spins 1/2 from the ground state in a common bath at x = 1. Local baths of the same"
                        + " temperature and the rate εκ end the plateau after about 1/(εκ).",
                        "Detunings δ end it after about κ/δ^{2}, later than 1/δ. Spins that differ all become"
                        + " independent; where two pairs are alike, δ = (d, d, −d, −d), each pair stays"
                        + " collective for ever."),
                PlateauFigure::courses);
    }

    private static Panel courses() {
        return new Panel(List.of(
                noise("local noise, ε = 0.01", 0.01, Style.solid(Ink.ORANGE)),
                noise("local noise, ε = 0.0001", 0.0001, Style.solid(Ink.RED)),
                disorder("δ = (1.5, 0.5, −0.5, −1.5) · 0.02κ", Style.solid(Ink.PURPLE), "3/100", "1/100", "-1/100",
                        "-3/100"),
                disorder("δ = (1, 1, −1, −1) · 0.02κ", Style.solid(Ink.BLUE), "1/50", "1/50", "-1/50", "-1/50"),
                disorder("no noise, no disorder", Style.dashed(Ink.BLACK), "0", "0", "0", "0")), List.of());
    }

    private static List<Double> times() {
        return Places.ofDecades(-2, 5, 12).values().stream().map(BigDecimal::doubleValue).toList();
    }

    private static Curve noise(String label, double rate, Style style) {
        double down = 1 / (1 + Math.exp(-1));
        InitialState ground = InitialState.thermal(SpinEnsemble.of(4, HalfInteger.HALF), InverseTemperature.INFINITY);
        NoiseTrajectory course = DickeDynamics.of(ground, new NoiseRates(down, 1 - down, 0, rate * down,
                rate * (1 - down), 0)).trajectory(times(), false, share -> { });
        return curve(label, style, course.points().stream().map(point -> point.energy()).toList());
    }

    private static Curve disorder(String label, Style style, String... detunings) {
        Disorder spins = Disorder.none(4).withDetunings(Stream.of(detunings).map(BigFraction::parse).toList());
        return curve(label, style, DisorderedEnsemble.of(spins, InverseTemperature.INFINITY,
                BathRates.ofBeta(InverseTemperature.parse("1"))).trajectory(times(), share -> { }).energy());
    }

    private static Curve curve(String label, Style style, List<Double> energies) {
        List<Double> times = times();
        return new Curve(label, style, IntStream.range(0, times.size()).mapToObj(i ->
                Datum.of(BigDecimal.valueOf(times.get(i)), energies.get(i), DECIMALS)).toList());
    }
}
