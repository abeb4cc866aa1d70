package io.github.spinthermo.filecheck;

import java.util.Comparator;
import java.util.stream.Stream;

/** The sign between the cells of a line. */
enum Separator {

    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    BLANKS(' ');

    private final char sign;

    Separator(char sign) {
        this.sign = sign;
    }

    /** Returns the sign that occurs most outside of quotes: blanks only where there is no other. */
    static Separator of(String line) {
        String bare = line.replaceAll("\"[^\"]*\"", "");
        return Stream.of(COMMA, SEMICOLON, TAB)
                .filter(separator -> separator.count(bare) > 0)
                .max(Comparator.comparingLong(separator -> separator.count(bare)))
                .orElse(bare.strip().matches(".*\\s.*") ? BLANKS : COMMA);
    }

    private long count(String line) {
        return line.chars().filter(letter -> letter == sign).count();
    }

    /** Returns the text with one sign between two cells, which {@link #delimiter()} names. */
    String normal(String text) {
        return this == BLANKS ? text.replaceAll("(?<=\\S)[ \t]+(?=\\S)", "\t") : text;
    }

    /** Returns the sign between two cells of normal text. */
    char delimiter() {
        return this == BLANKS ? TAB.sign : sign;
    }
}
