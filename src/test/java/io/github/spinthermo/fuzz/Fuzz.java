package io.github.spinthermo.fuzz;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.http.HttpServer;
import io.github.spinthermo.http.ServerSettings;
import java.io.IOException;
import java.util.Optional;

/**
 * Damaged requests of all operations: lines before an oracle, and bytes before a server. Each request is made of the
 * seed and its number alone, so that a run can begin anywhere.
 *
 * <p>System properties: {@code fuzz.lines} and {@code fuzz.requests}, how many lines and requests over HTTP (10^5
 * each); {@code fuzz.seed} (1); {@code fuzz.first}, the number of the first (0). Exit code 1 where an answer is not as
 * it has to be: the request and the answer are printed.
 */
public final class Fuzz {

    private static final int BETWEEN_REPORTS = 10_000;

    private final String name;
    private final Report report;
    private final Step step;

    /** A part of the requests. */
    private interface Step {

        /** Sends the requests from a number up to another one. */
        void send(long from, long to) throws IOException;
    }

    private Fuzz(String name, Report report, Step step) {
        this.name = name;
        this.report = report;
        this.step = step;
    }

    /** Runs both parts. */
    public static void main(String[] arguments) throws IOException {
        long seed = Long.getLong("fuzz.seed", 1);
        long first = Long.getLong("fuzz.first", 0);
        System.out.println("fuzz with seed " + seed + ", from " + first);
        Requests requests = new Requests(seed);
        Report lines = new Report(System.out);
        new Fuzz("lines", lines, new LineFuzz(requests, LineFuzz.oracle(), lines)::send).run(first);
        HttpServer server = server();
        Report http = new Report(System.out);
        new Fuzz("requests", http, new HttpFuzz(requests, server.address().getPort(), http)::send).run(first);
        server.end();
        System.exit(lines.faults() + http.faults() == 0 ? 0 : 1);
    }

    /** Starts a server whose requests have the time that the report holds them to. */
    static HttpServer server() throws IOException {
        return HttpServer.start(new ServerSettings(ServerSettings.LOOPBACK, 0, Optional.empty(),
                new Budget(Report.SECONDS), 1));
    }

    private void run(long first) throws IOException {
        long last = (long) Double.parseDouble(System.getProperty("fuzz." + name, "1e5"));
        for (long number = first; number < last; number += LineFuzz.ROUND) {
            step.send(number, Math.min(last, number + LineFuzz.ROUND));
            if ((number + LineFuzz.ROUND) % BETWEEN_REPORTS == 0) {
                System.out.println((number + LineFuzz.ROUND) + " " + name + ": " + report);
            }
        }
        System.out.println(name + " up to " + last + ": " + report);
    }
}
