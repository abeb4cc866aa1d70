package io.github.spinthermo.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jetty.http.HttpStatus;

/** Status of a response, read from the beginning of the answer that it carries. */
final class StatusOf {

    private static final JsonFactory JSON = new JsonFactory();

    private StatusOf() { }

    /** Returns 200 for results, 422 for what is too large, 500 for a fault of the program, 400 for bad input. */
    static int answer(byte[] answer) {
        try (JsonParser json = JSON.createParser(answer)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                if (json.currentName().equals("error")) {
                    return ofCode(json);
                }
                json.nextToken();
                if (json.currentName() != null && !json.currentName().equals("id")) {
                    return HttpStatus.OK_200;
                }
                json.skipChildren();
            }
            return HttpStatus.OK_200;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int ofCode(JsonParser json) throws IOException {
        json.nextToken();
        json.nextToken();
        return switch (json.nextTextValue()) {
            case "limit-exceeded" -> HttpStatus.UNPROCESSABLE_ENTITY_422;
            case "internal-error" -> HttpStatus.INTERNAL_SERVER_ERROR_500;
            case "unknown-op" -> HttpStatus.NOT_FOUND_404;
            default -> HttpStatus.BAD_REQUEST_400;
        };
    }
}
