package io.github.spinthermo.cli;

import io.github.spinthermo.table.AtomicFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where the data go: standard output, or a file that appears only when it is whole. */
final class Output {

    private static final int BUFFER = 1 << 16;

    /** Something that writes text. */
    interface Content {
        void writeTo(Writer writer) throws IOException;
    }

    private Output() { }

    static void write(Path file, OutputStream standard, Content content) throws IOException {
        if (file != null) {
            AtomicFile.write(file, out -> write(out, content));
        } else {
            write(standard, content);
        }
    }

    private static void write(OutputStream out, Content content) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        try {
            content.writeTo(writer);
        } finally {
            writer.flush();
        }
    }
}
