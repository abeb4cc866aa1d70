package io.github.spinthermo.site.examples;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.http.HttpServer;
import io.github.spinthermo.http.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command {@code curl} of the examples, which asks a server that is started for the answer. */
final class Curl {

    /** Reader of files. */
    @FunctionalInterface
    interface Files {
        String read(String name) throws IOException;
    }

    private static final String SHOWN = "http://127.0.0.1:8017/";

    private Curl() { }

    /** Returns the body of the answer: options {@code -s}, {@code -H}, {@code -d} and the like are known. */
    static String answer(List<String> arguments, Files files) throws IOException {
        HttpServer server = HttpServer.start(
                new ServerSettings(ServerSettings.LOOPBACK, 0, Optional.empty(), new Budget(60), 2));
        try {
            String root = "http://127.0.0.1:" + server.address().getPort() + "/";
            return HttpClient.newHttpClient().send(request(arguments, files, root), BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            server.end();
        }
    }

    private static HttpRequest request(List<String> arguments, Files files, String root) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder();
        List<String> left = new ArrayList<>(arguments);
        while (!left.isEmpty()) {
            String word = left.remove(0);
            switch (word) {
                case "-s", "--silent", "-N" -> { }
                case "-H", "--header" -> request.headers(left.remove(0).split(": ", 2));
                case "-d", "--data", "--data-binary" ->
                        request.POST(BodyPublishers.ofString(body(left.remove(0), files)));
                default -> request.uri(address(word, root));
            }
        }
        return request.build();
    }

    private static String body(String data, Files files) throws IOException {
        return data.startsWith("@") ? files.read(data.substring(1)) : data;
    }

    private static URI address(String word, String root) {
        if (!word.startsWith(SHOWN)) {
            throw new AssertionError("The examples know the server at " + SHOWN + " only, not " + word);
        }
        return URI.create(root + word.substring(SHOWN.length()));
    }
}
