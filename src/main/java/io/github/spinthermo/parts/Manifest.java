package io.github.spinthermo.parts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.error.TableIntegrityException;
import io.github.spinthermo.grid.GridRequest;
import io.github.spinthermo.io.AtomicFile;
import io.github.spinthermo.io.InputFile;
import io.github.spinthermo.operation.Parameter;
import io.github.spinthermo.operation.result.Quantity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * List of the parts of a sweep that are done, with what is asked: the file {@code sweep.json}. It tells nothing of the
 * machine, of the time or of who computed the parts.
 *
 * @param software name and version of the program whose rows these are
 * @param request what is asked
 * @param layout how the rows are divided
 * @param parts the parts that are done, by their numbers
 */
record Manifest(String software, SweepRequest request, PartLayout layout, SortedMap<Integer, SweepPart> parts) {

    static final String FILE = "sweep.json";

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** Returns the list with more parts. */
    Manifest with(Map<Integer, SweepPart> more) {
        SortedMap<Integer, SweepPart> all = new TreeMap<>(parts);
        all.putAll(more);
        return new Manifest(software, request, layout, all);
    }

    /** Returns this list with the time limit of another one, where no row was refused for its own. */
    Manifest inTimeOf(Manifest other) {
        boolean isUnlimited = parts.values().stream().allMatch(part -> part.failed() == 0);
        return isUnlimited && request.isButForTime(other.request)
                ? new Manifest(software, other.request, layout, parts)
                : this;
    }

    /** Tells whether two lists are of the same sweep, whatever parts of it are done. */
    boolean isOfSameSweep(Manifest other) {
        return software.equals(other.software) && request.equals(other.request)
                && layout.rows() == other.layout.rows();
    }

    /** Tells whether all parts are done. */
    boolean isWhole() {
        return parts.size() == layout.parts();
    }

    void write(Path folder, GridRequest grid) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
            json.writeStartObject();
            json.writeStringField("software", software);
            writeRequest(json);
            writeColumns(grid, json);
            json.writeNumberField("rows", layout.rows());
            json.writeNumberField("rowsPerPart", layout.rowsPerPart());
            writeParts(json);
            json.writeEndObject();
        }
        text.write('\n');
        AtomicFile.write(folder.resolve(FILE), out -> out.write(text.toByteArray()));
    }

    private void writeRequest(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("request");
        json.writeStringField("op", request.operation());
        for (Map.Entry<String, String> parameter : request.given().entrySet()) {
            json.writeStringField(parameter.getKey(), parameter.getValue());
        }
        json.writeEndObject();
        json.writeStringField("maxSeconds", Double.toString(request.maxSeconds()));
    }

    private static void writeColumns(GridRequest grid, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("columns");
        for (Parameter<?> input : grid.operation().inputs()) {
            if (grid.inputs().contains(input.name())) {
                writeColumn(input.name(), Quantity.real(input.name(), "", "", "", input.description()), json);
            }
        }
        for (int i = 0; i < grid.results().size(); i++) {
            writeColumn(grid.resultNames().get(i), grid.results().get(i), json);
        }
        json.writeEndArray();
    }

    private static void writeColumn(String name, Quantity column, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("unit", column.unit());
        json.writeStringField("equation", column.equation());
        json.writeStringField("description", column.description());
        json.writeEndObject();
    }

    private void writeParts(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("parts");
        for (SweepPart part : parts.values()) {
            json.writeStartObject();
            json.writeStringField("file", part.file());
            json.writeNumberField("rows", part.rows());
            json.writeNumberField("failed", part.failed());
            json.writeStringField("sha256", part.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Reads the list of a folder. */
    static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        try (JsonParser json = FACTORY.createParser(InputFile.bytes(file))) {
            return of(Members.read(json, json.nextToken()));
        } catch (JsonProcessingException | IllegalStateException | InvalidInputException | NumberFormatException e) {
            throw broken(folder, "is not the list of the parts of a sweep");
        }
    }

    private static TableIntegrityException broken(Path folder, String fault) {
        return new TableIntegrityException(folder.resolve(FILE).toString(), "",
                fault + "; restore it, or compute the sweep anew in another folder");
    }

    /** Reads the request of the list, which has to have as many rows as the list. */
    GridRequest grid(Path folder) {
        try {
            GridRequest grid = request.grid();
            if (grid.rows() == layout.rows()) {
                return grid;
            }
        } catch (InvalidInputException | ResourceLimitException e) {
            throw broken(folder, "asks for what cannot be computed (" + e.getMessage() + ")");
        }
        throw broken(folder, "has a number of rows, " + layout.rows() + ", that is not that of its request");
    }

    private static Manifest of(Members members) {
        Map<String, String> given = new LinkedHashMap<>();
        Members request = members.inside("request");
        request.byName().keySet().forEach(name -> given.put(name, request.text(name)));
        SweepRequest asked = new SweepRequest(given.remove("op"), given, seconds(members.text("maxSeconds")));
        SortedMap<Integer, SweepPart> parts = new TreeMap<>();
        Members list = members.inside("parts");
        list.byName().keySet().forEach(place -> {
            SweepPart part = part(list.inside(place));
            parts.put(part.number(), part);
        });
        PartLayout layout = layout(members.number("rows"), members.number("rowsPerPart"));
        if (!parts.isEmpty() && parts.lastKey() >= layout.parts()) {
            throw new IllegalStateException("more parts than there can be");
        }
        return new Manifest(members.text("software"), asked, layout, parts);
    }

    private static double seconds(String text) {
        double seconds = Double.parseDouble(text);
        if (!(seconds > 0)) {
            throw new IllegalStateException("no time");
        }
        return seconds;
    }

    private static PartLayout layout(long rows, long rowsPerPart) {
        if (rows < 1 || rowsPerPart < 1 || (rows - 1) / rowsPerPart >= PartLayout.MOST_PARTS) {
            throw new IllegalStateException("parts that cannot be");
        }
        return new PartLayout(rows, rowsPerPart);
    }

    private static SweepPart part(Members entry) {
        int number = Integer.parseInt(entry.text("file").replaceAll("\\D", ""));
        return new SweepPart(number, entry.number("rows"), entry.number("failed"), entry.text("sha256"));
    }

    /** Members of an object, or of an array, whose names are the places. */
    private record Members(Map<String, Object> byName) {

        static Members read(JsonParser json, JsonToken start) throws IOException {
            if (start == null || !start.isStructStart()) {
                throw new IllegalStateException("neither an object nor an array");
            }
            Map<String, Object> members = new LinkedHashMap<>();
            for (JsonToken token = json.nextToken(); !token.isStructEnd(); token = json.nextToken()) {
                String name = token == JsonToken.FIELD_NAME ? json.currentName() : Integer.toString(members.size());
                members.put(name, value(json, token == JsonToken.FIELD_NAME ? json.nextToken() : token));
            }
            return new Members(members);
        }

        private static Object value(JsonParser json, JsonToken token) throws IOException {
            return switch (token) {
                case START_OBJECT, START_ARRAY -> read(json, token);
                case VALUE_NUMBER_INT -> json.getLongValue();
                default -> json.getText();
            };
        }

        String text(String name) {
            return member(name, String.class);
        }

        long number(String name) {
            return member(name, Long.class);
        }

        Members inside(String name) {
            return member(name, Members.class);
        }

        private <T> T member(String name, Class<T> type) {
            Object value = byName.get(name);
            if (!type.isInstance(value)) {
                throw new IllegalStateException("no " + name);
            }
            return type.cast(value);
        }
    }
}
