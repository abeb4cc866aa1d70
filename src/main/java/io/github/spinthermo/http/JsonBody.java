package io.github.spinthermo.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.json.JsonValues;
import io.github.spinthermo.operation.json.Misprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpStatus;

/** Line of the oracle protocol for a body: the JSON object of a request whose operation the address names. */
final class JsonBody {

    /** Name of the member of a line that names the operation. */
    static final String OP = "op";

    private static final JsonFactory JSON = JsonValues.factory(Body.LARGEST);

    private JsonBody() { }

    /** A body that is no such object. */
    static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Reply reply;

        private RefusedException(String sentence) {
            super(sentence);
            this.reply = Reply.refused(HttpStatus.BAD_REQUEST_400, "bad-json", sentence);
        }

        /** Returns what the client is told. */
        Reply reply() {
            return reply;
        }
    }

    /**
     * Writes the line. The body is read first as it is, so that messages name the places that its sender sees.
     *
     * @param operation the operation of the address
     * @param body the body
     * @return the line, with its end
     * @throws RefusedException if the body is no JSON
     * @throws InvalidInputException if the body names an operation too
     */
    static byte[] line(Operation operation, byte[] body) throws RefusedException {
        String text = Body.text(body).map(JsonBody::inOneLine).orElse("");
        if (!text.stripLeading().startsWith("{")) {
            throw new RefusedException("the body is not a JSON object in UTF-8");
        }
        check(text);
        String rest = text.strip().substring(1).stripLeading();
        String separator = rest.startsWith("}") ? "" : ",";
        return ("{\"op\":\"" + operation.name() + "\"" + separator + rest + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Takes away ends of lines, of which no string of JSON has one inside, and the mark at the begin of a file. */
    private static String inOneLine(String text) {
        return text.replaceFirst("^\uFEFF", "").replace('\n', ' ').replace('\r', ' ');
    }

    private static void check(String text) throws RefusedException {
        try (JsonParser json = JSON.createParser(text)) {
            JsonToken token = json.nextToken();
            while (token != null) {
                if (token == JsonToken.FIELD_NAME && OP.equals(json.currentName())
                        && json.getParsingContext().getParent().inRoot()) {
                    throw named();
                }
                token = json.nextToken();
            }
        } catch (JsonProcessingException e) {
            throw new RefusedException("the body is not JSON: " + Misprint.of(text, e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses an operation beside that of the address. */
    static InvalidInputException named() {
        return InvalidInputException.ofName("named-twice", OP, "is named by the address already; leave it out");
    }
}
