package io.github.spinthermo.site;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Order of equations: papers as the specification lists them, then the main text, then appendices and sections. */
final class EquationOrder implements Comparator<String>, Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<String> PAPERS = List.of("L", "D", "P");

    /** A paper, what stands before the number as in S11 and D.9, and the number. */
    private static final Pattern PARTS = Pattern.compile("([LDP]) (\\D*?)(\\d+)([a-z]?)");

    @Override
    public int compare(String first, String second) {
        Matcher one = PARTS.matcher(first);
        Matcher other = PARTS.matcher(second);
        if (!one.matches() || !other.matches()) {
            return first.compareTo(second);
        }
        int papers = Integer.compare(PAPERS.indexOf(one.group(1)), PAPERS.indexOf(other.group(1)));
        int places = one.group(2).compareTo(other.group(2));
        int numbers = Integer.compare(Integer.parseInt(one.group(3)), Integer.parseInt(other.group(3)));
        return papers != 0 ? papers : places != 0 ? places : numbers != 0 ? numbers
                : one.group(4).compareTo(other.group(4));
    }
}
