package io.github.spinthermo.distribution;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.spi.ToolProvider;

/** A Java of those modules alone that the program needs. */
final class JavaImage {

    private JavaImage() { }

    /**
     * Makes it. Classes stay unpacked, as packed ones load more slowly and the archive around them is packed. It has no
     * archive of the classes of the JDK: the virtual machine would not write the same one each time, and first starts
     * are little slower without it.
     */
    static void make(Path jar, Path folder) {
        String modules = output("jdeps", "--ignore-missing-deps", "--multi-release", "17", "--print-module-deps",
                jar.toString());
        output("jlink", "--add-modules", modules, "--strip-java-debug-attributes", "--no-header-files",
                "--no-man-pages", "--output", folder.toString());
    }

    private static String output(String tool, String... arguments) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        int exit = ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, arguments);
        writer.flush();
        if (exit != 0) {
            throw new IllegalStateException(tool + " failed: " + out);
        }
        return out.toString().strip();
    }
}
