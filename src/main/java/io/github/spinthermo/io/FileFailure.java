package io.github.spinthermo.io;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;

/** Failures of files as sentences with the file and the reason, where the system gives only one of the two. */
public final class FileFailure {

    /** Reasons that the system gives only by the type of an exception. */
    private static final Map<Class<? extends IOException>, String> REASONS = Map.of(
            NoSuchFileException.class, "there is no such file or folder",
            AccessDeniedException.class, "permission denied",
            NotDirectoryException.class, "is not a folder",
            FileAlreadyExistsException.class, "is there already and is not a folder",
            ClosedByInterruptException.class, "the work on it was interrupted");

    private FileFailure() { }

    /**
     * Returns the failure with the name of the file and the reason.
     *
     * @param name the file or stream that was worked on
     * @param failure the failure that it had
     * @return the failure itself if it names a file and a reason, or else one that does
     */
    public static FileSystemException of(Object name, IOException failure) {
        boolean isNamed = failure instanceof FileSystemException file && file.getFile() != null;
        if (isNamed && ((FileSystemException) failure).getReason() != null) {
            return (FileSystemException) failure;
        }
        String file = isNamed ? ((FileSystemException) failure).getFile() : name.toString();
        FileSystemException named = new FileSystemException(file, null, reason(failure));
        named.initCause(failure);
        return named;
    }

    /**
     * Returns the reason of a failure without the name of the file.
     *
     * @param failure any failure of a file or stream
     * @return the end of a sentence that begins with the name
     */
    public static String reason(IOException failure) {
        String told = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        return told == null
                ? REASONS.getOrDefault(failure.getClass(), "failed by " + failure.getClass().getSimpleName())
                : told;
    }
}
