package io.github.spinthermo.distribution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bill of materials: libraries, which a tool finds in the POM, and the files of others among the resources. */
final class Bill {

    private static final Pattern COMPONENTS = Pattern.compile("(?m)^  \"components\" : \\[$");

    /** Licence that the tool reads out of "The BSD License", the name in the POM of JLine, and the one that it has. */
    private static final String FOUR_CLAUSES = "BSD-4-Clause";
    private static final String THREE_CLAUSES = "BSD-3-Clause";

    private Bill() { }

    /**
     * Returns the whole bill.
     *
     * @param libraries the bill of the libraries, in CycloneDX
     * @param files the components besides, as a text that can stand before theirs
     * @throws IllegalArgumentException if the bill has another form
     */
    static String whole(String libraries, String files) {
        Matcher matcher = COMPONENTS.matcher(libraries);
        if (!matcher.find()) {
            throw new IllegalArgumentException("The bill of materials has no line that begins its components");
        }
        return libraries.substring(0, matcher.end()) + "\n" + files.stripTrailing() + ","
                + libraries.substring(matcher.end()).replace(FOUR_CLAUSES, THREE_CLAUSES);
    }
}
