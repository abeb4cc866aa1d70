package io.github.spinthermo.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The description of a table for programs, in the vocabulary of CSV on the Web (W3C); what that has no word
 * for stands in the notes.
 */
final class TableMetadata {

    private static final int SCHEMA_VERSION = 1;

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private TableMetadata() { }

    static void write(TableSpec table, String version, long rows, String checksum, OutputStream out)
            throws IOException {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(printer);
            json.writeStartObject();
            json.writeStringField("@context", "http://www.w3.org/ns/csvw");
            json.writeStringField("url", table.name() + ".csv");
            json.writeStringField("dc:title", table.title());
            json.writeStringField("dc:license", "https://creativecommons.org/publicdomain/zero/1.0/");
            writeSchema(table, json);
            json.writeArrayFieldStart("notes");
            writeNotes(table, version, rows, checksum, json);
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void writeSchema(TableSpec table, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tableSchema");
        json.writeArrayFieldStart("columns");
        for (Column column : table.columns()) {
            json.writeStartObject();
            json.writeStringField("name", column.name());
            json.writeStringField("titles", column.name());
            json.writeStringField("datatype", column.datatype());
            json.writeStringField("dc:description", column.description()
                    + (column.unit().isEmpty() ? "" : ", in " + column.unit()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("primaryKey");
        for (String name : table.key()) {
            json.writeString(name);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeNotes(TableSpec table, String version, long rows, String checksum, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeStringField("software", "spinthermo " + version);
        json.writeStringField("command", "spinthermo table build " + table.name());
        json.writeStringField("formulas", table.formulas());
        json.writeStringField("precision", table.precision());
        json.writeStringField("rounding", "half-even; every digit is certain");
        json.writeStringField("conventions", "hbar = k_B = omega = 1; energies from the ground state;"
                + " entropies in nats; inputs are exact as written");
        json.writeNumberField("rowCount", rows);
        json.writeStringField("sha256", checksum);
        json.writeEndObject();
    }
}
