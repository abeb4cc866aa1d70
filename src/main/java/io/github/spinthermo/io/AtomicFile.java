package io.github.spinthermo.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * File that is created atomically once complete: it is written under another name in the same folder, forced to disk,
 * and renamed. A process that is ended meanwhile deletes what it has begun, unless it is killed outright.
 */
public final class AtomicFile {

    /** Largest number of links that are followed one after another, as in Linux. */
    private static final int MOST_LINKS = 40;

    /** Content of a file, which writes itself. */
    public interface Content {
        /**
         * Writes all bytes.
         *
         * @param out the stream that takes them
         * @throws IOException if that fails
         */
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() { }

    /**
     * Writes a file. If anything fails, what was there before is still there. A link stays, and the file that it
     * leads to is written, whether that was there before or not; a device or a pipe is written to as it stands.
     *
     * @param file the path of the file, in a folder that exists
     * @param content the bytes of the file
     * @throws FileSystemException if it cannot be written; it names the file or the folder
     * @throws IOException if the content fails to produce its bytes
     */
    public static void write(Path file, Content content) throws IOException {
        Path target = target(file);
        if (isStream(target)) {
            try (OutputStream out = new NamedOutput(file, Files.newOutputStream(target))) {
                content.writeTo(out);
            }
        } else {
            replace(target, content);
        }
    }

    /**
     * Deletes the unfinished files that processes of this machine have left in a folder when they were killed.
     *
     * @param folder a folder in which no process of another machine writes
     * @throws IOException if that fails
     */
    public static void deleteOrphans(Path folder) throws IOException {
        Transient.deleteOrphans(folder);
    }

    /**
     * Checks that a file can be written, as far as that can be known before.
     *
     * @param file the path of the file
     * @throws FileSystemException if it is a folder, is in a folder that does not exist, or is protected
     */
    public static void requireWritable(Path file) throws FileSystemException {
        target(file);
    }

    private static Path target(Path file) throws FileSystemException {
        Path target = followed(file);
        Path folder = target.getParent();
        if (Files.isDirectory(target)) {
            throw new FileSystemException(file.toString(), null, "is a folder");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new FileSystemException(file.toString(), null, "cannot be written, for there is no folder " + folder);
        }
        boolean isThere = Files.exists(target);
        if (isThere && !Files.isWritable(target)) {
            throw new FileSystemException(file.toString(), null, "is not writable");
        }
        if (!isStream(target) && !Files.isWritable(folder)) {
            throw new FileSystemException(file.toString(), null,
                    "cannot be written, for the folder " + folder + " is not writable");
        }
        return target;
    }

    /** Returns the file that links lead to; it need not exist. */
    private static Path followed(Path file) throws FileSystemException {
        Path target = file.toAbsolutePath();
        try {
            for (int links = 0; Files.isSymbolicLink(target) && !isStream(target); links++) {
                if (links == MOST_LINKS) {
                    throw new FileSystemException(file.toString(), null, "is a link that leads to no file");
                }
                target = target.resolveSibling(Files.readSymbolicLink(target));
            }
        } catch (IOException e) {
            throw FileFailure.of(file, e);
        }
        return target;
    }

    /** Tells whether a file is a device or a pipe, which must not be replaced by a file. */
    private static boolean isStream(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    private static void replace(Path file, Content content) throws IOException {
        Path temporary = named(file, () -> Transient.create(file.getParent()));
        try {
            writeForced(file, temporary, content);
            named(file, () -> {
                keepPermissions(file, temporary);
                Transient.keep(temporary, () -> move(temporary, file));
                forceFolder(file.getParent());
                return file;
            });
        } finally {
            Transient.delete(temporary);
        }
    }

    private static <T> T named(Path file, Transient.Step<T> step) throws FileSystemException {
        try {
            return step.run();
        } catch (IOException e) {
            throw new FileSystemException(file.toString(), null, FileFailure.reason(e));
        }
    }

    private static void writeForced(Path file, Path temporary, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(new NamedOutput(file, Channels.newOutputStream(channel)));
            content.writeTo(out);
            out.flush();
            named(file, () -> {
                channel.force(true);
                return file;
            });
        }
    }

    /** Forces the new name to disk; Windows forces it by itself and opens no folder. */
    private static void forceFolder(Path folder) throws IOException {
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view != null && Files.exists(from)) {
            Files.setPosixFilePermissions(to, view.readAttributes().permissions());
        }
    }

    private static Path move(Path from, Path to) throws IOException {
        try {
            return Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            return Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
