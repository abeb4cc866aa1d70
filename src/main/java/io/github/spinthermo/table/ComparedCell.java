package io.github.spinthermo.table;

/**
 * A value beside the right one.
 *
 * @param row where it stands
 * @param column in which column
 * @param given the value as it was given
 * @param expected the right value, with more digits than the given one
 * @param digits how many digits of the given value are right: it is off by at most half a unit of that digit of the
 *     right value; if all are, as many as were compared
 * @param compared how many digits were compared
 */
public record ComparedCell(UserFile.Row row, String column, String given, String expected, int digits, int compared) {

    /**
     * Whether it is right as far as was compared.
     *
     * @return true for the exact value, and for the right text or infinity
     */
    public boolean isRight() {
        return digits == compared;
    }
}
