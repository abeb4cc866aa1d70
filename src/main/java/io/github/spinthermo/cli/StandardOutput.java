package io.github.spinthermo.cli;

import io.github.spinthermo.io.FileFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * Standard output, which remembers its first failure: help and version are written by those who do not look whether
 * it arrived.
 */
final class StandardOutput extends OutputStream {

    /** Nobody reads standard output any more, as after {@code | head}: no fault of anybody. */
    static final class ClosedException extends IOException {

        private static final long serialVersionUID = 1L;

        private ClosedException(IOException failure) {
            super("nobody reads standard output", failure);
        }
    }

    private final OutputStream out;
    private IOException failure;

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    /** Returns what failed first, or nothing if all was written. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw remember(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw remember(e);
        }
    }

    private IOException remember(IOException e) {
        IOException named = isClosedPipe(e) ? new ClosedException(e) : FileFailure.of("standard output", e);
        failure = failure == null ? named : failure;
        return named;
    }

    private static boolean isClosedPipe(IOException e) {
        return e.getMessage() != null && e.getMessage().toLowerCase(Locale.ROOT).contains("pipe");
    }
}
