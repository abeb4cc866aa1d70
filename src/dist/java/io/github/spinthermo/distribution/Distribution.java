package io.github.spinthermo.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The folder of a release: the archive for any Java, the image for this kind of machine, the wheel, the bill of
 * materials, and the checksums of them all.
 */
public final class Distribution {

    private final Inputs inputs;
    private final Path work;
    private final Path out;

    private Distribution(Inputs inputs, Path work, Path out) {
        this.inputs = inputs;
        this.work = work;
        this.out = out;
    }

    /**
     * Makes the folder anew.
     *
     * @param arguments the version, the time that all files get, the folder of the sources, the folder of what is
     *     built, the folder where the contents of archives are put together, and the folder of the release
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String... arguments) throws IOException {
        Inputs inputs = new Inputs(arguments[0], Instant.parse(arguments[1]), Path.of(arguments[2]),
                Path.of(arguments[3]));
        new Distribution(inputs, Path.of(arguments[4]), Path.of(arguments[5])).make();
    }

    private void make() throws IOException {
        if (Files.notExists(inputs.bill())) {
            throw new IOException(inputs.bill() + " is not there; its plugin runs only where Maven is online");
        }
        Folders.delete(work);
        Folders.delete(out);
        Files.createDirectories(out);
        Contents contents = new Contents(inputs);
        Path plain = work.resolve(inputs.name());
        contents.putInto(plain);
        Path python = Files.createDirectories(plain.resolve("python"));
        Files.copy(inputs.wheel(), python.resolve(inputs.wheel().getFileName()));
        pack(plain);
        Path image = work.resolve(inputs.name() + "-" + Platform.name());
        contents.putInto(image);
        JavaImage.make(inputs.jar(), image.resolve("runtime"));
        pack(image);
        Files.copy(inputs.wheel(), out.resolve(inputs.wheel().getFileName()));
        Files.copy(plain.resolve(inputs.billName()), out.resolve(inputs.billName()));
        Checksums.write(out);
    }

    private void pack(Path folder) throws IOException {
        Checksums.write(folder);
        Archive.write(folder, inputs.time(), out.resolve(folder.getFileName() + ".zip"));
    }
}
