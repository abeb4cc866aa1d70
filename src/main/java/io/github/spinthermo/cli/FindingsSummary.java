package io.github.spinthermo.cli;

import io.github.spinthermo.reproduction.ClaimResult;
import io.github.spinthermo.reproduction.ClaimVerdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The number of claims of each paper, and of all, with each verdict. */
final class FindingsSummary implements FindingsView {

    private static final String ALL = "all";

    private final RecordWriter records;
    private final List<ClaimResult> findings = new ArrayList<>();

    FindingsSummary(RecordWriter records) {
        this.records = records;
    }

    @Override
    public void show(ClaimResult finding) {
        findings.add(finding);
    }

    @Override
    public void finish() throws IOException {
        Map<String, List<ClaimResult>> byPaper = findings.stream().collect(Collectors.groupingBy(
                finding -> finding.printed().paper(), LinkedHashMap::new, Collectors.toList()));
        if (byPaper.size() > 1) {
            byPaper.put(ALL, findings);
        }
        for (Map.Entry<String, List<ClaimResult>> paper : byPaper.entrySet()) {
            records.write(counts(paper.getKey(), paper.getValue()));
        }
        records.finish();
    }

    private static Map<String, Object> counts(String paper, List<ClaimResult> of) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("paper", paper);
        fields.put("claims", (long) of.size());
        for (ClaimVerdict verdict : ClaimVerdict.values()) {
            fields.put(verdict.toString(), of.stream().filter(finding -> finding.verdict() == verdict).count());
        }
        fields.put("unexpected", of.stream().filter(finding -> !finding.isExpected()).count());
        return fields;
    }
}
