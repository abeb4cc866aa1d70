package io.github.spinthermo.distribution;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Permissions of the files in jars. Some plugins of Maven write those that the files had on the disk, which depend on
 * the mask of the user who builds: here they become the same, in place, and nothing else of a jar is changed.
 *
 * <p>Source of the format: PKWARE, APPNOTE, "Central directory structure".
 */
public final class JarPermissions {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;

    /** System of entries that have permissions. */
    private static final int UNIX = 3;

    /** Types and permissions as Unix has them, in the upper half of an entry's attributes. */
    private static final int FOLDER = 040755 << 16 | 0x10;
    private static final int FILE = 0100644 << 16;

    private final ByteBuffer jar;

    private JarPermissions(byte[] jar) {
        this.jar = ByteBuffer.wrap(jar).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Sets them in all jars of a folder.
     *
     * @param arguments the folder
     * @throws IOException if a jar cannot be read or written, or is none
     */
    public static void main(String... arguments) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
            for (Path jar : jars) {
                set(jar);
            }
        }
    }

    /** Sets them in one jar. */
    static void set(Path jar) throws IOException {
        byte[] bytes = Files.readAllBytes(jar);
        if (bytes.length < END_LENGTH || !new JarPermissions(bytes).set()) {
            throw new IOException(jar + " does not end as a jar does");
        }
        Files.write(jar, bytes);
    }

    /** Sets them in the bytes, and tells whether these are a jar whose end has no comment, as all have here. */
    private boolean set() {
        int end = jar.capacity() - END_LENGTH;
        if (jar.getInt(end) != END) {
            return false;
        }
        int entry = jar.getInt(end + 16);
        while (entry < end && jar.getInt(entry) == ENTRY) {
            int name = Short.toUnsignedInt(jar.getShort(entry + 28));
            boolean isFolder = jar.get(entry + ENTRY_LENGTH + name - 1) == '/';
            if (jar.get(entry + 5) == UNIX) {
                jar.putInt(entry + 38, isFolder ? FOLDER : FILE);
            }
            entry += ENTRY_LENGTH + name + Short.toUnsignedInt(jar.getShort(entry + 30))
                    + Short.toUnsignedInt(jar.getShort(entry + 32));
        }
        return entry == end;
    }
}
