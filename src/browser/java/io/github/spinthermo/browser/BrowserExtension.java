package io.github.spinthermo.browser;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.http.HttpServer;
import io.github.spinthermo.http.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Giver of one browser to all tests, on a server of this process; both end after the last test. */
final class BrowserExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.create(BrowserExtension.class))
                .getOrComputeIfAbsent(Visit.class, any -> Visit.begin(), Visit.class).browser();
    }

    /** Server and browser, which end together. */
    private record Visit(HttpServer server, Browser browser) implements AutoCloseable {

        static Visit begin() {
            try {
                Path downloads = Files.createDirectories(Path.of("target/browser-downloads").toAbsolutePath());
                HttpServer server = HttpServer.start(new ServerSettings(ServerSettings.LOOPBACK, 0, Optional.empty(),
                        new Budget(20), 2));
                URI home = URI.create("http://" + ServerSettings.LOOPBACK + ":" + server.address().getPort() + "/");
                return new Visit(server, Browser.start(home, downloads));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            browser.close();
            server.end();
        }
    }
}
