package io.github.spinthermo.io;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Files of this process that must not outlive it. A signal that ends the process runs its shutdown hook, which
 * deletes those that are left.
 */
final class Transient {

    private static final Set<Path> LEFT = new HashSet<>();

    /**
     * The lock of what is left. The shutdown hook never gives it back: from then on no file is begun or renamed, and
     * whoever tries waits for the end of the process.
     */
    private static final ReentrantLock LOCK = new ReentrantLock();

    /** The number of names that were tried. */
    private static long created;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Transient::deleteAll, "delete unfinished files"));
    }

    /** Something done to the file system. */
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

    /** Creates a file that was not there before, in a folder, under a name that no other one of this process had. */
    static Path create(Path folder) throws IOException {
        while (true) {
            try {
                return during(() -> {
                    created++;
                    String name = ".spinthermo-" + ProcessHandle.current().pid() + "-" + created + ".part";
                    Path file = Files.createFile(folder.resolve(name));
                    LEFT.add(file);
                    return file;
                });
            } catch (FileAlreadyExistsException e) {
                // The file of somebody else: the next name.
            }
        }
    }

    /** Takes charge of a file that this process made by other means. */
    static void add(Path file) throws IOException {
        during(() -> LEFT.add(file));
    }

    /** Deletes a file that was in charge, if it is still there. */
    static void delete(Path file) throws IOException {
        during(() -> LEFT.remove(file) && Files.deleteIfExists(file));
    }

    /** Keeps a file by a step, such as renaming it, after which it is no longer in charge. */
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
