package io.github.spinthermo.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.MemoryGate;
import io.github.spinthermo.operation.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of answers for whose text memory is too small. */
class HeldLineTest {

    private static final Answer WHOLE = out -> out.write("{\"id\":2}\n".getBytes(StandardCharsets.UTF_8));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Makes an answer of which so many bytes can be written before memory is exhausted. */
    private static Answer brokenAfter(int bytes) {
        return out -> {
            for (int i = 0; i < bytes; i++) {
                out.write('x');
            }
            throw new OutOfMemoryError("test");
        };
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, HeldLine.MOST})
    void saysThatMemoryIsTooSmall(int written) throws IOException {
        HeldLine line = new HeldLine(out);
        line.write(WHOLE, "2");
        line.write(brokenAfter(written), "7");
        line.write(WHOLE, "2");
        assertThat(text().split("\n")).containsExactly("{\"id\":2}", "{\"id\":7,\"error\":{\"code\":\"limit-exceeded\","
                + "\"parameter\":\"op\",\"message\":\"the request needs more memory than this virtual machine has\"}}",
                "{\"id\":2}");
    }

    @Test
    void longLinesPassAndCannotBeTakenBack() throws IOException {
        HeldLine line = new HeldLine(out);
        byte[] text = "y".repeat(3 * HeldLine.MOST + 1).getBytes(StandardCharsets.UTF_8);
        line.write(answer -> answer.write(text), "1");
        assertThat(out.toByteArray()).isEqualTo(text);
        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> line.write(brokenAfter(HeldLine.MOST + 1), "1"));
    }

    /** Checks that the turns behind one that could not be written have their answers. */
    @Test
    void laterTurnsAreAnswered() throws IOException {
        OpenTurns open = new OpenTurns(out, 2);
        MemoryGate gate = new MemoryGate(2);
        Turn first = turn(gate, open);
        Turn second = turn(gate, open);
        open.add(first);
        open.add(second);
        open.answer(second, WHOLE);
        open.answer(first, brokenAfter(9));
        assertThat(text().split("\n")).hasSize(2).satisfies(lines -> {
            assertThat(lines[0]).startsWith("{\"id\":null,\"error\":{\"code\":\"limit-exceeded\"");
            assertThat(lines[1]).isEqualTo("{\"id\":2}");
        });
        open.rethrow();
    }

    private static Turn turn(MemoryGate gate, OpenTurns open) {
        Answers answers = new Answers(name -> null, new Budget(1), new Session(), 1);
        Intake intake = new Intake(new ByteArrayInputStream(new byte[0]), open, answers, gate);
        return new Turn(new LineReader.Line(LineReader.Kind.LINE, ""), Long.MAX_VALUE, gate.place(), intake);
    }
}
