package io.github.spinthermo.cli;

import io.github.spinthermo.operation.Quantity;
import io.github.spinthermo.operation.Value;
import io.github.spinthermo.theorem.Tally;
import io.github.spinthermo.theorem.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The verdicts of theorems, counted while another view shows them. The counts stand below a text; violations
 * are told on standard error where a machine reads the data.
 */
final class TheoremsView implements View {

    private final View view;
    private final Optional<Writer> report;
    private final Console console;
    private final Tally tally = new Tally();

    /** Shows answers by a view and counts their verdicts; a report, which a person reads, ends with the counts. */
    TheoremsView(View view, Optional<Writer> report, Console console) {
        this.view = view;
        this.report = report;
        this.console = console;
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
            console.err().println(finding.text());
        }
    }

    @Override
    public ExitCode finish() throws IOException {
        if (report.isPresent()) {
            report.get().write("\n" + tally + "\n");
        }
        return tally.of(Verdict.VIOLATED) == 0 ? ExitCode.SUCCESS : ExitCode.DIFFERENCE;
    }
}
