package io.github.spinthermo.parts;

import io.github.spinthermo.error.TableIntegrityException;
import io.github.spinthermo.io.InputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Verifier of a sweep. It checks that all parts are listed and there, the checksum and the rows of each, and some rows
 * of each by computing them again.
 */
public final class PartVerifier {

    /** Number of rows of a part that are computed again: the first, the last, and others at equal distances. */
    private static final int SAMPLED = 3;

    private final SweepFolder folder;
    private final PartWork work;
    private final byte[] header;

    /**
     * Makes a verifier.
     *
     * @param folder the folder of the sweep
     */
    public PartVerifier(SweepFolder folder) {
        this.folder = folder;
        this.work = folder.work();
        this.header = work.header();
    }

    /**
     * Verifies all parts.
     *
     * @param progress takes the number of each part that is right
     * @throws TableIntegrityException if a part is missing, changed or wrong; it names the file
     * @throws IOException if a file cannot be read
     */
    public void verify(IntConsumer progress) throws IOException {
        for (int part = 0; part < folder.parts(); part++) {
            verify(part);
            progress.accept(part);
        }
        requireNoOthers();
    }

    /** Refuses parts that are none of this sweep: whoever reads all files of the folder would read them, too. */
    private void requireNoOthers() throws IOException {
        Set<String> names = folder.sweep().parts().values().stream().map(SweepPart::file).collect(Collectors.toSet());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.path(), SweepFolder.PARTS)) {
            for (Path file : files) {
                if (!names.contains(folder.path().relativize(file).toString())) {
                    throw new TableIntegrityException(file.toString(), "", "is no part of this sweep; remove it");
                }
            }
        }
    }

    private void verify(int part) throws IOException {
        SweepPart listed = folder.sweep().parts().get(part);
        Path file = folder.path().resolve(SweepPart.file(part));
        if (listed == null) {
            throw new TableIntegrityException(file.toString(), "",
                    "is not in " + Manifest.FILE + ": the sweep is not finished; --resume goes on with it");
        }
        if (!Files.exists(file)) {
            throw new TableIntegrityException(file.toString(), "", "is not there; --resume computes it again");
        }
        byte[] bytes = InputFile.bytes(file);
        if (!SweepPart.sum(bytes).equals(listed.sha256())) {
            throw new TableIntegrityException(file.toString(), "", "was changed: it does not have the checksum in "
                    + Manifest.FILE + "; --resume computes it again");
        }
        verifyRows(file, part, listed, new String(bytes, StandardCharsets.UTF_8));
    }

    private void verifyRows(Path file, int part, SweepPart listed, String text) {
        long start = folder.sweep().layout().start(part);
        long rows = folder.sweep().layout().start(part + 1) - start;
        String[] lines = text.split("\n", -1);
        if (listed.rows() != rows || lines.length != rows + 2) {
            throw new TableIntegrityException(file.toString(), "", "has " + (lines.length - 2) + " rows where "
                    + rows + " are expected");
        }
        requireLine(file, 1, lines[0] + "\n", new String(header, StandardCharsets.UTF_8));
        for (int i = 0; i < SAMPLED; i++) {
            int row = (int) (i * (rows - 1) / (SAMPLED - 1));
            requireLine(file, row + 2, lines[row + 1] + "\n", new String(
                    work.rows(start + row, start + row + 1).bytes(), StandardCharsets.UTF_8));
        }
    }

    private static void requireLine(Path file, int number, String found, String expected) {
        if (!found.equals(expected)) {
            throw new TableIntegrityException(file.toString(), found, "line " + number + " is " + found.strip()
                    + ", expected " + expected.strip());
        }
    }
}
