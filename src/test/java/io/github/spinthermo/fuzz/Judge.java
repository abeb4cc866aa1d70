package io.github.spinthermo.fuzz;

import io.github.spinthermo.testing.Json;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Judge of answers: one object in the form of the protocol, with one of its codes, and nothing of the inside. */
final class Judge {

    /** Codes of the protocol, but for that of a fault of the program. */
    static final Set<String> CODES = Set.of("bad-json", "unknown-op", "missing-parameter", "unknown-parameter",
            "invalid-parameter", "limit-exceeded");

    private static final Set<String> WITHOUT_PARAMETER = Set.of("bad-json", "unknown-op");
    private static final Set<String> OF_RESULTS =
            Set.of("id", "op", "digits", "result", "columns", "rows", "errors", "reasons");
    private static final Pattern INSIDE =
            Pattern.compile("\\tat |Exception|\\w+Error\\b|\\bjava\\.|io\\.github\\.spinthermo|[Jj]etty");

    /** A fault of an answer, with its reason. */
    private static final class FaultyAnswer extends RuntimeException {
        private static final long serialVersionUID = 1;

        FaultyAnswer(String reason) {
            super(reason);
        }
    }

    private Judge() { }

    /** Tells what is wrong with the answer to a line, if anything is. */
    static Optional<String> fault(byte[] line, String answer) {
        try {
            Map<String, Object> members = object(answer);
            check(members);
            Optional<Map<String, Object>> sent = readable(line);
            require(sent.isEmpty() || String.valueOf(sent.get().get("id")).equals(String.valueOf(members.get("id"))),
                    "the id is another one");
            return Optional.empty();
        } catch (FaultyAnswer fault) {
            return Optional.of(fault.getMessage());
        }
    }

    /** Tells what is wrong with an answer to something that is no line, if anything is. */
    static Optional<String> fault(String answer) {
        return fault(new byte[0], answer);
    }

    /** Returns the code of an answer, or what it is. */
    static String kind(String answer) {
        Map<String, Object> members = Json.object(answer);
        return members.get("error") == null ? members.containsKey("rows") ? "rows" : "result"
                : Json.object(members, "error").get("code").toString();
    }

    /** Tells whether a text shows anything of the inside of the program. */
    static boolean showsInside(String text) {
        return INSIDE.matcher(text).find();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(String answer) {
        try {
            if (Json.read(answer) instanceof Map<?, ?> members) {
                return (Map<String, Object>) members;
            }
        } catch (UncheckedIOException e) {
            throw new FaultyAnswer("no JSON: " + e.getMessage());
        }
        throw new FaultyAnswer("no object");
    }

    private static void check(Map<String, Object> members) {
        require(members.containsKey("id"), "no id");
        if (members.containsKey("error")) {
            require(members.size() == 2, "more than an error");
            checkError(members.get("error"));
            return;
        }
        require(OF_RESULTS.containsAll(members.keySet()) && members.containsKey("op") && members.containsKey("digits"),
                "neither result nor error");
        require(members.get("result") instanceof Map<?, ?> ^ members.get("columns") instanceof Map<?, ?>,
                "not one result");
        if (members.get("errors") instanceof List<?> errors) {
            errors.forEach(Judge::checkError);
        }
    }

    private static void checkError(Object error) {
        require(error instanceof Map<?, ?>, "the error is no object");
        Map<?, ?> members = (Map<?, ?>) error;
        String code = String.valueOf(members.get("code"));
        require(CODES.contains(code), "the code " + code);
        String message = String.valueOf(members.get("message"));
        boolean namesOne = members.containsKey("parameter") || message.startsWith("the line is longer");
        require(namesOne ^ WITHOUT_PARAMETER.contains(code), "the parameter of " + code);
        require(!message.isBlank() && !message.equals("null") && message.indexOf('\n') < 0, "the message " + message);
        require(!showsInside(message), "the inside of the program");
    }

    private static void require(boolean isSo, String otherwise) {
        if (!isSo) {
            throw new FaultyAnswer(otherwise);
        }
    }

    /** Reads a line as an object whose names are distinct, if it is one. */
    private static Optional<Map<String, Object>> readable(byte[] line) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
            return Optional.of(object(text));
        } catch (CharacterCodingException | FaultyAnswer e) {
            return Optional.empty();
        }
    }
}
