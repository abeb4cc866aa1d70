package io.github.spinthermo.figure.own;

import io.github.spinthermo.drawing.Figure;
import java.util.List;
import java.util.stream.Stream;

/** Figures that no paper has. */
public final class OwnFigures {

    private OwnFigures() { }

    /**
     * Returns these figures.
     *
     * @return all of them, in the order in which they are listed
     */
    public static List<Figure> all() {
        return Stream.concat(
                Stream.of(RadiationFigure.figure(), WorkFigure.figure(), EntanglementFigure.figure(),
                        BurstFigure.figure(), GapFigure.figure(), PowerFigure.figure(), PlateauFigure.figure(),
                        CavityFigure.figure()),
                NetworkFigures.figures().stream()).toList();
    }
}
