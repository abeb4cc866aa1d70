package io.github.spinthermo.drawing;

import java.util.List;
import java.util.function.Supplier;

/**
 * Figure of a paper, one panel of it, or one of our own. It knows how its curves are computed, and computes them only
 * when asked to.
 *
 * @param id the first author of the paper and the number of the panel in it, such as {@code latune-2a}; or {@code own}
 *     and what it shows
 * @param shows the title, one line, as for {@link Label}
 * @param source the paper, its figure and the equations behind it, as for {@link Label}
 * @param parameters the operation and its parameters, written as in the protocol
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param accuracy how many digits of the data hold
 * @param notes remarks below the plot on what to look at and where the paper is not right; as for {@link Label}
 * @param content computes curves and marks
 */
public record Figure(String id, String shows, String source, String parameters, Axis x, Axis y, String accuracy,
        List<String> notes, Supplier<Panel> content) {

    /** Statement of the accuracy of values that the library proves. */
    public static final String CERTAIN = "12 digits, every one right";

    /**
     * Copies the list of notes.
     *
     * @param id the first author and the number, or {@code own} and what it shows
     * @param shows the title
     * @param source the paper, its figure and the equations
     * @param parameters the operation and its parameters
     * @param x the horizontal axis
     * @param y the vertical axis
     * @param accuracy how many digits hold
     * @param notes remarks below the plot
     * @param content computes curves and marks
     */
    public Figure {
        notes = List.copyOf(notes);
    }

    /**
     * Returns the title without markup.
     *
     * @return one line of text
     */
    public String summary() {
        return Label.plain(shows);
    }

    /**
     * Returns source, parameters and remarks without markup.
     *
     * @return one line of text
     */
    public String description() {
        return Label.plain(source + ". " + parameters + ". " + String.join(" ", notes));
    }
}
