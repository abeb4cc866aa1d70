package io.github.spinthermo.table;

import io.github.spinthermo.error.TableIntegrityException;
import io.github.spinthermo.io.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The file {@code SHA256SUMS}, in the form that {@code sha256sum -c} reads, sorted by path. */
final class Checksums {

    static final String FILE = "SHA256SUMS";
    private static final String GAP = "  ";

    private Checksums() { }

    static String of(Path file) throws IOException {
        return of(Files.readAllBytes(file));
    }

    static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The sum of each file, by its path. */
    static Map<String, String> read(Path directory) throws IOException {
        Map<String, String> byPath = new TreeMap<>();
        Path sums = directory.resolve(FILE);
        if (Files.exists(sums)) {
            for (String line : Files.readAllLines(sums)) {
                int gap = line.indexOf(GAP);
                if (gap < 0) {
                    throw new TableIntegrityException(FILE, line, "has a line that is no checksum and a file");
                }
                byPath.put(line.substring(gap + GAP.length()), line.substring(0, gap));
            }
        }
        return byPath;
    }

    static String path(Path directory, Path file) {
        return directory.relativize(file).toString().replace('\\', '/');
    }

    /** Enters the sums of some files and leaves those of the others. */
    static void update(Path directory, List<Path> files) throws IOException {
        Map<String, String> byPath = read(directory);
        for (Path file : files) {
            byPath.put(path(directory, file), of(file));
        }
        StringBuilder text = new StringBuilder();
        byPath.forEach((path, sum) -> text.append(sum).append(GAP).append(path).append('\n'));
        AtomicFile.write(directory.resolve(FILE), out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
