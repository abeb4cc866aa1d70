package io.github.spinthermo.fuzz;

import io.github.spinthermo.campaign.Request;
import io.github.spinthermo.operation.catalogue.Operations;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Requests of all operations in turn, as a client sends them, whole or damaged; a seed and a number give each. */
final class Requests {

    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final String HEADERS = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    private static final List<String> OTHER_ADDRESSES = List.of("/", "/page.js", "/gallery.html", "/health", "/metrics",
            "/openapi.json", "/figures.json", "/api/v1/operations", "/api/v1/", "/nothing");

    private final long seed;

    Requests(long seed) {
        this.seed = seed;
    }

    private SplittableRandom random(long number) {
        return new SplittableRandom((seed * MIX + number) * MIX);
    }

    private Request request(long number, SplittableRandom random) {
        List<String> names = Operations.names();
        return request(names.get((int) (number % names.size())), number, random);
    }

    private static Request request(String operation, long number, SplittableRandom random) {
        Request request = Request.drawn(operation, random.nextLong()).with("id", number);
        return switch (random.nextInt(8)) {
            case 0 -> request.with("digits", "double");
            case 1 -> request.with("reasons", true);
            default -> request;
        };
    }

    /** Returns a line of the oracle protocol that can be answered. */
    String line(long number) {
        return request(number, random(number)).line();
    }

    /** Returns a line that asks for one operation. */
    String line(String operation, long number) {
        return request(operation, number, random(number)).line();
    }

    /** Returns a damaged line, which is not blank and does not end before its last byte. */
    byte[] damagedLine(long number) {
        SplittableRandom random = random(number);
        byte[] whole = request(number, random).line().getBytes(StandardCharsets.UTF_8);
        byte[] damaged = Damage.any(whole, random);
        for (int i = 0; i < damaged.length; i++) {
            damaged[i] = damaged[i] == '\n' ? (byte) ' ' : damaged[i];
        }
        return isBlank(damaged) ? "?".getBytes(StandardCharsets.UTF_8) : damaged;
    }

    private static boolean isBlank(byte[] line) {
        return IntStream.range(0, line.length)
                .allMatch(i -> line[i] == ' ' || line[i] == '\t' || line[i] == '\r');
    }

    /** Returns the bytes of an HTTP request. */
    byte[] http(long number) {
        return http(number, random(number));
    }

    /** Returns the damaged bytes of an HTTP request. */
    byte[] damagedHttp(long number) {
        SplittableRandom random = random(number);
        return Damage.any(http(number, random), random);
    }

    private byte[] http(long number, SplittableRandom random) {
        Request request = request(number, random);
        String text = switch (random.nextInt(8)) {
            case 0, 1, 2 -> "GET /api/v1/" + request.operation() + "?" + query(request) + HEADERS + "\r\n";
            case 3, 4, 5 -> post(request.operation(), "application/json", Request.json(request.parameters()));
            case 6 -> post("batch", "application/jsonl", request.line() + "\n" + line(number + 1) + "\n");
            default -> "GET " + OTHER_ADDRESSES.get(random.nextInt(OTHER_ADDRESSES.size())) + HEADERS + "\r\n";
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String query(Request request) {
        return request.parameters().entrySet().stream().filter(entry -> !entry.getKey().equals("id"))
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(written(entry.getValue()),
                        StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    /** Writes a value as the command line takes it. */
    private static String written(Object value) {
        String json = Request.json(value);
        return value instanceof String text ? text
                : value instanceof List<?> && !json.contains("{") ? json.replaceAll("[\\[\\]\"]", "") : json;
    }

    private static String post(String address, String type, String body) {
        return "POST /api/v1/" + address + HEADERS + "Content-Type: " + type + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }
}
