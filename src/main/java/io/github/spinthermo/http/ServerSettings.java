package io.github.spinthermo.http;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.InvalidInputException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Settings of a server.
 *
 * @param bind the address that it listens on
 * @param port the port, 0 for any that is free
 * @param token what every request has to show; empty where only this machine can reach it
 * @param budget what each request may use
 * @param threads the number of requests that are worked on at a time
 */
public record ServerSettings(String bind, int port, Optional<String> token, Budget budget, int threads) {

    /** Address of this machine that no other one can reach. */
    public static final String LOOPBACK = "127.0.0.1";

    /** Port by default. */
    public static final int PORT = 8017;

    private static final int LARGEST_PORT = 65_535;

    /** Length of the shortest token: shorter ones can be guessed. */
    private static final int SHORTEST_TOKEN = 16;

    /**
     * Checks that no other machine is let in without a token.
     *
     * @param bind the address that it listens on
     * @param port the port
     * @param token what every request has to show
     * @param budget what each request may use
     * @param threads the number of requests that are worked on at a time
     * @throws InvalidInputException if the port does not exist, or the address is not of this machine alone and there
     *     is no token; it names {@code port}, {@code bind} or {@code token}
     */
    public ServerSettings {
        if (port < 0 || port > LARGEST_PORT) {
            throw new InvalidInputException("no-port", "port", port,
                    "is not a port; write one from 0 to " + LARGEST_PORT);
        }
        if (!isLoopback(bind) && token.isEmpty()) {
            throw new InvalidInputException("no-token", "bind", bind,
                    "lets other machines in; give a --token (or SPINTHERMO_TOKEN) that they have to show");
        }
        if (token.isPresent() && token.get().length() < SHORTEST_TOKEN) {
            throw InvalidInputException.ofName("short-token", "token",
                    "has fewer than " + SHORTEST_TOKEN + " characters and can be guessed; write a longer one");
        }
    }

    private static boolean isLoopback(String bind) {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new InvalidInputException("no-address", "bind", bind, "is not an address of this machine");
        }
    }
}
