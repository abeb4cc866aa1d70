package io.github.spinthermo.error;

/** The things that every exception of this library tells besides its message. */
public interface Fault {

    /**
     * Returns the kind of fault, one word that does not change between versions.
     *
     * @return a stable code such as {@code not-positive}
     */
    String code();

    /**
     * Returns the parameter at fault.
     *
     * @return its name, as in the oracle protocol; empty if no single parameter is
     */
    String parameter();

    /**
     * Returns the value at fault, shortened if it is long.
     *
     * @return the value as text
     */
    String value();

    /**
     * Returns the same fault under the name by which the caller knows the parameter.
     *
     * @param name the caller's name, such as {@code beta0} for an inverse temperature
     * @return an exception of the same kind that names that parameter
     */
    RuntimeException named(String name);

    /**
     * Returns a value as it is shown in messages.
     *
     * @param value any value
     * @return its text, numbers as they are typed, {@code 1e-9} and {@code 1/3}; its beginning and its length where it
     *     is long; characters that cannot be seen are replaced, and a blank text stands in quotes
     */
    static String show(Object value) {
        String text = TypedText.of(value);
        String shown = (text.length() <= 60 ? text : beginning(text) + "… (" + text.length() + " characters)")
                .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
        return shown.isBlank() ? '"' + shown + '"' : shown;
    }

    /** Returns the first characters; a character that takes two places is not cut. */
    private static String beginning(String text) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(23)) ? 23 : 24);
    }
}
