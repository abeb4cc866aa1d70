package io.github.spinthermo.cli;

import io.github.spinthermo.reproduction.ClaimResult;
import io.github.spinthermo.reproduction.PrintedClaim;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows what became of claims. */
interface FindingsView {

    void show(ClaimResult finding) throws IOException;

    /** Ends the view, after all claims have been shown. */
    default void finish() throws IOException { }

    /** Shows one claim after the other. */
    static FindingsView of(View.Format format, int width, Writer out) throws IOException {
        if (format == View.Format.TEXT) {
            return new FindingsText(width, out);
        }
        RecordWriter records = RecordWriter.of(format, width, out);
        return finding -> records.write(fields(finding));
    }

    /** Shows only the numbers of claims. */
    static FindingsView summary(View.Format format, int width, Writer out) throws IOException {
        return new FindingsSummary(RecordWriter.of(format, width, out));
    }

    private static Map<String, Object> fields(ClaimResult finding) {
        PrintedClaim claim = finding.printed();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", claim.id());
        fields.put("paper", claim.paper());
        fields.put("where", claim.where());
        fields.put("claim", claim.claim());
        fields.put("printed", claim.printed());
        fields.put("quantity", claim.quantity());
        fields.put("parameters", claim.parameters());
        fields.put("ours", finding.ours());
        fields.put("verdict", finding.verdict().toString());
        fields.put("expected", claim.expected().toString());
        fields.put("note", claim.note());
        return fields;
    }
}
