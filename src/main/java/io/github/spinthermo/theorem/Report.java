package io.github.spinthermo.theorem;

import io.github.spinthermo.real.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Findings as a text for a person. */
public final class Report {

    private Report() { }

    /**
     * Writes the findings of one point after another, each with its verdict, sides, margin and the digits it took,
     * violations with the command that finds the same; and the counts of all verdicts at the end.
     *
     * @param findings the findings; those of a point stand together
     * @param precision the digits of sides and margins
     * @return the lines
     */
    public static List<String> of(Stream<Finding> findings, Precision precision) {
        List<String> lines = new ArrayList<>();
        Tally tally = new Tally();
        List<Point> latest = new ArrayList<>();
        findings.forEachOrdered(finding -> {
            if (!latest.contains(finding.point())) {
                latest.clear();
                latest.add(finding.point());
                lines.addAll(List.of(finding.point().toString(), ""));
            }
            tally.add(finding.verdict());
            lines.addAll(RoundedFinding.of(finding, precision).text().lines().toList());
        });
        lines.addAll(List.of("", tally.toString()));
        return lines;
    }
}
