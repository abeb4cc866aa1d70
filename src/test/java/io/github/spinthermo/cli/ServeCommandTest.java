package io.github.spinthermo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.testing.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Tests of a server in a process of its own: who reaches it by default, and how a signal ends it. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class ServeCommandTest {

    /** A short request, by whose answer it is seen that the batch is accepted, and a long one. */
    private static final String BATCH = """
            {"id": 1, "op": "block", "J": 1, "beta": 1}
            {"id": 2, "op": "block", "J": 1, "beta": "0:1:lin5000"}
            """;

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Process process;
    private URI home;

    @BeforeEach
    void start() throws IOException {
        process = ChildJvm.startWithMessages(Main.class, "serve", "--port", "0");
        String line = reader(process.getErrorStream()).readLine();
        assertThat(line).matches("spinthermo: http://127\\.0\\.0\\.1:\\d+/ \\(end with \\^C\\)");
        home = URI.create(line.split(" ", 3)[1]);
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    @Test
    void isReachedByThisMachineAlone() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress()).toList();
        for (InetAddress other : others) {
            assertThatExceptionOfType(IOException.class).as("%s", other).isThrownBy(() -> connect(other));
        }
        connect(InetAddress.getLoopbackAddress());
    }

    private void connect(InetAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, home.getPort()), 20_000);
        }
    }

    @Test
    void losesNoAnswerThatWasAccepted() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(home.resolve("/api/v1/batch"))
                .header("Content-Type", "application/jsonl").POST(HttpRequest.BodyPublishers.ofString(BATCH)).build();
        try (BufferedReader answers = reader(CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream()).body())) {
            assertThat(answers.readLine()).startsWith("{\"id\":1,");
            process.destroy();
            assertThat(answers.readLine()).startsWith("{\"id\":2,").endsWith("\"rows\":5000}");
            assertThat(answers.readLine()).isNull();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(128 + 15);
        assertThatExceptionOfType(ConnectException.class).isThrownBy(() ->
                CLIENT.send(HttpRequest.newBuilder(home).build(), HttpResponse.BodyHandlers.discarding()));
    }
}
