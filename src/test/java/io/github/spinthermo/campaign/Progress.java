package io.github.spinthermo.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Progress of a campaign: its seed, its rounds, and a tally for each operation; a text file keeps it. */
final class Progress {

    private static final String FORM = "%-22s %s%n";

    private final long seed;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private int rounds;

    Progress(long seed) {
        this.seed = seed;
        Independents.names().forEach(name -> tallies.put(name, Tally.NOTHING));
    }

    /** Reads what a campaign of a seed has done so far; nothing where there is no such file. */
    static Progress read(Path file, long seed) throws IOException {
        Progress progress = new Progress(seed);
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (lines.isEmpty() || !lines.get(0).equals("seed " + seed)) {
            return progress;
        }
        progress.rounds = Integer.parseInt(lines.get(1).substring("rounds ".length()));
        for (String line : lines.subList(2, lines.size())) {
            int end = line.indexOf(' ');
            progress.tallies.put(line.substring(0, end), Tally.read(line.substring(end)));
        }
        return progress;
    }

    /** Writes the file, which is whole at any moment. */
    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of("seed " + seed, "rounds " + rounds));
        tallies.forEach((name, tally) -> lines.add(name + " " + tally));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(part, lines);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    long seed() {
        return seed;
    }

    int rounds() {
        return rounds;
    }

    void add(String operation, Tally tally) {
        tallies.merge(operation, tally, Tally::plus);
    }

    void endRound() {
        rounds++;
    }

    Tally total() {
        return tallies.values().stream().reduce(Tally.NOTHING, Tally::plus);
    }

    /** Returns a table with a row for each operation. */
    String summary() {
        StringBuilder table = new StringBuilder(String.format(FORM, "seed " + seed,
                " requests    values   wrong  worst error over what is allowed"));
        tallies.forEach((name, tally) -> table.append(String.format(FORM, name, tally)));
        return table.append(String.format(FORM, "all", total())).toString();
    }
}
