package io.github.spinthermo.distribution;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A zip of a folder. Its bytes depend on names and contents of the files and on which of them can be run, and on
 * nothing else: neither on the order in which a disk lists them, nor on their times, owners and other permissions.
 */
final class Archive {

    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> DATA = PosixFilePermissions.fromString("rw-r--r--");

    private final FileSystem zip;
    private final FileTime time;

    private Archive(FileSystem zip, Instant time) {
        this.zip = zip;
        this.time = FileTime.from(time);
    }

    /** Writes a zip anew, in which all lies in one folder of the same name. */
    static void write(Path folder, Instant time, Path file) throws IOException {
        Files.deleteIfExists(file);
        Map<String, Object> options = Map.of("create", true, "enablePosixFileAttributes", true);
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), options)) {
            Archive archive = new Archive(zip, time);
            for (Path source : Folders.files(folder)) {
                archive.add(source, folder.getFileName() + "/" + Folders.name(folder, source));
            }
        }
    }

    /** Adds a file, or what a link leads to. */
    private void add(Path source, String name) throws IOException {
        Path target = zip.getPath(name);
        addFolder(target.getParent());
        Files.copy(source, target);
        finish(target, isProgram(source) ? PROGRAM : DATA);
    }

    private void addFolder(Path folder) throws IOException {
        if (folder != null && Files.notExists(folder)) {
            addFolder(folder.getParent());
            Files.createDirectory(folder);
            finish(folder, PROGRAM);
        }
    }

    /** Tells whether the owner may run a file; where a system has no such permission, none of an archive needs it. */
    private static boolean isProgram(Path source) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(source, PosixFileAttributeView.class);
        return view != null && view.readAttributes().permissions().contains(PosixFilePermission.OWNER_EXECUTE);
    }

    private void finish(Path target, Set<PosixFilePermission> permissions) throws IOException {
        Files.setAttribute(target, "zip:permissions", permissions);
        Files.getFileAttributeView(target, BasicFileAttributeView.class).setTimes(time, time, time);
    }
}
