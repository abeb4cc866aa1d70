package io.github.spinthermo.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.spinthermo.drawing.Figure;
import io.github.spinthermo.drawing.FigureWriter;
import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.figure.Figures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpStatus;

/** Gallery of the figures of the papers and of our own. Each is computed once, when it is first looked at. */
final class Gallery {

    /** Address of the list of the figures. */
    static final String LIST = "/figures.json";

    private static final JsonFactory JSON = new JsonFactory();

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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartArray();
            for (Figure figure : Figures.all()) {
                json.writeStartObject();
                json.writeStringField("id", figure.id());
                json.writeStringField("address", address(figure));
                json.writeStringField("title", figure.summary());
                json.writeStringField("description", figure.description());
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Reply.json(out.toByteArray());
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
