package io.github.spinthermo.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are whole or not there: written beside their place under another name and moved. */
public final class AtomicFile {

    /** Something that writes bytes. */
    public interface Content {
        /**
         * Writes all bytes.
         *
         * @param out where they go
         * @throws IOException if that fails
         */
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() { }

    /**
     * Writes a file. If anything fails, what was there before is still there.
     *
     * @param file its place; missing folders are made
     * @param content its bytes
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, Content content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path temporary = folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                content.writeTo(out);
            }
            move(temporary, file);
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? "cannot be written" : e.getReason();
            throw new FileSystemException(file.toString(), null, reason);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
