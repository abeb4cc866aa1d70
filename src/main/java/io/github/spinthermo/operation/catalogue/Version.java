package io.github.spinthermo.operation.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Reader of the version of this software, which the build writes into a resource. */
public final class Version {

    private static final String RESOURCE = "/io/github/spinthermo/version.properties";

    private Version() {
    }

    /**
     * Reads the version.
     *
     * @return such as {@code 0.2.0}
     */
    public static String read() {
        var properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
