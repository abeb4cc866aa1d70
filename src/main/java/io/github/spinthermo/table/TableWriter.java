package io.github.spinthermo.table;

import io.github.spinthermo.error.TableIntegrityException;
import io.github.spinthermo.io.AtomicFile;
import io.github.spinthermo.io.FileFailure;
import io.github.spinthermo.io.FolderLock;
import io.github.spinthermo.io.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writer of tables: {@code <name>/<name>.csv}, its description {@code <name>.csv-metadata.json} beside it, and both
 * checksums in {@code SHA256SUMS}. Their bytes depend neither on the time nor on the machine nor on the order of the
 * work, which is done on all cores. Each file is created atomically once complete. One writer at a time works in a
 * folder; others wait.
 */
public final class TableWriter {

    /** Word that is in the first lines of every table and in every description. */
    private static final String OURS = "spinthermo";

    private final Path directory;
    private final String version;
    private final Runnable waiting;

    /**
     * Makes a writer.
     *
     * @param directory the folder of all tables
     * @param version the version of the software, which the tables name
     * @param waiting is run before this writer waits for another one that is at work in the folder
     */
    public TableWriter(Path directory, String version, Runnable waiting) {
        this.directory = directory;
        this.version = version;
        this.waiting = waiting;
    }

    /**
     * Writes one table; each file is created atomically once complete.
     *
     * @param table the table
     * @param progress is run after each piece of the work, on any thread
     * @throws IOException if a file cannot be written
     */
    public void write(TableSpec table, Runnable progress) throws IOException {
        write(table, false, progress);
    }

    /**
     * Continues a table where an earlier run was cut off, from the pieces that it had finished. A complete table of
     * this version, with its checksums, is left as it is.
     *
     * @param table the table
     * @param progress is run after each piece of the work, on any thread
     * @throws IOException if a file cannot be written
     */
    public void resume(TableSpec table, Runnable progress) throws IOException {
        write(table, true, progress);
    }

    private void write(TableSpec table, boolean resume, Runnable progress) throws IOException {
        Path home = TableFile.csv(directory, table).getParent();
        createFolder(home);
        FolderLock.during(directory, waiting, () -> {
            Checksums.read(directory);
            requireOurs(TableFile.csv(directory, table));
            requireOurs(TableFile.metadata(directory, table));
            if (resume && isFinished(table, TableFile.head(table, version))) {
                ResumableChunks.removeAll(home);
            } else {
                build(table, home, resume, progress);
            }
        });
    }

    private static void createFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw FileFailure.of(folder, e);
        }
    }

    /** Refuses to replace a file that was certainly not written by this program. */
    private static void requireOurs(Path file) throws IOException {
        if (Files.exists(file)) {
            byte[] data = InputFile.bytes(file);
            if (data.length > 0 && !new String(data, StandardCharsets.UTF_8).contains(OURS)) {
                throw new FileSystemException(file.toString(), null,
                        "is not a table of this program; move it away, or name another folder");
            }
        }
    }

    private void build(TableSpec table, Path home, boolean resume, Runnable progress) throws IOException {
        Path csv = TableFile.csv(directory, table);
        Path metadata = TableFile.metadata(directory, table);
        String head = TableFile.head(table, version);
        ResumableChunks pieces = ResumableChunks.open(table, head, home, resume);
        try {
            pieces.complete(progress);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        AtomicFile.write(csv, out -> {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            pieces.copyTo(out);
        });
        byte[] data = InputFile.bytes(csv);
        AtomicFile.write(metadata, out -> TableMetadata.write(table, version, data, out));
        Checksums.update(directory, List.of(csv, metadata));
        pieces.remove();
    }

    /** Tells whether the files are there, belong together, and are of this version. */
    private boolean isFinished(TableSpec table, String head) throws IOException {
        Path csv = TableFile.csv(directory, table);
        Path metadata = TableFile.metadata(directory, table);
        if (!Files.exists(csv) || !Files.exists(metadata)) {
            return false;
        }
        byte[] data = InputFile.bytes(csv);
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        Map<String, String> sums = Checksums.read(directory);
        return data.length > start.length && Arrays.equals(start, Arrays.copyOf(data, start.length))
                && Checksums.of(data).equals(sums.get(Checksums.path(directory, csv)))
                && Arrays.equals(TableMetadata.of(table, version, data), InputFile.bytes(metadata))
                && Checksums.of(metadata).equals(sums.get(Checksums.path(directory, metadata)))
                && hasItsRows(table, data);
    }

    private static boolean hasItsRows(TableSpec table, byte[] data) {
        try {
            return !new ExpectedRows(table, TableFile.rows(table, data)).isEmpty();
        } catch (TableIntegrityException e) {
            return false;
        }
    }
}
