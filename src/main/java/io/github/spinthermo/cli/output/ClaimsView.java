package io.github.spinthermo.cli.output;

import java.io.IOException;
import java.io.Writer;

/** Views of claims, whose rows are those of {@link ClaimRow}. */
public final class ClaimsView {

    private ClaimsView() { }

    /**
     * Opens a view of one claim after the other: paragraphs with their numbers at the end, or records.
     *
     * @param format the format
     * @param width the columns of a line of text
     * @param out where it writes
     * @return the view
     * @throws IOException if it cannot be written
     */
    public static View of(Format format, int width, Writer out) throws IOException {
        return format == Format.TEXT ? new ClaimsText(width, out) : format.ofRecords(width, out);
    }

    /**
     * Opens a view that shows only the numbers of claims.
     *
     * @param format the format
     * @param width the columns of a line of text
     * @param out where it writes
     * @return the view
     * @throws IOException if it cannot be written
     */
    public static View summary(Format format, int width, Writer out) throws IOException {
        return new ClaimsSummary(format.ofRecords(width, out));
    }
}
