package io.github.spinthermo.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;

/**
 * A whole response.
 *
 * @param status its status
 * @param type its content type
 * @param content its body
 */
record Reply(int status, String type, byte[] content) {

    /** The rules for pages: they use the files of this server and ask it, nothing else. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    static final String JSON = "application/json; charset=utf-8";
    static final String JSON_LINES = "application/jsonl; charset=utf-8";
    static final String TEXT = "text/plain; charset=utf-8";

    /** Makes a response of JSON with status 200. */
    static Reply json(byte[] content) {
        return new Reply(HttpStatus.OK_200, JSON, content);
    }

    /** Makes a response of text with status 200. */
    static Reply text(String content) {
        return new Reply(HttpStatus.OK_200, TEXT, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes the response to a request that gets no answer, in the form of the oracle's errors. */
    static Reply refused(int status, String code, String message) {
        return refused(status, code, "", message);
    }

    /** Makes the same for a request of which one parameter is at fault; the name may be empty. */
    static Reply refused(int status, String code, String parameter, String message) {
        String culprit = parameter.isEmpty() ? "" : "\"parameter\":\"" + escaped(parameter) + "\",";
        String json = "{\"id\":null,\"error\":{\"code\":\"" + code + "\"," + culprit
                + "\"message\":\"" + escaped(message) + "\"}}\n";
        return new Reply(status, JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the same with notes for a person, as the last member of its JSON object, where that tells no error. */
    Reply withNotes(List<String> notes) {
        if (notes.isEmpty() || status != HttpStatus.OK_200) {
            return this;
        }
        String line = new String(content, StandardCharsets.UTF_8);
        String texts = notes.stream().map(note -> "\"" + escaped(note) + "\"").collect(Collectors.joining(","));
        return new Reply(status, type, (line.substring(0, line.lastIndexOf('}')) + ",\"notes\":[" + texts + "]}\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                escaped.append('\\');
            }
            escaped.append(c < ' ' ? ' ' : (char) c);
        });
        return escaped.toString();
    }

    /** Sets status and headers. */
    void describe(Response response) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        if (status == HttpStatus.PAYLOAD_TOO_LARGE_413 || status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put("Referrer-Policy", "no-referrer");
        response.getHeaders().put("Content-Security-Policy", POLICY);
    }
}
