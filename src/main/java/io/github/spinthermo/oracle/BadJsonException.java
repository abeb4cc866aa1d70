package io.github.spinthermo.oracle;

/** The fault of a line that is not one JSON object with distinct names. */
final class BadJsonException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String id;

    BadJsonException(String message) {
        this(message, Request.NO_ID);
    }

    /** Makes a fault in a line that is JSON, so that its id is known. */
    BadJsonException(String message, String id) {
        super(message, null, false, false);
        this.id = id;
    }

    String id() {
        return id;
    }
}
