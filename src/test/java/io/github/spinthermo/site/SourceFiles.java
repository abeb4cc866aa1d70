package io.github.spinthermo.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lists of the files of the project that tests read. */
final class SourceFiles {

    private SourceFiles() { }

    /** Returns the files below a folder whose names end as given, in the order of their paths. */
    static List<Path> in(Path folder, String suffix) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
