package io.github.spinthermo.cli.output;

import io.github.spinthermo.operation.result.Quantity;
import io.github.spinthermo.operation.result.Value;
import io.github.spinthermo.theorem.Tally;
import io.github.spinthermo.theorem.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The verdicts of theorems, counted while another view shows them. The counts stand below a text; violations
 * are told on standard error where a machine reads the data.
 */
public final class TheoremsView implements View {

    private final View view;
    private final Optional<Writer> report;
    private final PrintWriter err;
    private final Tally tally = new Tally();

    /**
     * Makes a view.
     *
     * @param view shows the answers
     * @param report where the counts are written at the end, if a person reads the answers
     * @param err where violations are told, if a machine does
     */
    public TheoremsView(View view, Optional<Writer> report, PrintWriter err) {
        this.view = view;
        this.report = report;
        this.err = err;
    }

    @Override
    public void show(Map<String, String> parameters, Map<Quantity, Value> result) throws IOException {
        view.show(parameters, result);
        result.values().stream()
                .flatMap(value -> value instanceof Value.Series series ? series.items().stream() : Stream.empty())
                .forEach(item -> count((Value.Structure) item));
    }

    private void count(Value.Structure finding) {
        Verdict verdict = Stream.of(Verdict.values())
                .filter(known -> finding.fields().get("verdict").equals(new Value.Text(known.toString())))
                .findFirst().orElseThrow();
        tally.add(verdict);
        if (verdict == Verdict.VIOLATED && report.isEmpty()) {
            err.println(finding.text());
        }
    }

    @Override
    public boolean finish() throws IOException {
        if (report.isPresent()) {
            report.get().write("\n" + tally + "\n");
        }
        return tally.of(Verdict.VIOLATED) == 0;
    }
}
