package io.github.spinthermo.figure.latune;

import io.github.spinthermo.drawing.Figure;
import java.util.List;
import java.util.stream.Stream;

/** Figures of Latune, Sinayskiy and Petruccione (2019). */
public final class LatuneFigures {

    private LatuneFigures() { }

    /**
     * Returns the figures of the paper.
     *
     * @return all of them, in the order in which they are listed
     */
    public static List<Figure> all() {
        return Stream.of(EnergyFigures.figures(), RatioFigures.figures(), EntropyFigures.figures(),
                FreeEnergyFigures.figures(), EngineFigures.figures(), List.of(EntropyFigures.drops()))
                .flatMap(List::stream).toList();
    }
}
