package io.github.spinthermo.http;

import io.github.spinthermo.drawing.Figure;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.catalogue.Operations;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** The addresses of the server: operations, batches, what describes them, and the page. */
final class Api extends Handler.Abstract.NonBlocking {

    private static final String ROOT = "/api/v1/";
    private static final String HEALTH = "/health";
    private static final String BATCH = ROOT + "batch";
    private static final String OPERATIONS = ROOT + "operations";

    private static final Reply TOO_LARGE = Reply.refused(HttpStatus.PAYLOAD_TOO_LARGE_413, "limit-exceeded",
            "the body is longer than " + Body.LARGEST + " bytes; send it in parts");
    private static final Reply BROKEN_BODY = Reply.refused(HttpStatus.BAD_REQUEST_400, "bad-body",
            "the body ended before it was whole");
    private static final Reply WRONG_TYPE = Reply.refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "bad-type",
            "a POST carries JSON (Content-Type: application/json) or JSON Lines (application/jsonl)");
    private static final Reply TWO_PLACES = Reply.refused(HttpStatus.BAD_REQUEST_400, "bad-query",
            "a POST has its parameters in the body; write there what stands behind the ? of the address");
    private static final String WHERE =
            "the operations are at " + OPERATIONS + ", their description at /openapi.json";
    private static final Reply WRONG_METHOD = Reply.refused(HttpStatus.METHOD_NOT_ALLOWED_405, "wrong-method",
            "only GET and POST are answered, and POST only by operations and " + BATCH);
    private static final Reply ENDING = Reply.refused(HttpStatus.SERVICE_UNAVAILABLE_503, "ending",
            "the server ends before this request is answered");

    private final Guard guard;
    private final Workers workers;
    private final Clients clients;
    private final Room room;
    private final OpenApi description = new OpenApi();
    private final PageFiles page = new PageFiles();
    private final Gallery gallery = new Gallery();

    Api(ServerSettings settings, Workers workers, Clients clients, Room room) {
        this.guard = new Guard(settings);
        this.workers = workers;
        this.clients = clients;
        this.room = room;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        EndPoint client = request.getConnectionMetaData().getConnection().getEndPoint();
        Reception reception = new Reception(client, response, callback, clients, workers.metrics(),
                room);
        String path = Request.getPathInContext(request);
        Optional<Reply> file = page.at(path);
        Optional<Reply> refusal = guard.refusal(request, file.isEmpty() && !isPublic(path));
        if (refusal.isPresent()) {
            reception.send(refusal.get());
        } else if (HttpMethod.POST.is(request.getMethod())) {
            post(path, request, reception);
        } else if (HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod())) {
            file.ifPresentOrElse(reception::send, () -> get(path, request, reception));
        } else {
            reception.send(WRONG_METHOD);
        }
        return true;
    }

    /** Tells whether an address needs no token: its answer is known to all, and costs something only once. */
    private static boolean isPublic(String path) {
        return path.equals(HEALTH) || path.startsWith("/figures");
    }

    private void get(String path, Request request, Reception reception) {
        switch (path) {
            case HEALTH -> reception.send(Reply.text("ok\n"));
            case "/metrics" -> reception.send(Reply.text(workers.metrics().text()));
            case "/openapi.json" -> reception.send(Reply.json(description.json()));
            case Gallery.LIST -> reception.send(Gallery.list());
            case OPERATIONS -> getOperation(Operations.named("about"), request, reception);
            case BATCH -> reception.send(WRONG_METHOD);
            default -> getOther(path, request, reception);
        }
    }

    private void getOther(String path, Request request, Reception reception) {
        Optional<Operation> operation = operation(path);
        if (operation.isPresent()) {
            getOperation(operation.get(), request, reception);
        } else {
            Gallery.at(path).ifPresentOrElse(figure -> draw(figure, reception), () -> reception.send(notFound(path)));
        }
    }

    private void draw(Figure figure, Reception reception) {
        reception.handOn(() -> workers.draw(() -> reception.send(gallery.picture(figure).orElse(ENDING))));
    }

    private void getOperation(Operation operation, Request request, Reception reception) {
        try {
            Map<String, List<String>> query = query(request);
            ask(QueryLine.of(operation, query), QueryLine.notes(operation, query), reception);
        } catch (InvalidInputException e) {
            reception.send(refusal(e));
        } catch (ResourceLimitException e) {
            reception.send(Reply.refused(HttpStatus.UNPROCESSABLE_ENTITY_422, "limit-exceeded",
                    e.parameter(), e.getMessage()));
        } catch (IllegalArgumentException e) {
            reception.send(Reply.refused(HttpStatus.BAD_REQUEST_400, "bad-query",
                    "the query is not written as an address writes it, in UTF-8"));
        }
    }

    private static Optional<Operation> operation(String path) {
        return Optional.of(path).filter(any -> any.startsWith(ROOT)).map(any -> any.substring(ROOT.length()))
                .filter(Operations.names()::contains).map(Operations::named);
    }

    private static Reply notFound(String path) {
        String name = path.startsWith(ROOT) ? path.substring(ROOT.length()) : "";
        String fault = name.isEmpty() ? "there is nothing here" : Fault.show(name) + " is not an operation";
        return Reply.refused(HttpStatus.NOT_FOUND_404, "not-found",
                fault + "; " + WHERE + (name.isEmpty() ? "" : Operations.question(name)));
    }

    private static Map<String, List<String>> query(Request request) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (Fields.Field field : Request.extractQueryParameters(request, StandardCharsets.UTF_8)) {
            query.put(field.getName(), field.getValues());
        }
        return query;
    }

    private void post(String path, Request request, Reception reception) {
        Optional<Operation> operation = operation(path);
        if (request.getLength() > Body.LARGEST) {
            reception.send(TOO_LARGE);
        } else if (operation.isEmpty() && !path.equals(BATCH)) {
            refuse(path.startsWith(ROOT) && !path.equals(OPERATIONS) ? notFound(path) : WRONG_METHOD,
                    request, reception);
        } else if (!isJson(request)) {
            refuse(WRONG_TYPE, request, reception);
        } else if (request.getHttpURI().getQuery() != null) {
            refuse(TWO_PLACES, request, reception);
        } else {
            read(request, reception, operation);
        }
    }

    /** Refuses a request once its body is read, so that the client may go on in the same connection. */
    private static void refuse(Reply reply, Request request, Reception reception) {
        Body.read(request, reception.room(), body -> reception.send(reply), failure -> reception.send(reply));
    }

    private static boolean isJson(Request request) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        String media = type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return List.of("application/json", "application/jsonl", "application/x-ndjson").contains(media);
    }

    private void read(Request request, Reception reception, Optional<Operation> operation) {
        Body.read(request, room, body -> {
            if (operation.isPresent()) {
                postOperation(operation.get(), body, reception);
            } else {
                reception.handOn(() ->
                        workers.answerAll(body, reception.stream(Reply.JSON_LINES), reception::end));
            }
        }, failure -> reception.send(refusal(failure)));
    }

    private static Reply refusal(Throwable failure) {
        if (failure instanceof Body.TooLongException) {
            return TOO_LARGE;
        }
        return failure instanceof Body.NoRoomException ? Reception.BUSY : BROKEN_BODY;
    }

    private void postOperation(Operation operation, byte[] body, Reception reception) {
        try {
            ask(JsonBody.line(operation, body), List.of(), reception);
        } catch (JsonBody.RefusedException e) {
            reception.send(e.reply());
        } catch (InvalidInputException e) {
            reception.send(refusal(e));
        }
    }

    private static Reply refusal(InvalidInputException fault) {
        return Reply.refused(HttpStatus.BAD_REQUEST_400, "invalid-parameter", fault.parameter(), fault.getMessage());
    }

    private void ask(byte[] line, List<String> notes, Reception reception) {
        reception.handOn(() -> workers.answer(line, answer -> reception.sendOwn(answer
                .map(bytes -> new Reply(StatusOf.answer(bytes), Reply.JSON, bytes).withNotes(notes)).orElse(ENDING))));
    }
}
