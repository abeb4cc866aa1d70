package io.github.spinthermo.cli.archive;

import io.github.spinthermo.io.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Archive of the classes that a start of the program needs, in the form that the virtual machine maps into its memory
 * (class-data sharing). A launcher has it made in the background at the first start and names it to the virtual machine
 * at later ones. It is a static archive: one that the virtual machine writes at its own exit, which takes less time to
 * make, leaves the classes of picocli out, as their format is an old one.
 *
 * <p>Of processes that would make it at the same time one does, and it appears when it is whole. Where the virtual
 * machine cannot make it, an empty file in its place tells launchers not to try again.
 */
public final class ClassArchive {

    /** Commands whose classes are archived: points as text and as JSON, several of them, and help. */
    private static final List<String> COMMANDS = List.of(
            "steady-state --n 4 --s 1/2 --beta0 2 --betaB 1",
            "steady-state --n 4,5 --s 1/2 --beta0 2 --betaB 1 --fields energy --format json",
            "--help");

    /** Longest time that one process may take. */
    private static final long SECONDS = 120;

    /** Time after which an archive is deleted when another one is made; one that is still needed is made again. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** Variables by which others give options to each virtual machine. */
    private static final Set<String> VARIABLES = Set.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS");

    private static final Pattern NUMBER = Pattern.compile(" id: \\d+$");
    private static final String SUFFIX = ".jsa";

    private final Path file;
    private final Path folder;
    private final String jar;

    private ClassArchive(Path file, String jar) {
        this.file = file;
        this.folder = file.toAbsolutePath().getParent();
        this.jar = jar;
    }

    /**
     * Makes the archive, unless it is there or somebody else makes it.
     *
     * @param arguments the file of the archive; its folder exists and is for archives alone
     * @throws IOException if the folder cannot be written or a process cannot be started
     */
    public static void main(String... arguments) throws IOException {
        new ClassArchive(Path.of(arguments[0]), System.getProperty("java.class.path")).makeOnce();
    }

    private void makeOnce() throws IOException {
        FolderLock.unlessBusy(folder, () -> {
            if (Files.notExists(file)) {
                deleteOldOnes();
                make();
            }
        });
    }

    /** Makes it under names that are the same each time, so that what a killed process leaves is written over. */
    private void make() throws IOException {
        Path classes = folder.resolve("classes.txt");
        Path made = folder.resolve("unfinished" + SUFFIX);
        Files.deleteIfExists(made);
        Files.write(classes, classesLoaded(classes));
        boolean isMade = isDone(List.of("-Xshare:dump", "-XX:SharedClassListFile=" + classes,
                "-XX:SharedArchiveFile=" + made, "-cp", jar)) && Files.exists(made);
        if (!isMade) {
            Files.write(made, new byte[0]);
        }
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(classes);
    }

    /**
     * Returns the classes that any of the commands loads, each once, as the virtual machine fails on a repetition.
     * Later ones number the classes of a run; for those of a jar it needs no numbers.
     */
    private Set<String> classesLoaded(Path list) throws IOException {
        Set<String> classes = new LinkedHashSet<>();
        for (String command : COMMANDS) {
            List<String> options = new ArrayList<>(List.of("-XX:DumpLoadedClassList=" + list, "-jar", jar));
            options.addAll(List.of(command.split(" ")));
            if (isDone(options)) {
                Files.readAllLines(list).forEach(line -> classes.add(NUMBER.matcher(line).replaceFirst("")));
            }
        }
        return classes;
    }

    /** Runs this Java, and tells whether that ended well. A report of a crash stays in the cache. */
    private boolean isDone(List<String> options) throws IOException {
        List<String> command = new ArrayList<>(options);
        command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(VARIABLES);
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    private void deleteOldOnes() throws IOException {
        FileTime limit = FileTime.from(Instant.now().minus(KEPT));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path old : files.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
                if (Files.getLastModifiedTime(old).compareTo(limit) < 0) {
                    Files.delete(old);
                }
            }
        }
    }
}
