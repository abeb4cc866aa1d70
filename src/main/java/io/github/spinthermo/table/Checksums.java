package io.github.spinthermo.table;

import io.github.spinthermo.error.TableIntegrityException;
import io.github.spinthermo.io.AtomicFile;
import io.github.spinthermo.io.InputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checksums of files in {@code SHA256SUMS}, in the form that {@code sha256sum -c} reads, sorted by path. */
final class Checksums {

    static final String FILE = "SHA256SUMS";

    /** Line of the file: the sum, a blank, a blank or the star of a binary file, the path. */
    private static final Pattern ENTRY = Pattern.compile("(\\p{XDigit}+) [ *](.+)");

    private Checksums() { }

    static String of(Path file) throws IOException {
        return of(InputFile.bytes(file));
    }

    static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Reads the checksums, and returns that of each file by its path. */
    static Map<String, String> read(Path directory) throws IOException {
        Map<String, String> byPath = new TreeMap<>();
        for (String line : lines(directory)) {
            byPath.put(entry(directory, line).group(2), entry(directory, line).group(1));
        }
        return byPath;
    }

    private static List<String> lines(Path directory) throws IOException {
        Path sums = directory.resolve(FILE);
        if (!Files.exists(sums)) {
            return List.of();
        }
        String text = InputFile.text(sums);
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }

    private static Matcher entry(Path directory, String line) {
        Matcher entry = ENTRY.matcher(line);
        if (!entry.matches()) {
            throw new TableIntegrityException(directory.resolve(FILE).toString(), line,
                    "has a line that is not a checksum and a file");
        }
        return entry;
    }

    static String path(Path directory, Path file) {
        return directory.relativize(file).toString().replace('\\', '/');
    }

    /** Enters the sums of some files, in the order of the paths; the lines of other files stay as they are. */
    static void update(Path directory, List<Path> files) throws IOException {
        List<String> lines = new ArrayList<>(lines(directory));
        for (Path file : files) {
            String path = path(directory, file);
            lines.removeIf(line -> entry(directory, line).group(2).equals(path));
            int place = 0;
            while (place < lines.size() && entry(directory, lines.get(place)).group(2).compareTo(path) < 0) {
                place++;
            }
            lines.add(place, of(file) + "  " + path);
        }
        String text = String.join("\n", lines) + "\n";
        AtomicFile.write(directory.resolve(FILE), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
