package io.github.spinthermo.figure;

import io.github.spinthermo.drawing.Figure;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.figure.dias.DiasFigures;
import io.github.spinthermo.figure.latune.LatuneFigures;
import io.github.spinthermo.figure.own.OwnFigures;
import io.github.spinthermo.figure.pirmoradian.PirmoradianFigures;
import io.github.spinthermo.operation.text.NearestNames;
import java.util.List;
import java.util.stream.Stream;

/** List of all figures. */
public final class Figures {

    private static final List<Figure> ALL = Stream.of(LatuneFigures.all(), DiasFigures.all(),
            PirmoradianFigures.all(), OwnFigures.all()).flatMap(List::stream).toList();

    private Figures() { }

    /**
     * Returns every figure of the papers but the sketches Dias 1a, 1b and Pirmoradian 1, and then those of our own.
     *
     * @return all figures, in the order of the papers
     */
    public static List<Figure> all() {
        return ALL;
    }

    private static List<String> ids() {
        return ALL.stream().map(Figure::id).toList();
    }

    /**
     * Finds the figure of an id.
     *
     * @param id its id, in any case
     * @return the figure
     * @throws InvalidInputException if there is none of this id; it names {@code figure}
     */
    public static Figure named(String id) {
        return ALL.stream().filter(figure -> figure.id().equalsIgnoreCase(id)).findFirst()
                .orElseThrow(() -> new InvalidInputException("unknown-figure", "figure", id,
                        "is not a figure; there are "
                        + String.join(", ", ids()) + NearestNames.question(id, ids())));
    }
}
