package io.github.spinthermo.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Description of a table for programs, in the vocabulary of CSV on the Web (W3C). Facts for which that has no word are
 * in the notes.
 */
final class TableMetadata {

    private static final int SCHEMA_VERSION = 1;

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** Words in cells that have no number. */
    private static final List<String> ABSENT = List.of("undefined", "not computed");

    /** Types, the narrowest first, each with the pattern of its values. */
    private static final Map<String, String> DATATYPES = datatypes();

    private TableMetadata() { }

    private static Map<String, String> datatypes() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("integer", "-?\\d+");
        types.put("number", "-?\\d+(\\.\\d+)?(e-?\\d+)?");
        types.put("boolean", "true|false");
        types.put("string", "(?s).*");
        return Collections.unmodifiableMap(types);
    }

    /** Returns the description of a table whose CSV is given. */
    static byte[] of(TableSpec table, String version, byte[] csv) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(table, version, csv, out);
        return out.toByteArray();
    }

    static void write(TableSpec table, String version, byte[] csv, OutputStream out) throws IOException {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        List<List<String>> rows = TableFile.rows(table, csv);
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(printer);
            json.writeStartObject();
            json.writeStringField("@context", "http://www.w3.org/ns/csvw");
            json.writeStringField("url", table.name() + ".csv");
            json.writeStringField("dc:title", table.title());
            json.writeStringField("dc:license", "https://creativecommons.org/publicdomain/zero/1.0/");
            writeSchema(table, rows, json);
            json.writeArrayFieldStart("notes");
            writeNotes(table, version, rows.size(), Checksums.of(csv), json);
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void writeSchema(TableSpec table, List<List<String>> rows, JsonGenerator json)
            throws IOException {
        json.writeObjectFieldStart("tableSchema");
        json.writeArrayFieldStart("columns");
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            writeColumn(columns.get(i), rows.stream().map(row -> row.get(place)).toList(), json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("primaryKey");
        for (String name : table.key()) {
            json.writeString(name);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeColumn(Column column, List<String> cells, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", column.name());
        json.writeStringField("titles", column.name());
        json.writeStringField("datatype", datatype(cells));
        List<String> absent = ABSENT.stream().filter(cells::contains).toList();
        if (absent.size() == 1) {
            json.writeStringField("null", absent.get(0));
        } else if (!absent.isEmpty()) {
            json.writeFieldName("null");
            json.writeArray(absent.toArray(String[]::new), 0, absent.size());
        }
        json.writeStringField("dc:description", column.description()
                + (column.unit().isEmpty() ? "" : ", in " + column.unit()));
        json.writeEndObject();
    }

    /** Returns the narrowest type of all cells; the one for numbers does not know {@code inf}, so that is a text. */
    private static String datatype(List<String> cells) {
        return DATATYPES.entrySet().stream()
                .filter(type -> cells.stream()
                        .allMatch(cell -> ABSENT.contains(cell) || cell.matches(type.getValue())))
                .map(Map.Entry::getKey)
                .findFirst().orElseThrow();
    }

    private static void writeNotes(TableSpec table, String version, long rows, String checksum, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeStringField("software", "spinthermo " + version);
        json.writeStringField("command", "spinthermo table build " + table.name());
        json.writeStringField("formulas", table.formulas());
        json.writeStringField("precision", table.digits().precision());
        json.writeStringField("rounding", table.digits().rounding());
        json.writeStringField("conventions", "hbar = k_B = omega = 1; energies from the ground state;"
                + " entropies in nats; inputs are exact as written; undefined: there is no such value;"
                + " not computed: there is one");
        json.writeNumberField("rowCount", rows);
        json.writeStringField("sha256", checksum);
        json.writeEndObject();
    }
}
