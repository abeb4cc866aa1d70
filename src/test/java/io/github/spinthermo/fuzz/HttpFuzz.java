package io.github.spinthermo.fuzz;

import io.github.spinthermo.testing.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Damaged bytes of requests before a server, each over a connection of its own. */
final class HttpFuzz {

    /** Statuses that the pages and the description of the interface name, and those of requests that are no HTTP. */
    private static final Set<Integer> STATUSES =
            Set.of(200, 400, 401, 403, 404, 405, 411, 413, 414, 415, 417, 422, 431, 501, 503, 505);

    /** Codes of answers that no operation gives. */
    private static final Set<String> CODES = Set.of("bad-request", "bad-body", "bad-type", "bad-query", "not-found",
            "wrong-method", "forbidden", "unauthorized", "busy", "ending");

    private static final Pattern LENGTH =
            Pattern.compile("(?is)\\r?\\nContent-Length: *(\\d{1,9})\\r?\\n.*?\\r?\\n\\r?\\n(.*)");
    private static final byte[] SOUND = String.join("\r\n",
            "GET /api/v1/block?J=1&beta=2&digits=5 HTTP/1.1", "Host: localhost", "Connection: close", "", "")
            .getBytes(StandardCharsets.US_ASCII);

    private final Requests requests;
    private final int port;
    private final Report report;

    HttpFuzz(Requests requests, int port, Report report) {
        this.requests = requests;
        this.port = port;
        this.report = report;
    }

    /** Sends the requests of some numbers, and then a sound one that is answered as ever. */
    void send(long from, long to) throws IOException {
        for (long number = from; number < to; number++) {
            exchange(number, requests.damagedHttp(number));
        }
        String sound = new String(answer(SOUND), StandardCharsets.UTF_8);
        report.require(sound.startsWith("HTTP/1.1 200 ") && sound.contains("\"energy\":\"-0.85094\""), to, sound,
                "a sound request after it is not answered");
    }

    private void exchange(long number, byte[] request) {
        byte[] answer;
        try {
            answer = answer(request);
        } catch (SocketTimeoutException e) {
            report.add(number, request, "", Optional.of("no answer in time"));
            return;
        } catch (IOException e) {
            answer = new byte[0];
        }
        report.add(number, request, new String(answer, StandardCharsets.ISO_8859_1), fault(request, answer));
    }

    private byte[] answer(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) (report.longest() * 1e3));
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return socket.getInputStream().readAllBytes();
        }
    }

    /** Tells what is wrong with all that came back for a request, if anything is. */
    Optional<String> fault(byte[] request, byte[] answer) {
        if (answer.length == 0) {
            report.count("none");
            return isWhole(request) ? Optional.of("nothing comes back") : Optional.empty();
        }
        try {
            return HttpAnswers.read(answer).stream().map(this::fault).flatMap(Optional::stream).findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    /**
     * Tells whether the head of a request has an end, and its body the length that it says. The answer to a request
     * with more than that behind it may be lost, as the connection is closed before all is taken.
     */
    static boolean isWhole(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        Matcher length = LENGTH.matcher(text);
        return length.find() ? length.group(2).length() == Integer.parseInt(length.group(1))
                : text.endsWith("\n\r\n") && text.indexOf("\n\r\n") == text.length() - 3;
    }

    private Optional<String> fault(HttpAnswers.Answer answer) {
        report.count(String.valueOf(answer.status()));
        if (!STATUSES.contains(answer.status())) {
            return Optional.of("the status " + answer.status());
        }
        String type = answer.headers().getOrDefault("content-type", "");
        if (type.startsWith("application/jsonl")) {
            return answer.body().lines().map(Judge::fault).flatMap(Optional::stream).findFirst();
        }
        if (type.startsWith("application/json")) {
            return faultOfJson(answer);
        }
        return answer.status() != 200 || (Judge.showsInside(answer.body()) && !type.contains("javascript"))
                ? Optional.of("a body that is " + type) : Optional.empty();
    }

    /** Tells what is wrong with an answer of an operation, a description, or a refusal that is the server's own. */
    private static Optional<String> faultOfJson(HttpAnswers.Answer answer) {
        Optional<String> fault = Judge.fault(answer.body());
        if (fault.isEmpty()) {
            return (answer.status() == 200) == Judge.kind(answer.body()).startsWith("r") ? fault
                    : Optional.of("status " + answer.status() + " of another answer");
        }
        return answer.status() == 200 ? isJson(answer.body()) && !answer.body().startsWith("{\"id\"")
                ? Optional.empty() : fault : isOwnRefusal(answer.body()) ? Optional.empty() : fault;
    }

    private static boolean isJson(String body) {
        try {
            return Json.read(body) != null;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Tells whether a body is an error in the form of the oracle's, without a parameter. */
    private static boolean isOwnRefusal(String body) {
        if (!isJson(body) || !(Json.read(body) instanceof Map<?, ?> members)
                || !(members.get("error") instanceof Map<?, ?> error)) {
            return false;
        }
        String code = String.valueOf(error.get("code"));
        return members.keySet().equals(Set.of("id", "error")) && error.keySet().equals(Set.of("code", "message"))
                && (CODES.contains(code) || List.of("invalid-parameter", "limit-exceeded").contains(code))
                && !Judge.showsInside(String.valueOf(error.get("message")));
    }
}
