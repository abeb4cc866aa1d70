package io.github.spinthermo.plot;

import io.github.spinthermo.operation.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Wish for a plot.
 *
 * @param operation the operation whose results are plotted
 * @param given the texts of its parameters by their names, lists and ranges among them
 * @param y the results to plot, by the names of their columns, at least one
 * @param x the parameter along the horizontal axis; the only one that runs, or the index of the answer, by default
 * @param isLogarithmicX whether equal factors of x have equal lengths
 * @param isLogarithmicY whether equal factors of y have equal lengths
 * @param title the title; the operation and the results by default
 * @param per what each value is divided by
 */
public record PlotRequest(Operation operation, Map<String, String> given, List<String> y, Optional<String> x,
        boolean isLogarithmicX, boolean isLogarithmicY, Optional<String> title, Normalisation per) {

    /**
     * Copies the lists.
     *
     * @param operation the operation
     * @param given the texts of its parameters
     * @param y the results
     * @param x the parameter along the horizontal axis
     * @param isLogarithmicX whether the horizontal axis is logarithmic
     * @param isLogarithmicY whether the vertical axis is
     * @param title the title
     * @param per what values are divided by
     */
    public PlotRequest {
        given = Map.copyOf(given);
        y = List.copyOf(y);
    }
}
