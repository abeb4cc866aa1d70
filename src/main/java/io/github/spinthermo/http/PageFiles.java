package io.github.spinthermo.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpStatus;

/** The files of the page, from the resources of this room. Only those that are listed here can be had. */
final class PageFiles {

    private static final String FOLDER = "/io/github/spinthermo/http/";

    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    private static final Map<String, String> FILES = Map.of("/", "index.html", "/page.css", "page.css",
            "/page.js", "page.js", "/curves.js", "curves.js", "/openings.js", "openings.js", "/plot.js", "plot.js",
            "/uPlot.min.js", "uPlot.iife.min.js", "/uPlot.min.css", "uPlot.min.css", "/icon.svg", "icon.svg");

    private final Map<String, Reply> read = new ConcurrentHashMap<>();

    /** Returns the file at an address. */
    Optional<Reply> at(String path) {
        return Optional.ofNullable(FILES.get(path)).map(file -> read.computeIfAbsent(file, PageFiles::read));
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
