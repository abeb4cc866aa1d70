package io.github.spinthermo.table;

import io.github.spinthermo.io.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes a table: {@code <name>/<name>.csv}, its description {@code <name>.csv-metadata.json} beside it, and
 * both checksums in {@code SHA256SUMS}. Nothing in them depends on the time, the machine or the order of the
 * work, which is done on all cores. Each file is whole or not there, whenever the work is cut off.
 */
public final class TableWriter {

    private final Path directory;
    private final String version;

    /**
     * A writer.
     *
     * @param directory the folder of all tables
     * @param version the version of the software, which the tables name
     */
    public TableWriter(Path directory, String version) {
        this.directory = directory;
        this.version = version;
    }

    /**
     * Writes one table; each file appears when it is whole.
     *
     * @param table the table
     * @param progress is run after each piece of the work, on any thread
     * @throws IOException if a file cannot be written
     */
    public void write(TableSpec table, Runnable progress) throws IOException {
        write(table, false, progress);
    }

    /**
     * Goes on with a table where an earlier run was cut off: from the pieces that it had finished; a table that is
     * there with its checksums stays.
     *
     * @param table the table
     * @param progress is run after each piece of the work, on any thread
     * @throws IOException if a file cannot be written
     */
    public void resume(TableSpec table, Runnable progress) throws IOException {
        write(table, true, progress);
    }

    private void write(TableSpec table, boolean resume, Runnable progress) throws IOException {
        Path csv = TableFile.csv(directory, table);
        Path metadata = TableFile.metadata(directory, table);
        String head = TableFile.head(table, version);
        Pieces pieces = Pieces.open(table, head, csv.getParent(), resume);
        Pieces.removeUnfinished(directory);
        if (!resume || !isFinished(table, head)) {
            try {
                pieces.complete(progress);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            AtomicFile.write(csv, out -> {
                out.write(head.getBytes(StandardCharsets.UTF_8));
                pieces.copyTo(out);
            });
            byte[] data = Files.readAllBytes(csv);
            AtomicFile.write(metadata, out -> TableMetadata.write(table, version, data, out));
            Checksums.update(directory, List.of(csv, metadata));
        }
        pieces.remove();
    }

    /** Whether the files are there, belong together, and are of this version. */
    private boolean isFinished(TableSpec table, String head) throws IOException {
        Path csv = TableFile.csv(directory, table);
        Path metadata = TableFile.metadata(directory, table);
        if (!Files.exists(csv) || !Files.exists(metadata)) {
            return false;
        }
        byte[] data = Files.readAllBytes(csv);
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        Map<String, String> sums = Checksums.read(directory);
        return data.length > start.length && Arrays.equals(start, Arrays.copyOf(data, start.length))
                && Checksums.of(data).equals(sums.get(Checksums.path(directory, csv)))
                && Arrays.equals(TableMetadata.of(table, version, data), Files.readAllBytes(metadata))
                && Checksums.of(metadata).equals(sums.get(Checksums.path(directory, metadata)));
    }
}
