package io.github.spinthermo.table;

import io.github.spinthermo.io.AtomicFile;
import io.github.spinthermo.io.Cores;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The pieces of a table that are finished, in a hidden folder beside it until the table is whole. Its name tells
 * for what the pieces were made, so that those of another version or with other points are not taken.
 */
final class Pieces {

    private static final String PREFIX = ".pieces-";
    private static final String FINISHED = ".piece";
    private static final String UNFINISHED = ".part";
    private static final int NAME = 16;

    private final TableSpec table;
    private final Path folder;

    private Pieces(TableSpec table, Path folder) {
        this.table = table;
        this.folder = folder;
    }

    /** The pieces there are, or none if work begins anew; what was left half-written is removed. */
    static Pieces open(TableSpec table, String head, Path home, boolean resume) throws IOException {
        Files.createDirectories(home);
        String contents = head + table.digits() + table.points();
        Pieces pieces = new Pieces(table, home.resolve(PREFIX
                + Checksums.of(contents.getBytes(StandardCharsets.UTF_8)).substring(0, NAME)));
        removeUnfinished(home);
        try (Stream<Path> siblings = Files.list(home)) {
            for (Path sibling : siblings.filter(path -> isPieces(path)).toList()) {
                if (!resume || !sibling.equals(pieces.folder)) {
                    remove(sibling);
                }
            }
        }
        Files.createDirectories(pieces.folder);
        removeUnfinished(pieces.folder);
        return pieces;
    }

    private static boolean isPieces(Path path) {
        return path.getFileName().toString().startsWith(PREFIX);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** Removes what a process that was killed left of files it had begun. */
    static void removeUnfinished(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().endsWith(UNFINISHED)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path file(int piece) {
        return folder.resolve(piece + FINISHED);
    }

    /** Computes what is missing, on all cores. */
    void complete(Runnable progress) {
        Cores.map(IntStream.range(0, table.pieces()).toArray(), piece -> {
            if (!Files.exists(file(piece))) {
                write(piece);
            }
            progress.run();
            return piece;
        });
    }

    private void write(int piece) {
        List<List<String>> rows = table.piece(piece);
        try {
            AtomicFile.write(file(piece), out -> out.write(TableFile.lines(rows).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, in order. */
    void copyTo(OutputStream out) throws IOException {
        for (int piece = 0; piece < table.pieces(); piece++) {
            Files.copy(file(piece), out);
        }
    }

    void remove() throws IOException {
        remove(folder);
    }
}
