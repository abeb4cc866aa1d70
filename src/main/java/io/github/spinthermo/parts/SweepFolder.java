package io.github.spinthermo.parts;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.grid.GridRequest;
import io.github.spinthermo.io.AtomicFile;
import io.github.spinthermo.io.FolderLock;
import io.github.spinthermo.io.InputFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Folder of a sweep: its parts, each whole or absent, and the list of those that are done. Several processes may add
 * their parts to one folder. A part that is not in the list is computed again, as is one that was changed.
 */
public final class SweepFolder {

    /** Time, in nanoseconds, after which the list is written again while parts are added. */
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    /** Pattern of the names of parts. */
    static final String PARTS = "part-*.csv";

    private final Path folder;
    private final GridRequest grid;
    private final Manifest sweep;
    private final Map<Integer, SweepPart> added = new HashMap<>();
    private long written = System.nanoTime();
    private volatile int done;

    private SweepFolder(Path folder, GridRequest grid, Manifest sweep) {
        this.folder = folder;
        this.grid = grid;
        this.sweep = sweep;
        this.done = sweep.parts().size();
    }

    /** Case of a folder in which the sweep was begun. */
    public enum Begun {
        /** It is an error. */
        REFUSED,
        /** Work goes on there, and nobody else works there. */
        CONTINUED,
        /** Work goes on there, beside that of other processes of any machine. */
        SHARED
    }

    /**
     * Opens the folder of a sweep, and makes it if it is not there; the folder that holds it must be.
     *
     * @param folder the folder
     * @param request what is asked
     * @param software name and version of the program
     * @param begun what happens where the sweep was begun before
     * @return the folder, with the list of parts
     * @throws InvalidInputException if the folder holds another sweep, parts without a list, or this sweep where that
     *     is refused
     * @throws IOException if the folder cannot be made, read or written
     */
    public static SweepFolder open(Path folder, SweepRequest request, String software, Begun begun)
            throws IOException {
        return open(folder, request, software, begun, PartLayout.SIZE);
    }

    /** Opens the folder of a sweep whose parts have another size, in bytes. */
    static SweepFolder open(Path folder, SweepRequest request, String software, Begun begun, double size)
            throws IOException {
        GridRequest grid = request.grid();
        requirePlace(folder);
        Manifest asked = asked(folder, request, grid, software, size);
        make(folder);
        List<SweepFolder> opened = new ArrayList<>();
        FolderLock.during(folder, () -> { }, () -> opened.add(find(folder, asked, grid, begun)));
        return opened.get(0);
    }

    /** Refuses a folder that cannot be made, before anything is computed. */
    private static void requirePlace(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            throw new FileSystemException(folder.toString(), null, "cannot be made, for there is no folder " + parent);
        }
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
            throw new FileSystemException(folder.toString(), null, "is there already and is not a folder");
        }
    }

    private static void make(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            requirePlace(folder);
        }
    }

    /** Returns the list of a sweep without parts; where one was begun, its rows are divided as there. */
    private static Manifest asked(Path folder, SweepRequest request, GridRequest grid, String software,
            double size) throws IOException {
        Optional<Manifest> found = found(folder);
        PartLayout layout = found.isPresent()
                ? new PartLayout(grid.rows(), found.get().layout().rowsPerPart())
                : PartLayout.of(grid, request, size);
        return new Manifest(software, request, layout, new TreeMap<>());
    }

    private static SweepFolder find(Path folder, Manifest asked, GridRequest grid, Begun begun) throws IOException {
        Optional<Manifest> found = found(folder);
        if (found.isEmpty()) {
            requireNoParts(folder);
            AtomicFile.deleteOrphans(folder);
            asked.write(folder, grid);
            return new SweepFolder(folder, grid, asked);
        }
        Manifest there = found.get().inTimeOf(asked);
        requireSame(folder, there, asked);
        if (begun == Begun.REFUSED) {
            throw refusal(folder, "holds this sweep already; --resume goes on with it");
        }
        if (begun == Begun.CONTINUED || there.isWhole()) {
            AtomicFile.deleteOrphans(folder);
        }
        if (!there.equals(found.get())) {
            there.write(folder, grid);
        }
        return new SweepFolder(folder, grid, there);
    }

    private static Optional<Manifest> found(Path folder) throws IOException {
        return Files.exists(folder.resolve(Manifest.FILE)) ? Optional.of(Manifest.read(folder)) : Optional.empty();
    }

    private static void requireNoParts(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PARTS)) {
            if (files.iterator().hasNext()) {
                throw refusal(folder, "has parts of a sweep but no " + Manifest.FILE + "; choose another folder");
            }
        }
    }

    private static void requireSame(Path folder, Manifest there, Manifest asked) {
        if (!there.software().equals(asked.software())) {
            throw refusal(folder, "holds a sweep of " + there.software() + ", and this is " + asked.software()
                    + "; choose another folder");
        }
        if (!there.isOfSameSweep(asked)) {
            throw refusal(folder, "holds another sweep (" + shown(there.request()) + "); choose another folder");
        }
    }

    private static InvalidInputException refusal(Path folder, String reason) {
        return new InvalidInputException("not-this-sweep", "out", folder, reason);
    }

    private static String shown(SweepRequest request) {
        StringBuilder line = new StringBuilder(request.operation());
        request.given().forEach((name, text) -> line.append(" --").append(name).append(' ').append(text));
        return line.append(" --max-seconds ").append(request.maxSeconds()).toString();
    }

    /**
     * Opens a folder that holds a sweep, whichever it is.
     *
     * @param folder the folder
     * @return the folder, with the list of parts
     * @throws InvalidInputException if there is no list of parts
     * @throws io.github.spinthermo.error.TableIntegrityException if the list is none, or was changed
     * @throws IOException if it cannot be read
     */
    public static SweepFolder existing(Path folder) throws IOException {
        Manifest sweep = found(folder).orElseThrow(() -> new InvalidInputException("no-sweep", "folder", folder,
                "holds no sweep: there is no " + Manifest.FILE));
        return new SweepFolder(folder, sweep.grid(folder), sweep);
    }

    Path path() {
        return folder;
    }

    Manifest sweep() {
        return sweep;
    }

    /**
     * Returns the work that makes its parts.
     *
     * @return the work, for an engine
     */
    public PartWork work() {
        return new PartWork(sweep.request(), grid, sweep.layout());
    }

    /**
     * Returns the numbers of the parts of a share that are not done: not listed, not there, or changed.
     *
     * @param share the share, from 1
     * @param shares how many there are
     * @return the numbers, ascending
     * @throws IOException if a part cannot be read
     */
    public List<Integer> missing(int share, int shares) throws IOException {
        List<Integer> missing = new ArrayList<>();
        for (int part : IntStream.range(0, sweep.layout().parts()).filter(i -> i % shares == share - 1).toArray()) {
            if (!isDone(part)) {
                missing.add(part);
            }
        }
        return missing;
    }

    private boolean isDone(int part) throws IOException {
        SweepPart listed = sweep.parts().get(part);
        Path file = folder.resolve(SweepPart.file(part));
        return listed != null && Files.exists(file) && SweepPart.sum(InputFile.bytes(file)).equals(listed.sha256());
    }

    /**
     * Counts the rows of some parts.
     *
     * @param parts their numbers
     * @return the number of rows
     */
    public long rows(List<Integer> parts) {
        return parts.stream().mapToLong(part -> sweep.layout().start(part + 1) - sweep.layout().start(part)).sum();
    }

    /**
     * Counts all parts.
     *
     * @return the number of files of the whole sweep
     */
    public int parts() {
        return sweep.layout().parts();
    }

    /**
     * Writes a part, and enters it in the list, at the latest when the folder is closed.
     *
     * @param content the part
     * @throws IOException if it cannot be written
     */
    public synchronized void add(SweepPart.Content content) throws IOException {
        AtomicFile.write(folder.resolve(content.part().file()), out -> out.write(content.bytes()));
        added.put(content.part().number(), content.part());
        if (System.nanoTime() - written > PAUSE) {
            list();
        }
    }

    /**
     * Enters all parts that were added in the list.
     *
     * @throws IOException if it cannot be written
     */
    public synchronized void list() throws IOException {
        if (!added.isEmpty()) {
            FolderLock.during(folder, () -> { }, this::enter);
            added.clear();
        }
        written = System.nanoTime();
    }

    /** Enters what was added; where all parts are done, what killed processes have left is of no use any more. */
    private void enter() throws IOException {
        Manifest all = Manifest.read(folder).with(added);
        all.write(folder, grid);
        done = all.parts().size();
        if (all.isWhole()) {
            AtomicFile.deleteOrphans(folder);
        }
    }

    /**
     * Counts the parts that were in the list when it was last written or read here.
     *
     * @return the number of parts that need not be computed again
     */
    public int done() {
        return done;
    }

    /**
     * Counts the rows that could not be answered, of all parts that are listed.
     *
     * @return the number of rows whose results are {@code not computed}
     * @throws IOException if the list cannot be read
     */
    public long failed() throws IOException {
        return Manifest.read(folder).parts().values().stream().mapToLong(SweepPart::failed).sum();
    }

    /**
     * Tells whether all parts are listed.
     *
     * @return true if nothing is left to do
     * @throws IOException if the list cannot be read
     */
    public boolean isWhole() throws IOException {
        return Manifest.read(folder).isWhole();
    }
}
