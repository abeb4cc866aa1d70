package io.github.spinthermo.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** A program that builds the small table in several folders at once, slowly, so that it can be ended meanwhile. */
final class SlowBuilds {

    /** The time that a piece takes longer, in nanoseconds. */
    private static final long LONGER = 200_000_000;

    private SlowBuilds() { }

    /** Builds in the folders 0, 1, ... of a folder. */
    public static void main(String[] arguments) {
        IntStream.range(0, Integer.parseInt(arguments[1])).forEach(number ->
                new Thread(() -> build(Path.of(arguments[0], Integer.toString(number)))).start());
    }

    private static void build(Path tables) {
        try {
            new TableWriter(tables, "1", () -> { }).write(SmallTable.spec(), () -> LockSupport.parkNanos(LONGER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
