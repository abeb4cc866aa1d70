package io.github.spinthermo.oracle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The line of an answer, held back as long as it is not long, so that another one can be written in its place. */
final class HeldLine extends OutputStream {

    /** The bytes that are held at most. */
    static final int MOST = 1 << 20;

    private final OutputStream out;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean passing;

    HeldLine(OutputStream out) {
        this.out = out;
    }

    /** Writes an answer; where memory is too small for its text and none of it is written yet, it says so instead. */
    void write(Answer answer, String id) throws IOException {
        passing = false;
        try {
            answer.write(this);
        } catch (OutOfMemoryError e) {
            if (passing) {
                throw e;
            }
            held.reset();
            Answer.of(id, Failure.outOfMemory()).write(this);
        }
        pass();
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!passing && held.size() + length > MOST) {
            passing = true;
            pass();
        }
        (passing ? out : held).write(bytes, offset, length);
    }

    private void pass() throws IOException {
        held.writeTo(out);
        held.reset();
    }
}
