package io.github.spinthermo.oracle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.Arguments;
import io.github.spinthermo.operation.Caller;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.Operations;
import io.github.spinthermo.operation.Quantity;
import io.github.spinthermo.operation.Raw;
import io.github.spinthermo.operation.Value;
import io.github.spinthermo.real.PrecisionExhaustedException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * Answers requests, one JSON object a line, in the order in which they come, flushed after each: version 1 of
 * the protocol.
 *
 * <p>A bad line, an inadmissible or too large request and a fault of the program itself each get one error
 * answer, and the process goes on. An answer is computed whole before its first byte is written.
 */
public final class Oracle {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final Budget budget;
    private final Caller caller = new Caller();

    /**
     * An oracle.
     *
     * @param budget what each request may use
     */
    public Oracle(Budget budget) {
        this.budget = budget;
    }

    /**
     * Answers until the input ends.
     *
     * @param in requests
     * @param out answers
     * @throws IOException if reading or writing fails, as when nobody reads the answers any more
     */
    public void run(InputStream in, OutputStream out) throws IOException {
        LineReader lines = new LineReader(in);
        BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        for (LineReader.Line line = lines.next(); line.kind() != LineReader.Kind.END; line = lines.next()) {
            if (line.kind() != LineReader.Kind.LINE || !isBlank(line.text())) {
                answer(line, buffered);
                buffered.flush();
            }
        }
    }

    /** Whether there is only what JSON knows as white space. */
    private static boolean isBlank(String line) {
        return line.chars().allMatch(c -> c == ' ' || c == '\t' || c == '\r');
    }

    private void answer(LineReader.Line line, OutputStream out) throws IOException {
        switch (line.kind()) {
            case TOO_LONG -> write(Request.NO_ID, Failure.lineTooLong(), out);
            case NOT_UTF8 -> write(Request.NO_ID, Failure.badJson("the line is not UTF-8"), out);
            default -> answer(line.text(), out);
        }
    }

    private void answer(String line, OutputStream out) throws IOException {
        Request request;
        try {
            request = RequestReader.read(line);
        } catch (BadJsonException e) {
            write(e.id(), Failure.badJson(e.getMessage()), out);
            return;
        }
        try {
            Operation operation = operation(request);
            Arguments arguments = Arguments.read(operation, request.parameters());
            Map<Quantity, Value> result = operation.answer(arguments, budget, caller);
            write(request.id(), operation, Operation.precision(arguments).digits(), result, out);
        } catch (InvalidInputException e) {
            write(request.id(), Failure.of(e), out);
        } catch (ResourceLimitException e) {
            write(request.id(), Failure.of(e), out);
        } catch (PrecisionExhaustedException e) {
            write(request.id(), Failure.of(e), out);
        } catch (OutOfMemoryError e) {
            caller.forget();
            write(request.id(), Failure.outOfMemory(), out);
        } catch (RuntimeException | StackOverflowError e) {
            write(request.id(), Failure.internal(e), out);
        }
    }

    private static Operation operation(Request request) {
        Raw op = request.op().orElseThrow(() ->
                InvalidInputException.ofName("missing-parameter", "op", "is missing (the name of an operation)"));
        return Operations.named(op.form() == Raw.Form.STRING ? op.text() : "(" + op.text() + ")");
    }

    private static void write(String id, Operation operation, int digits, Map<Quantity, Value> result, OutputStream out)
            throws IOException {
        try (JsonGenerator json = start(id, out)) {
            json.writeStringField("op", operation.name());
            json.writeNumberField("digits", digits);
            json.writeFieldName("result");
            ValueJson.write(operation, result, json);
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void write(String id, Failure failure, OutputStream out) throws IOException {
        try (JsonGenerator json = start(id, out)) {
            json.writeObjectFieldStart("error");
            json.writeStringField("code", failure.code());
            if (!failure.parameter().isEmpty()) {
                json.writeStringField("parameter", failure.parameter());
            }
            json.writeStringField("message", failure.message());
            json.writeEndObject();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static JsonGenerator start(String id, OutputStream out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        json.writeStartObject();
        json.writeFieldName("id");
        json.writeRawValue(id);
        return json;
    }
}
