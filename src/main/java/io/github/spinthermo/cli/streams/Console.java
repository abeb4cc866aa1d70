package io.github.spinthermo.cli.streams;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;

/**
 * The streams of a run. Data go to {@code out} as bytes, so that a closed pipe is noticed; messages go to
 * {@code err}.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error, in UTF-8
 * @param terminal how wide help and results may be
 */
public record Console(InputStream in, OutputStream out, PrintWriter err, Terminal terminal) {

    /**
     * Tells a person what may have been meant otherwise, or went less well than expected.
     *
     * @param sentence the note
     */
    public void note(String sentence) {
        err.println("spinthermo: note: " + sentence);
        err.flush();
    }
}
