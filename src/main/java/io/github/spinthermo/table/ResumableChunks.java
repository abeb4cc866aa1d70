package io.github.spinthermo.table;

import io.github.spinthermo.error.TableIntegrityException;
import io.github.spinthermo.io.Cores;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The finished chunks of a table, each a {@link Piece}, in hidden folders beside it until the table is whole. Each
 * build makes a folder of its own. The first line of a piece tells what it was made for, so that pieces of another
 * version or with other points are not taken. Damaged ones are made anew, and only files that begin like a piece are
 * deleted.
 */
final class ResumableChunks {

    private static final String PREFIX = ".pieces-";

    private final TableSpec table;
    private final String contents;
    private final Path folder;
    private final Map<Integer, Path> finished;

    private ResumableChunks(TableSpec table, String contents, Path folder, Map<Integer, Path> finished) {
        this.table = table;
        this.contents = contents;
        this.folder = folder;
        this.finished = finished;
    }

    /** Makes a folder for the pieces that are missing, all of them unless work goes on. */
    static ResumableChunks open(TableSpec table, String head, Path home, boolean resume) throws IOException {
        String contents = Checksums.of((head + table.digits() + table.fields() + table.points())
                .getBytes(StandardCharsets.UTF_8));
        Map<Integer, Path> finished = new ConcurrentHashMap<>();
        if (resume) {
            for (Path file : files(home)) {
                Piece.read(file).filter(piece -> piece.contents().equals(contents))
                        .ifPresent(piece -> finished.put(piece.number(), file));
            }
        }
        return new ResumableChunks(table, contents, Files.createTempDirectory(home, PREFIX), finished);
    }

    private static List<Path> files(Path home) throws IOException {
        try (Stream<Path> siblings = Files.list(home)) {
            return siblings.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && Files.isReadable(path))
                    .flatMap(ResumableChunks::list).toList();
        }
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Computes what is missing, on all cores. */
    void complete(Runnable progress) {
        Cores.map(IntStream.range(0, table.pieces()).toArray(), piece -> {
            if (!finished.containsKey(piece)) {
                finished.put(piece, write(piece));
            }
            progress.run();
            return piece;
        });
    }

    private Path write(int piece) {
        try {
            return new Piece(contents, piece, TableFile.lines(table.piece(piece))).writeTo(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the rows of all of them, in order. */
    void copyTo(OutputStream out) throws IOException {
        for (int number = 0; number < table.pieces(); number++) {
            Path file = finished.get(number);
            Optional<Piece> piece = Piece.read(file).filter(found -> found.contents().equals(contents));
            String rows = piece.orElseThrow(() -> new TableIntegrityException(file.toString(), "",
                    "was changed or deleted while the table was built")).rows();
            out.write(rows.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Deletes the folder of this build, and all pieces that earlier ones have left. */
    void remove() throws IOException {
        removeAll(folder.getParent());
        Files.deleteIfExists(folder);
    }

    /** Deletes the pieces that builds have left in a folder, with the folders that are then empty. */
    static void removeAll(Path home) throws IOException {
        for (Path file : files(home)) {
            if (Piece.isOurs(file)) {
                Files.delete(file);
                removeIfEmpty(file.getParent());
            }
        }
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // Something else is in there, and that is not ours.
        }
    }
}
