package io.github.spinthermo.table;

import io.github.spinthermo.error.TableIntegrityException;
import io.github.spinthermo.io.InputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Verifier of tables. It checks the checksums of the files, the lines above the rows, the number and the parameters of
 * all rows, the descriptions, and some rows by computing them again; of a file that was changed all rows, to find the
 * wrong cell.
 */
public final class TableVerifier {

    /** Number of pieces of which one is computed again; at least one of each table is. */
    private static final int SAMPLED = 8;

    private final Path directory;
    private final String version;

    /**
     * Makes a verifier.
     *
     * @param directory the folder of all tables
     * @param version the version of the software, which the tables name
     */
    public TableVerifier(Path directory, String version) {
        this.directory = directory;
        this.version = version;
    }

    /**
     * Chooses the pieces of a table that are computed again for a seed.
     *
     * @param table the table
     * @param seed any number
     * @return the pieces, ascending
     */
    public static int[] sample(TableSpec table, long seed) {
        Random random = new Random(seed ^ table.name().hashCode());
        return random.ints(0, table.pieces()).distinct().limit((table.pieces() + SAMPLED - 1) / SAMPLED)
                .sorted().toArray();
    }

    /**
     * Verifies a table.
     *
     * @param table the table
     * @param pieces the pieces that are computed again
     * @param progress is run after each of them, on any thread
     * @throws TableIntegrityException if something is wrong; it names the first wrong cell where it is one
     * @throws IOException if a file cannot be read
     */
    public void verify(TableSpec table, int[] pieces, Runnable progress) throws IOException {
        Path csv = TableFile.csv(directory, table);
        byte[] data = read(csv);
        boolean isUnchanged = hasItsSum(csv, data);
        String head = TableFile.head(table, version);
        requireLines(table.name(), lines(data).subList(0, Math.min(lines(data).size(), TableFile.LINES_ABOVE)),
                head.lines().toList());
        List<List<String>> rows = TableFile.rows(table, data);
        ExpectedRows expected = new ExpectedRows(table, rows);
        boolean isSampled = isUnchanged && pieces.length < table.pieces();
        expected.require(isSampled ? pieces : IntStream.range(0, table.pieces()).toArray(), progress);
        requireLines(table.name(), lines(data), lines((head + TableFile.lines(rows)).getBytes(StandardCharsets.UTF_8)));
        requireSum(csv, isUnchanged);
        Path metadata = TableFile.metadata(directory, table);
        byte[] description = read(metadata);
        requireLines(metadata.getFileName().toString(), lines(description),
                lines(TableMetadata.of(table, version, data)));
        requireSum(metadata, hasItsSum(metadata, description));
    }

    /**
     * Verifies the checksums of all files that {@code SHA256SUMS} lists.
     *
     * @throws TableIntegrityException if a file is missing or changed
     * @throws IOException if a file cannot be read
     */
    public void verifySums() throws IOException {
        for (String path : Checksums.read(directory).keySet()) {
            Path file = directory.resolve(path);
            requireSum(file, hasItsSum(file, read(file)));
        }
    }

    /**
     * Counts the rows of a table.
     *
     * @param directory the folder of all tables
     * @param table the table
     * @return the number of rows of its file, or empty if there is no file
     * @throws IOException if the file cannot be read
     */
    public static OptionalInt rows(Path directory, TableSpec table) throws IOException {
        Path csv = TableFile.csv(directory, table);
        return Files.exists(csv)
                ? OptionalInt.of(TableFile.rows(table, InputFile.bytes(csv)).size())
                : OptionalInt.empty();
    }

    private byte[] read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new TableIntegrityException(Checksums.path(directory, file), "", "is not there; look in the folder"
                    + " that has the tables (--dir), or write them with 'spinthermo table build'");
        }
        return InputFile.bytes(file);
    }

    private boolean hasItsSum(Path file, byte[] data) throws IOException {
        return Checksums.of(data).equals(Checksums.read(directory).get(Checksums.path(directory, file)));
    }

    private void requireSum(Path file, boolean hasIt) {
        if (!hasIt) {
            throw new TableIntegrityException(Checksums.path(directory, file), "",
                    "does not have the checksum that " + Checksums.FILE + " tells");
        }
    }

    /** Splits a file at line feeds. A carriage return belongs to its line, and text after the last feed is a line. */
    private static List<String> lines(byte[] data) {
        return List.of(new String(data, StandardCharsets.UTF_8).split("\n", -1));
    }

    private static void requireLines(String name, List<String> found, List<String> expected) {
        for (int i = 0; i < Math.max(found.size(), expected.size()); i++) {
            String line = i < found.size() ? found.get(i) : "";
            String right = i < expected.size() ? expected.get(i) : "";
            if (!line.equals(right) || i >= Math.min(found.size(), expected.size())) {
                throw new TableIntegrityException(name, line, "line " + (i + 1) + " is " + shown(line)
                        + ", expected " + shown(right));
            }
        }
    }

    private static String shown(String line) {
        return "\"" + line.replace("\r", "\\r") + "\"";
    }
}
