package io.github.spinthermo.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table: {@code <name>/<name>.csv}, its description {@code <name>.csv-metadata.json} beside it, and
 * both checksums in {@code SHA256SUMS}. Nothing in them depends on the time, the machine or the order of the
 * work.
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
     * @param progress is run after each piece of the work
     * @throws IOException if a file cannot be written
     */
    public void write(TableSpec table, Runnable progress) throws IOException {
        Path folder = directory.resolve(table.name());
        Path csv = folder.resolve(table.name() + ".csv");
        Path metadata = folder.resolve(table.name() + ".csv-metadata.json");
        long[] rows = new long[1];
        AtomicFile.write(csv, out -> rows[0] = writeRows(table, out, progress));
        String checksum = Checksums.of(csv);
        AtomicFile.write(metadata, out -> TableMetadata.write(table, version, rows[0], checksum, out));
        Checksums.update(directory, List.of(csv, metadata));
    }

    private long writeRows(TableSpec table, OutputStream out, Runnable progress) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write("# " + table.title() + "\n");
        writer.write("# spinthermo " + version + ", data licence CC0-1.0\n");
        writer.write("# columns, conventions and formulas: " + table.name() + ".csv-metadata.json\n");
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get());
        csv.printRecord(table.columns().stream().map(Column::name));
        long rows = 0;
        for (Iterator<List<List<String>>> pieces = table.rows().get().iterator(); pieces.hasNext();) {
            List<List<String>> piece = pieces.next();
            for (List<String> row : piece) {
                csv.printRecord(row);
            }
            rows += piece.size();
            progress.run();
        }
        csv.flush();
        return rows;
    }
}
