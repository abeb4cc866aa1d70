package io.github.spinthermo.figure.pirmoradian;

import io.github.spinthermo.drawing.Figure;
import java.util.List;
import java.util.stream.Stream;

/** Figures of Pirmoradian and Mølmer (2019). */
public final class PirmoradianFigures {

    private PirmoradianFigures() { }

    /**
     * Returns the figures of the paper but the sketch 1.
     *
     * @return all of them, in the order in which they are listed
     */
    public static List<Figure> all() {
        return Stream.of(BurstFigures.figures(), AgeingFigures.figures()).flatMap(List::stream).toList();
    }
}
