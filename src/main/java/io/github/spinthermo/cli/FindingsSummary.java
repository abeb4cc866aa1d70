package io.github.spinthermo.cli;

import io.github.spinthermo.claim.Finding;
import io.github.spinthermo.claim.Verdict;
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
    private final List<Finding> findings = new ArrayList<>();

    FindingsSummary(RecordWriter records) {
        this.records = records;
    }

    @Override
    public void show(Finding finding) {
        findings.add(finding);
    }

    @Override
    public void finish() throws IOException {
        Map<String, List<Finding>> byPaper = findings.stream().collect(Collectors.groupingBy(
                finding -> finding.printed().paper(), LinkedHashMap::new, Collectors.toList()));
        if (byPaper.size() > 1) {
            byPaper.put(ALL, findings);
        }
        for (Map.Entry<String, List<Finding>> paper : byPaper.entrySet()) {
            records.write(counts(paper.getKey(), paper.getValue()));
        }
        records.finish();
    }

    private static Map<String, Object> counts(String paper, List<Finding> of) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("paper", paper);
        fields.put("claims", (long) of.size());
        for (Verdict verdict : Verdict.values()) {
            fields.put(verdict.toString(), of.stream().filter(finding -> finding.verdict() == verdict).count());
        }
        fields.put("unexpected", of.stream().filter(finding -> !finding.isExpected()).count());
        return fields;
    }
}
