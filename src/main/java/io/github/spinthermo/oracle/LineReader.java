package io.github.spinthermo.oracle;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reader of lines in UTF-8, ended by LF or CRLF. Longer lines than allowed are skipped without being held. */
final class LineReader {

    /** Length of the longest line, in bytes, without its end. */
    static final int LONGEST = 1 << 20;

    /** Number of bytes that are held: a byte order mark and a carriage return are beyond those of the line. */
    private static final int HELD = LONGEST + 4;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private boolean first = true;

    /** Kind of a line. */
    enum Kind {
        /** A line. */
        LINE,
        /** A line that was too long. */
        TOO_LONG,
        /** A line that is not UTF-8. */
        NOT_UTF8,
        /** No more lines. */
        END
    }

    /** Line that was read; its text is empty unless its kind is {@link Kind#LINE}. */
    record Line(Kind kind, String text) { }

    LineReader(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** Tells whether a part of another line is known to be there; must not be asked while a line is read. */
    boolean hasMore() {
        try {
            return in.available() > 0;
        } catch (IOException e) {
            return true;
        }
    }

    Line next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        int b = in.read();
        if (b < 0) {
            return new Line(Kind.END, "");
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            tooLong = tooLong || bytes.size() >= HELD;
            if (!tooLong) {
                bytes.write(b);
            }
        }
        return tooLong ? new Line(Kind.TOO_LONG, "") : decode(bytes.toByteArray());
    }

    private Line decode(byte[] bytes) {
        int start = first && startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
        int end = bytes.length > start && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        first = false;
        if (end - start > LONGEST) {
            return new Line(Kind.TOO_LONG, "");
        }
        try {
            ByteBuffer content = ByteBuffer.wrap(bytes, start, end - start);
            return new Line(Kind.LINE, StandardCharsets.UTF_8.newDecoder().decode(content).toString());
        } catch (CharacterCodingException e) {
            return new Line(Kind.NOT_UTF8, "");
        }
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= BYTE_ORDER_MARK.length
                && bytes[0] == BYTE_ORDER_MARK[0] && bytes[1] == BYTE_ORDER_MARK[1] && bytes[2] == BYTE_ORDER_MARK[2];
    }
}
