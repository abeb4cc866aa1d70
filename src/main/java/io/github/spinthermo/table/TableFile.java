package io.github.spinthermo.table;

import io.github.spinthermo.error.TableIntegrityException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Layout of a table in a file: three lines of comments, the headings, the rows. */
final class TableFile {

    /** Number of lines above the rows: comments and headings. */
    static final int LINES_ABOVE = 4;

    private static final CSVFormat CSV = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private TableFile() { }

    static Path csv(Path directory, TableSpec table) {
        return directory.resolve(table.name()).resolve(table.name() + ".csv");
    }

    static Path metadata(Path directory, TableSpec table) {
        return directory.resolve(table.name()).resolve(table.name() + ".csv-metadata.json");
    }

    /** Returns the lines above the rows. */
    static String head(TableSpec table, String version) {
        return "# " + table.title() + "\n"
                + "# spinthermo " + version + ", data licence CC0-1.0\n"
                + "# columns, conventions and formulas: " + table.name() + ".csv-metadata.json\n"
                + lines(List.of(table.columns().stream().map(Column::name).toList()));
    }

    /** Writes rows as lines of the file. */
    static String lines(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSV)) {
            for (List<String> row : rows) {
                csv.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Reads the rows of a file, without the comments and headings above them. */
    static List<List<String>> rows(TableSpec table, byte[] file) {
        String data = new String(file, StandardCharsets.UTF_8).lines().skip(LINES_ABOVE)
                .collect(Collectors.joining("\n"));
        try {
            return CSV.parse(new StringReader(data)).stream().map(CSVRecord::toList).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new TableIntegrityException(table.name(), "", "is no CSV: " + e.getMessage());
        }
    }
}
