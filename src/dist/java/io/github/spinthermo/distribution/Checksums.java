package io.github.spinthermo.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The file {@code SHA256SUMS} of a folder, which {@code sha256sum --check} reads. */
final class Checksums {

    private static final String NAME = "SHA256SUMS";

    private Checksums() { }

    /** Writes it, for all other files of the folder and of those in it. */
    static void write(Path folder) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path file : Folders.files(folder)) {
            String name = Folders.name(folder, file);
            if (!name.equals(NAME)) {
                lines.append(of(file)).append("  ").append(name).append('\n');
            }
        }
        Files.writeString(folder.resolve(NAME), lines);
    }

    private static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
