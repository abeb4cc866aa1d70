package io.github.spinthermo.distribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Programs that are run. */
final class Tools {

    private Tools() { }

    /** Returns the Java that runs this. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Runs a program, with its output in a file. */
    static void run(Path out, String... command) throws IOException {
        try {
            int exit = new ProcessBuilder(command).redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor();
            if (exit != 0) {
                throw new IOException(List.of(command) + " ended with " + exit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + List.of(command) + " ran", e);
        }
    }
}
