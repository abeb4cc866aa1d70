package io.github.spinthermo.io;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that must not outlive this process. A signal that ends the process runs its shutdown hook, which deletes those
 * that are left.
 */
final class Transient {

    private static final String PREFIX = ".spinthermo-";

    /** Name of an unfinished file, with the number of its process. */
    private static final Pattern NAME = Pattern.compile("\\.spinthermo-(\\d{1,18})-\\d+\\.part");

    private static final Set<Path> LEFT = new HashSet<>();

    /**
     * Lock of the set of files. The shutdown hook never gives it back: from then on no file is begun or renamed, and
     * whoever tries waits for the end of the process.
     */
    private static final ReentrantLock LOCK = new ReentrantLock();

    /** Number of names that were tried. */
    private static long created;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Transient::deleteAll, "delete unfinished files"));
    }

    /** Step that changes the file system. */
    interface Step<T> {
        T run() throws IOException;
    }

    private Transient() { }

    private static void deleteAll() {
        LOCK.lock();
        for (Path file : LEFT) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // Nobody can be told any more, and the other files are still to be deleted.
            }
        }
    }

    /** Creates a new file in a folder, under a name that no other file of this process had. */
    static Path create(Path folder) throws IOException {
        while (true) {
            try {
                return during(() -> {
                    created++;
                    String name = PREFIX + ProcessHandle.current().pid() + "-" + created + ".part";
                    Path file = Files.createFile(folder.resolve(name));
                    LEFT.add(file);
                    return file;
                });
            } catch (FileAlreadyExistsException e) {
                // The file of somebody else: the next name.
            }
        }
    }

    /** Deletes the files of a folder that processes which are no more have left. */
    static void deleteOrphans(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*.part")) {
            for (Path file : files) {
                if (isOrphan(folder.relativize(file).toString())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Tells whether no process writes a file; one that was killed may have had the number that this one has. */
    private static boolean isOrphan(String file) throws IOException {
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            return false;
        }
        long process = Long.parseLong(name.group(1));
        return process == ProcessHandle.current().pid()
                ? during(() -> LEFT.stream().noneMatch(left -> left.endsWith(file)))
                : ProcessHandle.of(process).isEmpty();
    }

    /** Adds a file that this process made by other means. */
    static void add(Path file) throws IOException {
        during(() -> LEFT.add(file));
    }

    /** Deletes one of the files, if it still exists. */
    static void delete(Path file) throws IOException {
        during(() -> LEFT.remove(file) && Files.deleteIfExists(file));
    }

    /** Keeps a file for good: after a step, such as renaming it, the end of the process no longer deletes it. */
    static void keep(Path file, Step<?> step) throws IOException {
        during(() -> {
            step.run();
            return LEFT.remove(file);
        });
    }

    private static <T> T during(Step<T> step) throws IOException {
        LOCK.lock();
        try {
            return step.run();
        } finally {
            LOCK.unlock();
        }
    }
}
