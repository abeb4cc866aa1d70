package io.github.spinthermo.cli;

import io.github.spinthermo.error.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The program of this machine that shows a file, started and left to itself. */
final class Viewer {

    private Viewer() { }

    /** Shows a file. */
    static void show(Path file) {
        String path = file.toAbsolutePath().toString();
        try {
            new ProcessBuilder(Stream.concat(command().stream(), Stream.of(path)).toList())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw InvalidInputException.ofName("no-viewer", "open",
                    "finds no program that shows pictures here (" + e.getMessage() + "); open " + path + " yourself");
        }
    }

    private static List<String> command() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        return system.startsWith("mac") ? List.of("open") : List.of("xdg-open");
    }
}
