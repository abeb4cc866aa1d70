package io.github.spinthermo.oracle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.operation.json.JsonValues;
import io.github.spinthermo.operation.json.Misprint;
import io.github.spinthermo.operation.text.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reader of one request. Numbers are kept as text, which is exact and cheap whatever their length; the id is kept as
 * JSON text, so that it is returned exactly as it was sent.
 */
final class RequestReader {

    private static final String ID = "id";
    private static final String OP = "op";

    private static final JsonFactory FACTORY = JsonValues.factory(LineReader.LONGEST);

    private final String line;
    private final JsonParser parser;
    private final Map<String, RawValue> members = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private String id = Request.NO_ID;
    private String duplicate;
    private boolean idIsNoJson;

    private RequestReader(String line, JsonParser parser) {
        this.line = line;
        this.parser = parser;
    }

    static Request read(String line) throws BadJsonException {
        try (JsonParser parser = FACTORY.createParser(line)) {
            RequestReader reader = new RequestReader(line, parser);
            reader.readObject();
            return reader.request();
        } catch (JsonProcessingException e) {
            throw new BadJsonException("the line is not JSON: " + Misprint.of(line, e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Request request() throws BadJsonException {
        if (duplicate != null) {
            throw new BadJsonException("the name " + Fault.show(duplicate) + " occurs twice",
                    ID.equals(duplicate) ? Request.NO_ID : id);
        }
        if (idIsNoJson) {
            throw new BadJsonException("the id holds NaN or Infinity, which JSON does not have; write another id");
        }
        Optional<RawValue> op = Optional.ofNullable(members.remove(OP));
        return new Request(id, op, members);
    }

    private void readObject() throws IOException, BadJsonException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new BadJsonException("the line is not a JSON object");
        }
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (!names.add(name)) {
                duplicate = name;
            }
            token = readMember(name);
        }
        if (parser.nextToken() != null) {
            throw new BadJsonException("something follows the JSON object");
        }
    }

    /** Reads a value, and returns the token behind it. */
    private JsonToken readMember(String name) throws IOException {
        JsonToken token = parser.nextToken();
        if (ID.equals(name)) {
            return readId(token);
        }
        if (token != JsonToken.VALUE_NULL) {
            members.put(name, new JsonValues(parser, twice -> duplicate = twice).read(token));
        }
        return parser.nextToken();
    }

    /** Keeps the text from the value to the token behind it, without the comma between the two. */
    private JsonToken readId(JsonToken token) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        boolean proper = !skip(token);
        JsonToken next = parser.nextToken();
        String text = line.substring(start, (int) parser.currentTokenLocation().getCharOffset()).strip();
        String value = text.endsWith(",") ? text.substring(0, text.length() - 1).strip() : text;
        // Outside of strings a carriage return is white space; in an answer it would end the line for many readers.
        id = proper && !idIsNoJson ? value.replace('\r', ' ') : Request.NO_ID;
        return next;
    }

    private char lastCharacter() throws IOException {
        return parser.getText().charAt(parser.getTextLength() - 1);
    }

    /** Skips a value, and tells whether a name occurs twice in an object inside it. */
    private boolean skip(JsonToken start) throws IOException {
        boolean found = false;
        Deque<Set<String>> objects = new ArrayDeque<>();
        int depth = 0;
        JsonToken token = start;
        while (true) {
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            idIsNoJson |= token.isNumeric() && Character.isLetter(lastCharacter());
            if (token == JsonToken.START_OBJECT) {
                objects.push(new HashSet<>());
            } else if (token == JsonToken.END_OBJECT) {
                objects.pop();
            } else if (token == JsonToken.FIELD_NAME && !objects.element().add(parser.currentName())) {
                duplicate = parser.currentName();
                found = true;
            }
            if (depth == 0) {
                return found;
            }
            token = parser.nextToken();
        }
    }
}
