package io.github.spinthermo.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Responses of HTTP/1.1 as they came over one connection, read by the rules of its framing. */
final class HttpAnswers {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})(?: [\\x20-\\x7e]*)?");

    private final byte[] bytes;
    private int place;

    /**
     * A response.
     *
     * @param status its status
     * @param headers its headers, by their names in small letters
     * @param body its body
     */
    record Answer(int status, Map<String, String> headers, String body) { }

    private HttpAnswers(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads all responses.
     *
     * @throws IllegalArgumentException if the bytes are not whole responses
     */
    static List<Answer> read(byte[] bytes) {
        HttpAnswers reader = new HttpAnswers(bytes);
        List<Answer> answers = new ArrayList<>();
        while (reader.place < bytes.length) {
            answers.add(reader.next());
        }
        return answers;
    }

    private Answer next() {
        Matcher status = STATUS.matcher(line());
        require(status.matches(), "no status line");
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            require(colon > 0, "no header: " + line);
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        return new Answer(Integer.parseInt(status.group(1)), headers,
                new String(body(headers), StandardCharsets.UTF_8));
    }

    private byte[] body(Map<String, String> headers) {
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            return chunks();
        }
        String length = headers.get("content-length");
        return take(length == null ? bytes.length - place : Integer.parseInt(length));
    }

    private byte[] chunks() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size = Integer.parseInt(line(), 16);
        for (; size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(take(size));
            require(line().isEmpty(), "a chunk has no end");
        }
        require(line().isEmpty(), "the chunks have no end");
        return body.toByteArray();
    }

    private byte[] take(int length) {
        require(length <= bytes.length - place, "the response is cut");
        place += length;
        return Arrays.copyOfRange(bytes, place - length, place);
    }

    private String line() {
        int end = place;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        require(end < bytes.length && end > place && bytes[end - 1] == '\r', "a line has no end");
        String line = new String(bytes, place, end - 1 - place, StandardCharsets.ISO_8859_1);
        place = end + 1;
        return line;
    }

    private static void require(boolean isSo, String otherwise) {
        if (!isSo) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
