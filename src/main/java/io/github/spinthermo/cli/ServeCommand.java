package io.github.spinthermo.cli;

import io.github.spinthermo.cli.options.ExitCode;
import io.github.spinthermo.cli.options.HelpText;
import io.github.spinthermo.cli.streams.Console;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.http.HttpServer;
import io.github.spinthermo.http.ServerSettings;
import io.github.spinthermo.operation.NumberTypes;
import io.github.spinthermo.operation.text.RawValue;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The oracle over HTTP, with the page that explores, until the process is ended. */
final class ServeCommand implements Callable<Integer> {

    private static final String BIND = "--bind";
    private static final String PORT = "--port";
    private static final String TOKEN = "--token";
    private static final String TOKEN_VARIABLE = "SPINTHERMO_TOKEN";

    private final Console console;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    private ServeCommand(Console console) {
        this.console = console;
    }

    static CommandSpec spec(Console console) {
        CommandSpec spec = new ServeCommand(console).spec;
        HelpText.describe(spec, "Answers requests over HTTP and shows a page that explores, for this machine alone"
                + " unless --bind names another address.", List.of("serve", "serve --port 8080 --max-seconds 10"));
        spec.addOption(option(PORT, "port", "port that it listens on, 0 for any that is free; " + ServerSettings.PORT
                + " by default"));
        spec.addOption(option(BIND, "address", "address that it listens on; " + ServerSettings.LOOPBACK
                + " by default, which no other machine can reach; any other one needs a token"));
        spec.addOption(option(TOKEN, "token", "text of at least 16 characters that every request has to show, in the"
                + " header Authorization: Bearer <token>; the variable " + TOKEN_VARIABLE + " does the same"));
        return Options.addThreads(Options.addMaxSeconds(spec.name("serve")));
    }

    private static OptionSpec option(String name, String label, String description) {
        return OptionSpec.builder(name).type(String.class).paramLabel("<" + label + ">").description(description)
                .build();
    }

    @Override
    public Integer call() throws IOException {
        HttpServer server = HttpServer.start(settings(spec.commandLine().getParseResult()));
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.end();
            ended.countDown();
        }, "farewell"));
        InetSocketAddress address = server.address();
        console.err().println("spinthermo: http://" + host(address) + ":" + address.getPort() + "/ (end with ^C)");
        console.err().flush();
        try {
            ended.await();
        } catch (InterruptedException e) {
            server.end();
            Thread.currentThread().interrupt();
        }
        return ExitCode.SUCCESS.code();
    }

    private static String host(InetSocketAddress address) {
        String host = address.getHostString();
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private static ServerSettings settings(ParseResult options) {
        String token = options.matchedOptionValue(TOKEN, System.getenv(TOKEN_VARIABLE));
        long port = NumberTypes.NUMBER.read("port",
                RawValue.string(options.matchedOptionValue(PORT, Integer.toString(ServerSettings.PORT))));
        if (port > Integer.MAX_VALUE) {
            throw new InvalidInputException("no-port", "port", port, "is not a port; write one from 0 to 65535");
        }
        return new ServerSettings(options.matchedOptionValue(BIND, ServerSettings.LOOPBACK), (int) port,
                Optional.ofNullable(token).filter(text -> !text.isEmpty()), Options.budget(options),
                Options.threads(options));
    }
}
