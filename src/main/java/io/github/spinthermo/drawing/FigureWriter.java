package io.github.spinthermo.drawing;

import io.github.spinthermo.io.AtomicFile;
import io.github.spinthermo.io.FileFailure;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writer of figures: {@code <id>.svg}, the data {@code <id>.csv}, and {@code <id>.png} where it is asked for. */
public final class FigureWriter {

    /** Pixels of a PNG for one pixel of the figure, along each axis: enough to be sharp on a printed page. */
    private static final int SHARPNESS = 2;

    private final Path directory;
    private final String version;
    private final boolean withPng;

    /**
     * Makes a writer.
     *
     * @param directory the folder of the files
     * @param version the version of the software, which the data state
     * @param withPng whether to write a PNG too
     */
    public FigureWriter(Path directory, String version, boolean withPng) {
        this.directory = directory;
        this.version = version;
        this.withPng = withPng;
    }

    /**
     * Computes one figure and writes its files, each created atomically once complete.
     *
     * @param figure the figure
     * @throws IOException if a file cannot be written
     */
    public void write(Figure figure) throws IOException {
        createFolder();
        Panel content = figure.content().get();
        AtomicFile.write(file(figure, "csv"), out -> writeData(figure, content, out));
        AtomicFile.write(file(figure, "svg"), out -> Svg.write(figure, content, true, out));
        if (withPng) {
            AtomicFile.write(file(figure, "png"), out -> writePng(figure, content, out));
        }
    }

    /**
     * Computes one figure and writes its picture alone, as what the suffix of the file says.
     *
     * @param figure the figure
     * @param picture the file, whose name ends in {@code .svg} or {@code .png}
     * @param withData whether to write the data too, beside it with the suffix {@code .csv}
     * @throws IOException if a file cannot be written
     */
    public void writePicture(Figure figure, Path picture, boolean withData) throws IOException {
        Panel content = figure.content().get();
        if (withData) {
            AtomicFile.write(file(figure, "csv"), out -> writeData(figure, content, out));
        }
        AtomicFile.write(picture, out -> {
            if (picture.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
                writePng(figure, content, out);
            } else {
                Svg.write(figure, content, withData, out);
            }
        });
    }

    /**
     * Computes one figure and returns its picture.
     *
     * @param figure the figure
     * @return the bytes of an SVG
     */
    public static byte[] svg(Figure figure) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Svg.write(figure, figure.content().get(), false, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void createFolder() throws IOException {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw FileFailure.of(directory, e);
        }
    }

    private Path file(Figure figure, String kind) {
        return directory.resolve(figure.id() + "." + kind);
    }

    private void writeData(Figure figure, Panel content, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write("# " + figure.id() + ": " + figure.summary() + "; " + Label.plain(figure.source()) + "\n");
        writer.write("# " + figure.parameters() + "; x = " + Label.plain(figure.x().label()) + ", y = "
                + Label.plain(figure.y().label()) + "; " + figure.accuracy() + "\n");
        writer.write("# spinthermo " + version + ", data licence CC0-1.0\n");
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get());
        csv.printRecord("curve", "x", "y");
        for (Curve curve : content.curves()) {
            writePoints(csv, curve.label(), curve.points());
        }
        for (Mark mark : content.marks()) {
            if (mark instanceof Mark.Dots dots) {
                writePoints(csv, dots.label(), dots.points());
            }
        }
        csv.flush();
    }

    private static void writePoints(CSVPrinter csv, String label, Iterable<Datum> points) throws IOException {
        for (Datum point : points) {
            csv.printRecord(Label.plain(label), point.x(), point.y());
        }
    }

    private static void writePng(Figure figure, Panel content, OutputStream out) throws IOException {
        Drawing drawing = new Drawing(figure, content, Pen.OUTLINE);
        BufferedImage image = new BufferedImage(SHARPNESS * Drawing.WIDTH, SHARPNESS * drawing.height(),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(SHARPNESS, SHARPNESS);
        drawing.paint(g);
        g.dispose();
        ImageIO.write(image, "png", out);
    }
}
