package io.github.spinthermo.operation.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.spinthermo.operation.text.RawValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reader of JSON values. Numbers are kept as text, which is exact and cheap whatever their length. */
public final class JsonValues {

    private final JsonParser parser;
    private final Consumer<String> duplicates;

    /**
     * Makes a reader.
     *
     * @param parser the parser, which stands on a value
     * @param duplicates takes every name that occurs twice in an object
     */
    public JsonValues(JsonParser parser, Consumer<String> duplicates) {
        this.parser = parser;
        this.duplicates = duplicates;
    }

    /**
     * Makes a factory of parsers that keep no names from one text to the next and have no limits of length but one:
     * hostile texts leave nothing behind.
     *
     * @param longest the most characters of a name or a number
     * @return the factory
     */
    public static JsonFactory factory(int longest) {
        return new JsonFactoryBuilder()
                .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
                .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
                .configure(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, true)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNumberLength(longest).maxNameLength(longest).build())
                .build();
    }

    /**
     * Reads a value.
     *
     * @param token its first token
     * @return the value
     * @throws IOException if it is not JSON
     */
    public RawValue read(JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            return RawValue.string(parser.getText());
        }
        if (token.isNumeric()) {
            return RawValue.number(parser.getText());
        }
        if (token == JsonToken.START_OBJECT) {
            return object();
        }
        if (token.isBoolean()) {
            return RawValue.truth(token == JsonToken.VALUE_TRUE);
        }
        return token == JsonToken.START_ARRAY ? array() : RawValue.other(token.asString());
    }

    /** Reads an array; a {@code null} in it keeps its place, or the values behind it would move up. */
    private RawValue array() throws IOException {
        List<RawValue> found = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            found.add(read(token));
        }
        return RawValue.array(found);
    }

    /** Reads an object without its null members; the parser limits how deep values are nested. */
    private RawValue object() throws IOException {
        Map<String, RawValue> found = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (!seen.add(name)) {
                duplicates.accept(name);
            }
            JsonToken token = parser.nextToken();
            if (token != JsonToken.VALUE_NULL) {
                found.put(name, read(token));
            }
        }
        return RawValue.object(found);
    }
}
