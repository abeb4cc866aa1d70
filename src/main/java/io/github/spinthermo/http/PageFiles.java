package io.github.spinthermo.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpStatus;

/** The files of the page, from the resources of this room. Only those that are listed here can be had. */
final class PageFiles {

    private static final String FOLDER = "/io/github/spinthermo/http/";

    /** Type of a picture made of lines. */
    static final String SVG = "image/svg+xml";

    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", SVG);

    private static final Set<String> FILES = Set.of("index.html", "gallery.html", "page.css", "page.js", "curves.js",
            "elsewhere.js", "openings.js", "plot.js", "gallery.js", "uPlot.iife.min.js", "uPlot.min.css", "icon.svg");

    private final Map<String, Reply> read = new ConcurrentHashMap<>();

    /** Returns the file at an address. */
    Optional<Reply> at(String path) {
        return Optional.of(path.equals("/") ? "index.html" : path.substring(1)).filter(FILES::contains)
                .map(file -> read.computeIfAbsent(file, PageFiles::read));
    }

    private static Reply read(String file) {
        String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        try (InputStream in = PageFiles.class.getResourceAsStream(FOLDER + file)) {
            return new Reply(HttpStatus.OK_200, type, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
