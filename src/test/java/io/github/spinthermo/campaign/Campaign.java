package io.github.spinthermo.campaign;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.oracle.Oracle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A campaign of random requests of all operations, whose answers are compared with independent computations, value by
 * value. A round has some requests of each operation; the seed of the campaign makes them. What is done is kept in
 * {@code target/campaign/progress.txt} after each round, so that a campaign can go on where it was ended.
 *
 * <p>System properties: {@code campaign.values}, how many values to compare (10^6); {@code campaign.seed} (1);
 * {@code campaign.resume}, whether to go on. Exit code 1 where a value is wrong: the request and the value are printed.
 */
public final class Campaign {

    private static final Path FILE = Path.of("target", "campaign", "progress.txt");
    private static final int ROUNDS_BETWEEN_REPORTS = 20;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Oracle oracle = new Oracle(new Budget(Budget.DEFAULT_SECONDS));
    private final Progress progress;
    private final PrintStream out;

    Campaign(Progress progress, PrintStream out) {
        this.progress = progress;
        this.out = out;
    }

    /** Runs a campaign. */
    public static void main(String[] arguments) throws IOException {
        long values = (long) Double.parseDouble(System.getProperty("campaign.values", "1e6"));
        long seed = Long.getLong("campaign.seed", 1);
        boolean goesOn = Boolean.getBoolean("campaign.resume");
        Progress progress = goesOn ? Progress.read(FILE, seed) : new Progress(seed);
        System.out.println("campaign of " + values + " values, seed " + seed + ", from round " + progress.rounds());
        Campaign campaign = new Campaign(progress, System.out);
        while (progress.total().values() < values) {
            campaign.round();
            progress.write(FILE);
            if (progress.rounds() % ROUNDS_BETWEEN_REPORTS == 0) {
                System.out.println("round " + progress.rounds() + ": " + progress.total());
            }
        }
        System.out.print(progress.summary());
        System.exit(progress.total().wrong() == 0 ? 0 : 1);
    }

    /** Runs the next round. */
    void round() throws IOException {
        List<Request> requests = Independents.names().stream().flatMap(name -> IntStream.range(0,
                Independents.share(name)).mapToObj(i -> request(name, i))).toList();
        compare(requests);
        progress.endRound();
    }

    /** Makes the request of an operation in this round. */
    Request request(String operation, int index) {
        long seed = (progress.seed() * MIX + operation.hashCode()) * MIX + progress.rounds();
        return Independents.named(operation).draw(new Draw(seed * MIX + index));
    }

    /** Compares the answers to some requests, which the oracle gets at once. */
    void compare(List<Request> requests) throws IOException {
        List<String> answers = answers(requests);
        List<Comparison> comparisons = IntStream.range(0, requests.size()).parallel()
                .mapToObj(i -> Comparison.of(requests.get(i), answers.get(i))).toList();
        for (int i = 0; i < requests.size(); i++) {
            progress.add(requests.get(i).operation(), comparisons.get(i).tally());
            comparisons.get(i).faults().forEach(out::println);
        }
    }

    private List<String> answers(List<Request> requests) throws IOException {
        String lines = requests.stream().map(request -> request.line() + "\n").collect(Collectors.joining());
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        oracle.run(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), answers);
        return new ArrayList<>(answers.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
