package io.github.spinthermo.cli.streams;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Standard input, or a stream that tells of its absence. Where a process is started without it, the first file that the
 * virtual machine opens for itself takes its place: a module file or a jar, which would be read as requests.
 */
public final class StandardInput {

    private static final Path DESCRIPTOR = Path.of("/dev/fd/0");

    private StandardInput() { }

    /**
     * Opens it.
     *
     * @return the requests, or a stream whose reading says that there is none
     */
    public static InputStream open() {
        if (isTakenBy(DESCRIPTOR)) {
            return new Absent("is closed; give a file by < or an empty one by < /dev/null");
        }
        return Files.isDirectory(DESCRIPTOR) ? new Absent("is a folder; give a file by <") : System.in;
    }

    /**
     * Tells whether a descriptor leads to a file of the virtual machine.
     *
     * @param descriptor the path of the descriptor
     * @return true if it is one of its modules or jars
     */
    public static boolean isTakenBy(Path descriptor) {
        try {
            Path file = descriptor.toRealPath();
            return file.startsWith(Path.of(System.getProperty("java.home")).toRealPath())
                    || Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                            .anyMatch(entry -> isSame(file, entry));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isSame(Path file, String entry) {
        try {
            return !entry.isEmpty() && Files.isSameFile(file, Path.of(entry));
        } catch (IOException e) {
            return false;
        }
    }

    /** Standard input from which nothing can be read. */
    private static final class Absent extends InputStream {

        private final String reason;

        private Absent(String reason) {
            this.reason = reason;
        }

        @Override
        public int read() throws IOException {
            throw absence();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            throw absence();
        }

        private FileSystemException absence() {
            return new FileSystemException("standard input", null, reason);
        }
    }
}
