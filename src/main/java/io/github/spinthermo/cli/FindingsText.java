package io.github.spinthermo.cli;

import io.github.spinthermo.reproduction.ClaimResult;
import io.github.spinthermo.reproduction.PrintedClaim;
import java.io.IOException;
import java.io.Writer;

/** Claims as paragraphs, and their numbers at the end. */
final class FindingsText implements FindingsView {

    private static final String LABEL = "     printed  ";

    private final int width;
    private final Writer out;
    private final FindingsSummary summary;

    FindingsText(int width, Writer out) throws IOException {
        this.width = width;
        this.out = out;
        this.summary = new FindingsSummary(RecordWriter.of(View.Format.TEXT, width, out));
    }

    @Override
    public void show(ClaimResult finding) throws IOException {
        PrintedClaim claim = finding.printed();
        out.write(claim.id() + "  " + finding.verdict()
                + (finding.isExpected() ? "" : ", expected " + claim.expected()) + "\n");
        line("claim", claim.claim());
        line("source", claim.paper() + ", " + claim.where());
        line("printed", claim.printed());
        line("at", claim.parameters());
        line("ours", finding.ours());
        line("note", claim.note());
        out.write('\n');
        out.flush();
        summary.show(finding);
    }

    private void line(String name, String text) throws IOException {
        if (!text.isEmpty()) {
            String label = "     " + name;
            String line = label + " ".repeat(LABEL.length() - label.length()) + text;
            out.write(String.join("\n", Paragraph.lines(line, width, LABEL.length(), "")) + "\n");
        }
    }

    @Override
    public void finish() throws IOException {
        summary.finish();
    }
}
