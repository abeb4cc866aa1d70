package io.github.spinthermo.oracle;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.testing.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** An oracle from its first request to the end of its input. */
final class OracleSession {

    private static final Oracle ORACLE = new Oracle(new Budget(Budget.DEFAULT_SECONDS));

    private OracleSession() { }

    /** Returns the output for an input. */
    static byte[] bytes(byte[] input) {
        return bytes(ORACLE, input);
    }

    private static byte[] bytes(Oracle oracle, byte[] input) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            oracle.run(new ByteArrayInputStream(input), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Returns the answers to an input, without their line feeds; all lines are ended. */
    static List<String> answers(byte[] input) {
        return answers(ORACLE, input);
    }

    /** Returns the answers of another oracle in the same way. */
    static List<String> answers(Oracle oracle, byte[] input) {
        String text = new String(bytes(oracle, input), StandardCharsets.UTF_8);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new AssertionError("the last line is not ended: " + text);
        }
        return text.isEmpty() ? List.of() : List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    static List<String> answers(String input) {
        return answers(input.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the answer to a request that stands alone and in which single quotes stand for double ones. */
    static String answer(String request) {
        List<String> answers = answers(request.replace('\'', '"') + "\n");
        if (answers.size() != 1) {
            throw new AssertionError(answers.size() + " answers to " + request);
        }
        return answers.get(0);
    }

    /** Returns the results of a request. */
    static Map<String, Object> result(String request) {
        Map<String, Object> answer = Json.object(answer(request));
        if (!answer.containsKey("result")) {
            throw new AssertionError(request + " is answered " + answer);
        }
        return Json.object(answer, "result");
    }

    /** Returns code and parameter of the error that a request is answered by, as {@code code:parameter}. */
    static String error(String request) {
        return errorOf(answer(request));
    }

    /** Returns code and parameter of an error answer. */
    static String errorOf(String answer) {
        Map<String, Object> error = Json.object(Json.object(answer), "error");
        if (error == null) {
            throw new AssertionError("not an error: " + answer);
        }
        if (String.valueOf(error.get("message")).isBlank()) {
            throw new AssertionError("no message: " + answer);
        }
        return error.get("code") + ":" + error.getOrDefault("parameter", "");
    }
}
