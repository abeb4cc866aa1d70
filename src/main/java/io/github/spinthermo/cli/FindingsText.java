package io.github.spinthermo.cli;

import io.github.spinthermo.claim.Finding;
import io.github.spinthermo.claim.PrintedClaim;
import java.io.IOException;
import java.io.Writer;

/** Claims as paragraphs, and their numbers at the end. */
final class FindingsText implements FindingsView {

    private final Writer out;
    private final FindingsSummary summary;

    FindingsText(Writer out) throws IOException {
        this.out = out;
        this.summary = new FindingsSummary(RecordWriter.of(View.Format.TEXT, out));
    }

    @Override
    public void show(Finding finding) throws IOException {
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
            out.write("     " + name + " ".repeat("printed  ".length() - name.length()) + text + "\n");
        }
    }

    @Override
    public void finish() throws IOException {
        summary.finish();
    }
}
