package io.github.spinthermo.fuzz;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.oracle.Oracle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Damaged lines before an oracle that works on one after the other: each gets one answer, in time. */
final class LineFuzz {

    /** Number of lines that the oracle gets at once. */
    static final int ROUND = 250;

    private final Requests requests;
    private final Door door;
    private final Report report;

    /** Whatever answers lines by lines. */
    interface Door {

        /** Answers until the input ends. */
        void run(InputStream in, OutputStream out) throws IOException;
    }

    LineFuzz(Requests requests, Door door, Report report) {
        this.requests = requests;
        this.door = door;
        this.report = report;
    }

    /** Returns an oracle whose requests have the time that the report holds them to. */
    static Door oracle() {
        return new Oracle(new Budget(Report.SECONDS), 1)::run;
    }

    /** Sends the lines of some numbers, and looks at the answers and at the threads that are left. */
    void send(long from, long to) throws IOException {
        List<byte[]> lines = LongStream.range(from, to).mapToObj(requests::damagedLine).toList();
        ByteArrayOutputStream in = new ByteArrayOutputStream();
        lines.forEach(line -> {
            in.writeBytes(line);
            in.write('\n');
        });
        TimedLines answers = new TimedLines();
        door.run(new ByteArrayInputStream(in.toByteArray()), answers);
        List<TimedLines.Line> all = answers.lines();
        report.require(all.size() == lines.size(), from, "", all.size() + " answers to " + lines.size() + " lines");
        for (int i = 0; i < Math.min(all.size(), lines.size()); i++) {
            judge(from + i, lines.get(i), all.get(i));
        }
        report.require(report.awaits(() -> threads() == 0), from, "", "a computation outlives its request");
    }

    private void judge(long number, byte[] line, TimedLines.Line answer) {
        Optional<String> fault = Judge.fault(line, answer.text());
        report.add(number, line, answer.text(), fault);
        report.require(answer.seconds() < report.longest(), number, answer.text(), "took " + answer.seconds() + " s");
        if (fault.isEmpty()) {
            report.count(Judge.kind(answer.text()));
        }
    }

    /** Returns the number of threads of oracles that live. */
    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("spinthermo-oracle")).count();
    }
}
