package io.github.spinthermo.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are read as a whole; a failure names the file and the reason. */
public final class InputFile {

    private InputFile() { }

    /**
     * Reads all bytes of a file.
     *
     * @param file the file
     * @return its bytes
     * @throws FileSystemException if it cannot be read
     */
    public static byte[] bytes(Path file) throws FileSystemException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw FileFailure.of(file, e);
        }
    }

    /**
     * Reads a file of text in UTF-8.
     *
     * @param file the file
     * @return its text
     * @throws FileSystemException if it cannot be read or is not such a file
     */
    public static String text(Path file) throws FileSystemException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(file))).toString();
        } catch (CharacterCodingException e) {
            throw new FileSystemException(file.toString(), null, "is not text in UTF-8");
        }
    }
}
