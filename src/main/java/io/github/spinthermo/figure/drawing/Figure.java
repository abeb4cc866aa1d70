package io.github.spinthermo.figure.drawing;

import java.util.List;
import java.util.function.Supplier;

/**
 * A figure of a paper: one panel.
 *
 * @param id its name, the paper's and then the number in it
 * @param shows what it shows, in a line
 * @param source the equations it stands for
 * @param parameters the operation and its parameters, as in the protocol
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param accuracy what the digits of the data are worth
 * @param notes what to see, and where the paper is not right; as for {@link Label}
 * @param content makes curves and marks
 */
public record Figure(String id, String shows, String source, String parameters, Axis x, Axis y, String accuracy,
        List<String> notes, Supplier<Panel> content) {

    /** Statement of the accuracy of values that the library proves. */
    public static final String CERTAIN = "12 digits, every one right";

    /**
     * Takes a copy.
     *
     * @param id its name
     * @param shows what it shows
     * @param source the equations it stands for
     * @param parameters the operation and its parameters
     * @param x the horizontal axis
     * @param y the vertical axis
     * @param accuracy what the digits of the data are worth
     * @param notes what to see
     * @param content makes curves and marks
     */
    public Figure {
        notes = List.copyOf(notes);
    }

    /**
     * Returns what the figure shows, without markup.
     *
     * @return a line of text
     */
    public String summary() {
        return Label.plain(shows);
    }
}
