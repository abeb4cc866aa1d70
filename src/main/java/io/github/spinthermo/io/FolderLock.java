package io.github.spinthermo.io;

import io.github.spinthermo.cost.Interruption;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Right to work in a folder, which one thread of all processes has at a time. The system takes it from a process
 * that ends, however it ends. The empty file that is locked is deleted when the work is done; one that is not empty is
 * somebody else's, and stays as it is.
 */
public final class FolderLock {

    private static final String FILE = ".spinthermo.lock";

    /** Time between two trials, in milliseconds. */
    private static final int PAUSE_MILLIS = 50;

    /**
     * Folders that this process has locked. They are looked up before a file is opened, since the
     * system gives up the lock of a process as soon as that closes any channel of the file.
     */
    private static final Set<Path> HELD = new HashSet<>();

    private final Path folder;
    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path folder, Path file, FileChannel channel) {
        this.folder = folder;
        this.file = file;
        this.channel = channel;
    }

    /** Work that is done in the folder. */
    public interface Work {
        /**
         * Does it.
         *
         * @throws IOException if that fails
         */
        void run() throws IOException;
    }

    /**
     * Works in a folder as soon as nobody else does.
     *
     * @param folder the folder
     * @param waiting is run once if somebody else works there, before waiting
     * @param work the work
     * @throws io.github.spinthermo.error.ComputationInterruptedException if the thread is interrupted while it waits
     * @throws IOException if the folder cannot be locked or the work fails
     */
    public static void during(Path folder, Runnable waiting, Work work) throws IOException {
        acquire(folder.toRealPath(), waiting).workAndRelease(work);
    }

    /**
     * Works in a folder unless somebody else does.
     *
     * @param folder the folder
     * @param work the work
     * @throws IOException if the folder cannot be locked or the work fails
     */
    public static void unlessBusy(Path folder, Work work) throws IOException {
        Optional<FolderLock> lock = tryAcquire(folder.toRealPath());
        if (lock.isPresent()) {
            lock.get().workAndRelease(work);
        }
    }

    private void workAndRelease(Work work) throws IOException {
        try {
            work.run();
        } finally {
            release();
        }
    }

    private static FolderLock acquire(Path folder, Runnable waiting) throws IOException {
        Optional<FolderLock> lock = tryAcquire(folder);
        if (lock.isEmpty()) {
            waiting.run();
        }
        while (lock.isEmpty()) {
            pause();
            lock = tryAcquire(folder);
        }
        return lock.get();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Interruption.check();
    }

    private static synchronized Optional<FolderLock> tryAcquire(Path folder) throws IOException {
        if (HELD.contains(folder)) {
            return Optional.empty();
        }
        Path file = folder.resolve(FILE);
        try {
            return tryLock(folder, file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw FileFailure.of(file, e);
        }
    }

    /** Tries the lock; the locked file may have been deleted since it was opened, and another one have its name. */
    private static Optional<FolderLock> tryLock(Path folder, Path file) throws IOException {
        if (!Files.exists(file)) {
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).close();
        }
        Object before = key(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null && Objects.equals(before, key(file))) {
                HELD.add(folder);
                Transient.add(file);
                return Optional.of(new FolderLock(folder, file, channel));
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private void release() throws IOException {
        synchronized (FolderLock.class) {
            HELD.remove(folder);
            if (channel.size() == 0) {
                Transient.delete(file);
            }
            channel.close();
        }
    }
}
