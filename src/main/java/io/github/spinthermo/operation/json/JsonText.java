package io.github.spinthermo.operation.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.text.RawValue;
import io.github.spinthermo.text.Numeral;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reader of a parameter that is written as JSON text, as on the command line and in tables. */
public final class JsonText {

    private static final JsonFactory FACTORY = JsonValues.factory(Numeral.LONGEST);

    private JsonText() { }

    /**
     * Reads a text.
     *
     * @param parameter the parameter whose value it is
     * @param text an object or an array
     * @return the value
     * @throws InvalidInputException if it is no JSON, or names a member twice; it names the parameter
     */
    public static RawValue parse(String parameter, String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonToken token = parser.nextToken();
            RawValue value = new JsonValues(parser, name -> refuseTwice(parameter, name)).read(token);
            if (parser.nextToken() != null) {
                throw InvalidInputException.ofName("not-json", parameter, "has something behind its JSON value");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw InvalidInputException.ofName("not-json", parameter, "is not JSON: " + Misprint.of(text, e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseTwice(String parameter, String name) {
        throw InvalidInputException.ofName("twice", parameter, "names " + Fault.show(name) + " twice");
    }
}
