import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The Python wheel, built without Python: a zip of the package, of the program that it carries, and of a RECORD with
 * the length and the SHA-256 of each file. The same inputs make the same bytes.
 *
 * <p>Source of the format: PyPA specifications, "Binary distribution format".
 */
final class Wheel {

    private final String version;
    private final LocalDateTime time;
    private final Map<String, byte[]> files = new TreeMap<>();

    private Wheel(String version, Instant time) {
        this.version = version;
        this.time = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    /**
     * Builds it.
     *
     * @param arguments the folder of the Python sources, the program, its licences, the folder of the wheel, the version,
     *     and the time that all files get
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String... arguments) throws IOException {
        Path sources = Path.of(arguments[0]);
        Wheel wheel = new Wheel(arguments[4].replace("-SNAPSHOT", ".dev0"), Instant.parse(arguments[5]));
        wheel.add(sources);
        wheel.files.put("spinthermo/spinthermo.jar", Files.readAllBytes(Path.of(arguments[1])));
        wheel.files.put(wheel.information() + "licenses/LICENSE", Files.readAllBytes(Path.of(arguments[2])));
        wheel.describe(sources);
        wheel.write(Path.of(arguments[3]));
    }

    private String information() {
        return "spinthermo-" + version + ".dist-info/";
    }

    private void add(Path sources) throws IOException {
        try (Stream<Path> found = Files.walk(sources.resolve("spinthermo"))) {
            for (Path file : found.filter(path -> path.toString().endsWith(".py") || path.endsWith("py.typed")).toList()) {
                files.put(sources.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    private void describe(Path sources) throws IOException {
        put("METADATA", Files.readString(sources.resolve("wheel/METADATA")).replace("@version@", version)
                + Files.readString(sources.resolve("README.md")));
        put("WHEEL", "Wheel-Version: 1.0\nGenerator: spinthermo\nRoot-Is-Purelib: true\nTag: py3-none-any\n");
        put("entry_points.txt", Files.readString(sources.resolve("wheel/entry_points.txt")));
        put("top_level.txt", "spinthermo\n");
        put("RECORD", record());
    }

    private void put(String name, String text) {
        files.put(information() + name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String record() {
        StringBuilder record = new StringBuilder();
        files.forEach((name, bytes) -> record.append(name).append(",sha256=").append(hash(bytes)).append(',')
                .append(bytes.length).append('\n'));
        return record.append(information()).append("RECORD,,\n").toString();
    }

    private static String hash(byte[] bytes) {
        try {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path wheel = folder.resolve("spinthermo-" + version + "-py3-none-any.whl");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(wheel))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(entry(file.getKey(), file.getValue()));
                zip.write(file.getValue());
            }
        }
    }

    /** Makes an entry that is stored as it is: the program, which is most of the wheel, is packed already. */
    private ZipEntry entry(String name, byte[] bytes) {
        ZipEntry entry = new ZipEntry(name);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
        entry.setTimeLocal(time);
        return entry;
    }
}
