package io.github.spinthermo.campaign;

import java.util.Locale;

/**
 * Tally of the requests to one operation.
 *
 * @param requests how many were answered
 * @param values how many values were compared
 * @param wrong how many were wrong
 * @param worst the largest error over what is allowed
 */
record Tally(long requests, long values, long wrong, double worst) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(requests + other.requests, values + other.values, wrong + other.wrong,
                Math.max(worst, other.worst));
    }

    /** Reads a tally from its words. */
    static Tally read(String text) {
        String[] words = text.trim().split(" +", -1);
        return new Tally(Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]),
                Double.parseDouble(words[3]));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%9d %9d %7d %12.3g", requests, values, wrong, worst);
    }
}
