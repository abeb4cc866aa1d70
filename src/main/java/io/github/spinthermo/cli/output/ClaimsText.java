package io.github.spinthermo.cli.output;

import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** Claims as paragraphs, and their numbers at the end. */
final class ClaimsText implements View {

    private static final String LABEL = "     printed  ";

    private final int width;
    private final Writer out;
    private final View summary;

    ClaimsText(int width, Writer out) throws IOException {
        this.width = width;
        this.out = out;
        this.summary = new ClaimsSummary(Format.TEXT.ofRecords(width, out));
    }

    @Override
    public void show(Map<String, String> parameters, Map<Quantity, Value> claim) throws IOException {
        String expected = ClaimRow.isExpected(claim) ? "" : ", expected " + RecordFields.text(claim, ClaimRow.EXPECTED);
        out.write(RecordFields.text(claim, "id") + "  " + RecordFields.text(claim, ClaimRow.VERDICT) + expected + "\n");
        line("claim", RecordFields.text(claim, "claim"));
        line("source", RecordFields.text(claim, ClaimRow.PAPER) + ", " + RecordFields.text(claim, "where"));
        line("printed", RecordFields.text(claim, "printed"));
        line("at", RecordFields.text(claim, "parameters"));
        line("ours", RecordFields.text(claim, "ours"));
        line("note", RecordFields.text(claim, "note"));
        out.write('\n');
        out.flush();
        summary.show(parameters, claim);
    }

    private void line(String name, String text) throws IOException {
        if (!text.isEmpty()) {
            String label = "     " + name;
            String line = label + " ".repeat(LABEL.length() - label.length()) + text;
            out.write(String.join("\n", Paragraph.lines(line, width, LABEL.length(), "")) + "\n");
        }
    }

    @Override
    public boolean finish() throws IOException {
        return summary.finish();
    }
}
