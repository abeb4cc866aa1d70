package io.github.spinthermo.cli.output;

import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.reproduction.check.ClaimVerdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The number of claims of each paper, and of all, with each verdict. */
final class ClaimsSummary implements View {

    private static final String ALL = "all";

    private final View records;
    private final List<Map<Quantity, Value>> claims = new ArrayList<>();

    ClaimsSummary(View records) {
        this.records = records;
    }

    @Override
    public void show(Map<String, String> parameters, Map<Quantity, Value> claim) {
        claims.add(claim);
    }

    @Override
    public boolean finish() throws IOException {
        Map<String, List<Map<Quantity, Value>>> byPaper = claims.stream().collect(Collectors.groupingBy(
                claim -> RecordFields.text(claim, ClaimRow.PAPER), LinkedHashMap::new, Collectors.toList()));
        if (byPaper.size() > 1) {
            byPaper.put(ALL, claims);
        }
        for (Map.Entry<String, List<Map<Quantity, Value>>> paper : byPaper.entrySet()) {
            records.show(Map.of(), counts(paper.getKey(), paper.getValue()));
        }
        records.finish();
        return claims.stream().allMatch(ClaimRow::isExpected);
    }

    private static Map<Quantity, Value> counts(String paper, List<Map<Quantity, Value>> of) {
        RecordFields counts = new RecordFields().with(ClaimRow.PAPER, paper).with("claims", of.size());
        for (ClaimVerdict verdict : ClaimVerdict.values()) {
            counts.with(verdict.toString(), of.stream()
                    .filter(claim -> RecordFields.text(claim, ClaimRow.VERDICT).equals(verdict.toString())).count());
        }
        return counts.with("unexpected", of.stream().filter(claim -> !ClaimRow.isExpected(claim)).count()).row();
    }
}
