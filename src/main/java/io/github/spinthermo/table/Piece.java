package io.github.spinthermo.table;

import io.github.spinthermo.io.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finished piece of a table. The first line of its file has its number, the checksum of everything that determines the
 * rows, and that of the rows; these follow.
 *
 * @param contents the checksum of everything that determines the rows: version, points, fields, digits
 * @param number the number of the piece, from 0
 * @param rows the rows, as lines of the file
 */
record Piece(String contents, int number, String rows) {

    /** First line of the file: the number, and the two checksums. */
    private static final Pattern HEAD =
            Pattern.compile("# spinthermo piece (\\d{1,9}) of ([0-9a-f]{64}), rows ([0-9a-f]{64})");

    /** Name of the file of a piece, complete or begun. */
    private static final Pattern NAME = Pattern.compile("\\d+\\.piece|\\.spinthermo-\\d+-\\d+\\.part");

    /** Number of characters in which the first line ends. */
    private static final int LONGEST_HEAD = 200;

    /** Writes the piece into a folder, and returns the file. */
    Path writeTo(Path folder) throws IOException {
        Path file = folder.resolve(number + ".piece");
        String head = "# spinthermo piece %s of %s, rows %s\n".formatted(number, contents, sum(rows));
        AtomicFile.write(file, out -> out.write((head + rows).getBytes(StandardCharsets.UTF_8)));
        return file;
    }

    private static String sum(String rows) {
        return Checksums.of(rows.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a file; returns nothing if it is not a piece or is damaged. */
    static Optional<Piece> read(Path file) {
        if (!isOurs(file)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file);
            int end = text.indexOf('\n');
            Matcher head = HEAD.matcher(text.substring(0, end));
            String rows = text.substring(end + 1);
            return head.matches() && head.group(3).equals(sum(rows))
                    ? Optional.of(new Piece(head.group(2), Integer.parseInt(head.group(1)), rows))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Tells whether this program wrote a file, though it may be damaged below its first line. */
    static boolean isOurs(Path file) {
        if (!NAME.matcher(file.getFileName().toString()).matches()
                || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(LONGEST_HEAD), StandardCharsets.UTF_8);
            int end = start.indexOf('\n');
            return end >= 0 && HEAD.matcher(start.substring(0, end)).matches();
        } catch (IOException e) {
            return false;
        }
    }
}
