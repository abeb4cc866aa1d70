package io.github.spinthermo.cli;

import io.github.spinthermo.cli.output.Format;
import io.github.spinthermo.cli.streams.Console;
import io.github.spinthermo.cli.streams.Terminal;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.io.AtomicFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/**
 * The place of the data and their format: standard output, or a file that appears only when it is whole. The suffix
 * of the file gives the format.
 *
 * @param file the file; none for standard output
 * @param format the format
 * @param width the columns of a line of text: those of the terminal, without limit in a file
 * @param standard standard output
 */
record Output(Optional<Path> file, Format format, int width, OutputStream standard) {

    private static final int BUFFER = 1 << 16;

    private static final Map<String, Format> SUFFIXES = Map.of("csv", Format.CSV,
            "json", Format.JSON, "jsonl", Format.JSON, "txt", Format.TEXT);

    /** Something that writes text. */
    interface Content {
        void writeTo(Writer writer) throws IOException;
    }

    /** Reads the options, and finds out whether the file can be written before anything is computed. */
    static Output of(ParseResult options, Console console) throws IOException {
        Optional<Path> file = Options.output(options);
        if (file.isPresent()) {
            AtomicFile.requireWritable(file.get());
        }
        Optional<Format> named = Options.format(options);
        Optional<Format> suffixed = file.flatMap(Output::ofSuffix);
        if (named.isPresent() && suffixed.isPresent() && !named.equals(suffixed)) {
            throw new InvalidInputException("contradiction", "output", file.get(), "asks for " + suffixed.get()
                    + " and --format for " + named.get() + "; leave out --format or change the suffix");
        }
        int width = file.isPresent() ? Terminal.UNLIMITED : console.terminal().data();
        return new Output(file, named.or(() -> suffixed).orElse(Format.TEXT), width, console.out());
    }

    /** Returns the format of a file name; a name without a suffix has none. */
    private static Optional<Format> ofSuffix(Path file) {
        String name = file.getFileName().toString();
        int point = name.lastIndexOf('.');
        if (point <= 0) {
            return Optional.empty();
        }
        Format format = SUFFIXES.get(name.substring(point + 1).toLowerCase(Locale.ROOT));
        if (format == null) {
            throw new InvalidInputException("unknown-suffix", "output", file,
                    "has a suffix that names no format; end the name in .csv, .json, .jsonl or .txt, or leave out"
                            + " the suffix");
        }
        return Optional.of(format);
    }

    /** Writes the data. */
    void write(Content content) throws IOException {
        if (file.isPresent()) {
            AtomicFile.write(file.get(), out -> write(out, content));
        } else {
            write(standard, content);
        }
    }

    /** Writes text to a stream, which stays open. */
    static void write(OutputStream out, Content content) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        try {
            content.writeTo(writer);
        } finally {
            writer.flush();
        }
    }
}
