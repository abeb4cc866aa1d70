package io.github.spinthermo.http;

import io.github.spinthermo.drawing.Figure;
import io.github.spinthermo.drawing.FigureWriter;
import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.figure.Figures;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpStatus;

/** Gallery of the figures of the papers and of our own. Each is computed once, when it is first looked at. */
final class Gallery {

    /** Address of the list of the figures. */
    static final String LIST = "/figures.json";

    private final Map<String, Reply> drawn = new ConcurrentHashMap<>();

    /** Returns the figure at an address. */
    static Optional<Figure> at(String path) {
        return Figures.all().stream().filter(figure -> address(figure).equals(path)).findFirst();
    }

    private static String address(Figure figure) {
        return "/figures/" + figure.id() + ".svg";
    }

    /** Returns addresses, titles and sources of all figures. */
    static Reply list() {
        return Reply.json(JsonTree.bytes(Figures.all().stream().map(Gallery::described).toList()));
    }

    private static Map<String, Object> described(Figure figure) {
        Map<String, Object> described = JsonTree.object("id", figure.id(), "address", address(figure));
        described.put("title", figure.summary());
        described.put("description", figure.description());
        return described;
    }

    /** Returns the picture of a figure; nothing where the server ends before it is drawn. */
    Optional<Reply> picture(Figure figure) {
        try {
            return Optional.of(drawn.computeIfAbsent(figure.id(),
                    any -> new Reply(HttpStatus.OK_200, PageFiles.SVG, FigureWriter.svg(figure))));
        } catch (ComputationInterruptedException e) {
            return Optional.empty();
        }
    }
}
