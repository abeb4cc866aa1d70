package io.github.spinthermo.table;

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

    private static final String FILE = "SHA256SUMS";
    private static final String GAP = "  ";

    private Checksums() { }

    static String of(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Enters the sums of some files and leaves those of the others. */
    static void update(Path directory, List<Path> files) throws IOException {
        Path sums = directory.resolve(FILE);
        Map<String, String> byPath = new TreeMap<>();
        if (Files.exists(sums)) {
            for (String line : Files.readAllLines(sums)) {
                int gap = line.indexOf(GAP);
                byPath.put(line.substring(gap + GAP.length()), line.substring(0, gap));
            }
        }
        for (Path file : files) {
            byPath.put(directory.relativize(file).toString().replace('\\', '/'), of(file));
        }
        StringBuilder text = new StringBuilder();
        byPath.forEach((path, sum) -> text.append(sum).append(GAP).append(path).append('\n'));
        AtomicFile.write(sums, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
