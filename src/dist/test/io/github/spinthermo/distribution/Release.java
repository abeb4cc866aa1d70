package io.github.spinthermo.distribution;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The finished release, and programs that are run on what is unpacked from it. */
final class Release {

    static final Path FOLDER = Path.of(System.getProperty("spinthermo.dist"));
    static final String NAME = "spinthermo-" + System.getProperty("spinthermo.version");
    static final String IMAGE_NAME = NAME + "-" + Platform.name();

    /** Exit code and all output of a process that has ended. */
    record Ended(int exitCode, String out) { }

    private Release() { }

    static Path file(String name) {
        return FOLDER.resolve(name);
    }

    /** Unpacks an archive as unzip does, and returns the one folder that is in it. */
    static Path unpacked(Path archive, Path folder) throws IOException {
        try (FileSystem zip = open(archive); Stream<Path> all = Files.walk(zip.getPath("/"))) {
            for (Path source : all.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(source.toString().substring(1));
                Files.createDirectories(target.getParent());
                Files.copy(source, target);
                Files.setLastModifiedTime(target, Files.getLastModifiedTime(source));
                Files.setPosixFilePermissions(target, permissions(source));
            }
        }
        try (Stream<Path> unpacked = Files.list(folder)) {
            return unpacked.toList().get(0);
        }
    }

    static FileSystem open(Path archive) throws IOException {
        Map<String, Boolean> options = Map.of("enablePosixFileAttributes", true);
        return FileSystems.newFileSystem(URI.create("jar:" + archive.toUri()), options);
    }

    @SuppressWarnings("unchecked")
    static Set<PosixFilePermission> permissions(Path inZip) throws IOException {
        return (Set<PosixFilePermission>) Files.getAttribute(inZip, "zip:permissions");
    }

    /** Runs a command in a folder, in exactly this environment. */
    static Ended run(Path folder, Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(List.of(command)).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out);
    }
}
