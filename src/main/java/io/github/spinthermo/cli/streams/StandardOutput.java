package io.github.spinthermo.cli.streams;

import io.github.spinthermo.io.NamedOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * Standard output, which remembers its first failure: help and version are written by those who do not look whether
 * it arrived.
 */
public final class StandardOutput extends NamedOutput {

    /** Nobody reads standard output any more, as after {@code | head}: no fault of anybody. */
    public static final class ClosedException extends IOException {

        private static final long serialVersionUID = 1L;

        private ClosedException(IOException failure) {
            super("nobody reads standard output", failure);
        }
    }

    private IOException failure;

    /**
     * Watches a stream.
     *
     * @param out standard output
     */
    public StandardOutput(OutputStream out) {
        super("standard output", out);
    }

    /**
     * Returns what failed first.
     *
     * @return the failure, or nothing if all was written
     */
    public Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    protected IOException named(IOException cause) {
        IOException named = isClosedPipe(cause) ? new ClosedException(cause) : super.named(cause);
        failure = failure == null ? named : failure;
        return named;
    }

    private static boolean isClosedPipe(IOException e) {
        return e.getMessage() != null && e.getMessage().toLowerCase(Locale.ROOT).contains("pipe");
    }
}
