package io.github.spinthermo.cli.output;

import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.reproduction.check.ClaimResult;
import io.github.spinthermo.reproduction.check.PrintedClaim;
import java.util.Map;

/** Row of a claim: its printed statement, what was found, and the verdict. */
public final class ClaimRow {

    static final String PAPER = "paper";
    static final String VERDICT = "verdict";
    static final String EXPECTED = "expected";

    private ClaimRow() { }

    /**
     * Returns the row of a claim.
     *
     * @param result the claim with its verdict
     * @return its fields, from {@code id} to {@code note}
     */
    public static Map<Quantity, Value> of(ClaimResult result) {
        PrintedClaim claim = result.printed();
        return new RecordFields()
                .with("id", claim.id())
                .with(PAPER, claim.paper())
                .with("where", claim.where())
                .with("claim", claim.claim())
                .with("printed", claim.printed())
                .with("quantity", claim.quantity())
                .with("parameters", claim.parameters())
                .with("ours", result.ours())
                .with(VERDICT, result.verdict().toString())
                .with(EXPECTED, claim.expected().toString())
                .with("note", claim.note())
                .row();
    }

    /** Tells whether the verdict in a row is the expected one. */
    static boolean isExpected(Map<Quantity, Value> row) {
        return RecordFields.text(row, VERDICT).equals(RecordFields.text(row, EXPECTED));
    }
}
