package io.github.spinthermo.cli.streams;

import io.github.spinthermo.cli.output.TextView;
import java.lang.reflect.InvocationTargetException;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The columns that a person sees.
 *
 * @param help the width of help, which is 80 where none is known
 * @param data the width of results, which has no limit where standard output is no terminal
 */
public record Terminal(int help, int data) {

    /** The width of help where none is known. */
    public static final int USUAL = TextView.USUAL;

    /** The width of what is read by programs. */
    public static final int UNLIMITED = TextView.UNLIMITED;

    /** Output that goes to a file or a pipe. */
    public static final Terminal NONE = new Terminal(USUAL, UNLIMITED);

    /** Less than this many columns hold no help that could be read. */
    private static final int NARROWEST = 55;

    /**
     * Finds the width by the variable COLUMNS, else by asking the terminal.
     *
     * @return the columns of help and results
     */
    public static Terminal detect() {
        return of(System.getenv("COLUMNS"), isInteractive());
    }

    /**
     * Returns the columns of a terminal.
     *
     * @param columns the variable COLUMNS; null where it is not set
     * @param isInteractive whether a person looks
     * @return the columns of help and results
     */
    public static Terminal of(String columns, boolean isInteractive) {
        boolean isTold = columns != null && columns.matches("[1-9]\\d{0,5}");
        int asked = isInteractive ? new UsageMessageSpec().autoWidth(true).width() : USUAL;
        int width = Math.max(NARROWEST, isTold ? Integer.parseInt(columns) : asked);
        return new Terminal(width, isInteractive ? width : UNLIMITED);
    }

    /**
     * Tells whether a person sits before standard input and output. From JDK 22 on there is a console without one.
     *
     * @return true if the console is a terminal
     */
    @SuppressWarnings("SystemConsoleNull")
    public static boolean isInteractive() {
        if (System.console() == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(System.console());
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
