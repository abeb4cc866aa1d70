package io.github.spinthermo.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;

/**
 * Guard at the door: a request has to name this server as its host, to come from one of its own pages if it comes from
 * a page, and to show the token if there is one. Pages of other sites, which a browser of this machine may run, get
 * nothing.
 */
final class Guard {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final ServerSettings settings;

    Guard(ServerSettings settings) {
        this.settings = settings;
    }

    /** Returns the response to a request that is not let in; what tells nothing of value needs no token. */
    Optional<Reply> refusal(Request request, boolean needsToken) {
        if (!isOwn(authority(request.getHeaders().get(HttpHeader.HOST)))) {
            return Optional.of(Reply.refused(HttpStatus.FORBIDDEN_403, "forbidden",
                    "the header Host names another server than this one"));
        }
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin != null && !isOwn(authority(origin.replaceFirst("^https?://", "")))) {
            return Optional.of(Reply.refused(HttpStatus.FORBIDDEN_403, "forbidden",
                    "the request comes from a page of another site"));
        }
        return !needsToken || settings.token().isEmpty() || shows(request, settings.token().get()) ? Optional.empty()
                : Optional.of(Reply.refused(HttpStatus.UNAUTHORIZED_401, "unauthorized",
                        "the token is missing or wrong; send the header Authorization: Bearer <token>"));
    }

    /** Returns the host of an authority, without its port, in small letters. */
    private static String authority(String text) {
        return text == null ? "" : text.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    }

    private boolean isOwn(String host) {
        return LOOPBACK.contains(host) || host.equals(settings.bind().toLowerCase(Locale.ROOT))
                || host.equals("[" + settings.bind() + "]");
    }

    /** Compares in a time that does not tell how much of the token was right. */
    private static boolean shows(Request request, String token) {
        String shown = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        byte[] right = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        return shown != null && MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), right);
    }
}
