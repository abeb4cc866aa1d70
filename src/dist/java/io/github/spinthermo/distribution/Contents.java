package io.github.spinthermo.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** Contents of each archive: launchers, the jar, completion, licences, the bill of materials, and how to begin. */
final class Contents {

    /** Licences and notices in the jar, wherever they lie. */
    private static final Pattern LICENCE = Pattern.compile("(META-INF|io/github/spinthermo)/.*(LICENSE|NOTICE)[^/]*");

    private final Inputs inputs;

    Contents(Inputs inputs) {
        this.inputs = inputs;
    }

    void putInto(Path folder) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String launcher : List.of("spinthermo", "spinthermo.cmd")) {
            Files.copy(inputs.sources().resolve("src/main/launcher").resolve(launcher), bin.resolve(launcher));
        }
        Folders.executable(bin.resolve("spinthermo"));
        Path jar = Files.createDirectories(folder.resolve("lib")).resolve("spinthermo.jar");
        Files.copy(inputs.jar(), jar);
        completion(jar, folder.resolve("completion"));
        licences(jar, folder.resolve("licenses"));
        Files.copy(inputs.sources().resolve("src/dist/README.txt"), folder.resolve("README.txt"));
        Files.copy(inputs.sources().resolve("src/changes/changes.md"), folder.resolve("CHANGES.md"));
        Files.writeString(folder.resolve(inputs.billName()), Bill.whole(Files.readString(inputs.bill()),
                Files.readString(inputs.sources().resolve("src/licenses/bundled-files.json"))));
    }

    private static void completion(Path jar, Path folder) throws IOException {
        Files.createDirectories(folder);
        Tools.run(folder.resolve("spinthermo.bash"), Tools.java(), "-jar", jar.toString(), "generate-completion");
    }

    /** Copies the texts out of the jar, so that the two are the same, each under its own name. */
    private static void licences(Path jar, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (JarFile opened = new JarFile(jar.toFile())) {
            for (JarEntry entry : opened.stream().filter(e -> LICENCE.matcher(e.getName()).matches()).toList()) {
                Path name = Path.of(entry.getName()).getFileName();
                Files.copy(opened.getInputStream(entry), folder.resolve(name));
            }
        }
    }
}
