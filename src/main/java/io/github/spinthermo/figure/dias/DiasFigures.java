package io.github.spinthermo.figure.dias;

import io.github.spinthermo.drawing.Figure;
import java.util.List;
import java.util.stream.Stream;

/** Figures of Dias, Wächtler, Bastidas, Nemoto and Munro (2021). */
public final class DiasFigures {

    private DiasFigures() { }

    /**
     * Returns the figures of the paper but the sketches 1a and 1b.
     *
     * @return all of them, in the order in which they are listed
     */
    public static List<Figure> all() {
        return Stream.of(ChainFigures.figures(), MeanFieldFigures.figures(),
                List.of(ChainFigures.halfExcited(), MeanFieldFigures.halfExcited()), TemperatureFigures.figures())
                .flatMap(List::stream).toList();
    }
}
