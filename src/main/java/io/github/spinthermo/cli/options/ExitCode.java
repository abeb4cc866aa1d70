package io.github.spinthermo.cli.options;

import java.util.LinkedHashMap;
import java.util.Map;

/** The number by which a process tells its caller how it ended. */
public enum ExitCode {
    /** Everything was done, and every check holds. */
    SUCCESS(0, "success"),
    /** A check does not hold. */
    DIFFERENCE(1, "a check is violated or a comparison differs"),
    /** The arguments are wrong. */
    USAGE(2, "usage or invalid input"),
    /** The request is too large. */
    LIMIT(3, "precision or resource limit"),
    /** A table is not what it should be. */
    INTEGRITY(4, "table integrity"),
    /** The program is wrong. */
    INTERNAL(70, "internal error"),
    /** A file or stream failed. */
    IO(74, "input or output error");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /**
     * Returns the number.
     *
     * @return 0 for success
     */
    public int code() {
        return code;
    }

    /** Returns codes and meanings in order, for the help. */
    static Map<String, String> descriptions() {
        Map<String, String> lines = new LinkedHashMap<>();
        for (ExitCode exit : values()) {
            lines.put(" " + exit.code, exit.meaning);
        }
        return lines;
    }
}
