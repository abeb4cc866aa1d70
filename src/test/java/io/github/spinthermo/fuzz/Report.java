package io.github.spinthermo.fuzz;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Faults of answers as they are found, each with the number of its request, and a tally of the others. */
final class Report {

    /** Time that each request has, in seconds. */
    static final double SECONDS = 1;

    /** Time after which an answer is too late: that of the request, a second to end it, and a busy machine's. */
    static final double LONGEST = SECONDS + 1 + 8;

    private static final int SHOWN = 600;

    /** Time between two looks, in nanoseconds. */
    private static final long PAUSE = 1_000_000;

    private final Map<String, Long> tally = new TreeMap<>();
    private final PrintStream out;
    private final double longest;
    private long faults;

    Report(PrintStream out) {
        this(out, LONGEST);
    }

    /** Begins a report of answers that are too late after a number of seconds. */
    Report(PrintStream out, double longest) {
        this.out = out;
        this.longest = longest;
    }

    /** Returns the seconds after which an answer is too late. */
    double longest() {
        return longest;
    }

    /** Counts an answer of a kind. */
    void count(String kind) {
        tally.merge(kind, 1L, Long::sum);
    }

    /** Adds a fault of the answer to a request, if there is one. */
    void add(long number, byte[] request, String answer, Optional<String> fault) {
        fault.ifPresent(reason -> {
            faults++;
            out.println("request " + number + ": " + reason + "\n    " + shown(new String(request,
                    StandardCharsets.ISO_8859_1)) + "\n    " + shown(answer));
        });
    }

    /** Adds a fault where something is not so. */
    void require(boolean isSo, long number, String answer, String otherwise) {
        add(number, new byte[0], answer, isSo ? Optional.empty() : Optional.of(otherwise));
    }

    long faults() {
        return faults;
    }

    Map<String, Long> tally() {
        return tally;
    }

    /** Waits until something is so, as long as an answer may take, and tells whether it came to be. */
    boolean awaits(BooleanSupplier isSo) {
        long end = System.nanoTime() + (long) (longest * 1e9);
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() - end > 0 || Thread.interrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE);
        }
        return true;
    }

    /** Returns the beginning of a text of bytes, with those that cannot be printed as numbers. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().limit(SHOWN).forEach(c ->
                shown.append(c >= ' ' && c < 127 ? Character.toString(c) : String.format(Locale.ROOT, "\\x%02x", c)));
        return shown + (text.length() > SHOWN ? "... (" + text.length() + ")" : "");
    }

    @Override
    public String toString() {
        return faults + " faults; " + tally;
    }
}
