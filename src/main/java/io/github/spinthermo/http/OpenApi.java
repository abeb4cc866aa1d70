package io.github.spinthermo.http;

import io.github.spinthermo.operation.Operation;
import io.github.spinthermo.operation.catalogue.Operations;
import io.github.spinthermo.operation.catalogue.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The description of all addresses by the OpenAPI specification 3.1, made of the registry of the operations. */
final class OpenApi {

    private static final String DESCRIPTION = "description";
    private static final String CONTENT = "content";
    private static final String SCHEMA = "schema";
    private static final String TYPE = "type";
    private static final String STRING = "string";
    private static final String TEXT = "text/plain";
    private static final String JSON = "application/json";

    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "400", "bad input, with the code, the parameter and a sentence", "401", "the token is missing or wrong",
            "403", "another host, or a page of another site", "413", "the body is too long",
            "415", "a body that is no JSON", "422", "the request needs more than is allowed",
            "503", "too many requests wait"));

    private byte[] made;

    /** Returns the description as JSON. */
    synchronized byte[] json() {
        if (made == null) {
            made = JsonTree.bytes(document());
        }
        return made;
    }

    private static Map<String, Object> document() {
        Map<String, Object> document = JsonTree.object("openapi", "3.1.0", "info", info());
        document.put("paths", paths());
        Map<String, Object> schemas = ResultSchema.kinds();
        Operations.all().forEach(operation -> schemas.put(operation.name(), ResultSchema.answer(operation)));
        Map<String, Object> token = JsonTree.object(TYPE, "http", "scheme", "bearer");
        document.put("components", JsonTree.object("schemas", schemas,
                "securitySchemes", JsonTree.object("token", token)));
        document.put("security", List.of(Map.of(), JsonTree.object("token", List.of())));
        return document;
    }

    private static Map<String, Object> info() {
        Map<String, Object> info = JsonTree.object("title", "spinthermo", "version", Version.read());
        info.put(DESCRIPTION, "Thermodynamics of collectively dissipating spins. Reals are strings with all digits"
                + " asked for, correctly rounded; numbers and spins may be lists and ranges; null is as if"
                + " nothing were given. A token is needed where the"
                + " server was given one.");
        return info;
    }

    private static Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        Operations.all().forEach(operation -> paths.put("/api/v1/" + operation.name(),
                JsonTree.object("get", get(operation), "post", post(operation))));
        paths.put("/api/v1/batch", JsonTree.object("post", batch()));
        paths.put("/api/v1/operations", other("Lists the operations, their parameters and fields.", JSON, "object"));
        paths.put("/health", other("Tells that the server is there.", TEXT, STRING));
        paths.put("/metrics", other("Counts requests, errors, seconds and the queue.", TEXT, STRING));
        paths.put("/figures.json", other("Lists the figures and their addresses.", JSON, "array"));
        return paths;
    }

    private static Map<String, Object> get(Operation operation) {
        Map<String, Object> get = describe("get", operation);
        get.put("parameters", ParameterSchema.query(operation));
        get.put("responses", responses(JSON, ResultSchema.reference(operation.name())));
        return get;
    }

    private static Map<String, Object> post(Operation operation) {
        Map<String, Object> post = describe("post", operation);
        post.put("requestBody", content(JSON, ParameterSchema.body(operation)));
        post.put("responses", responses(JSON, ResultSchema.reference(operation.name())));
        return post;
    }

    private static Map<String, Object> describe(String method, Operation operation) {
        Map<String, Object> described = JsonTree.object("operationId", method + "-" + operation.name(),
                "summary", operation.summary());
        JsonTree.put(described, DESCRIPTION, operation.limits());
        JsonTree.put(described, "x-equation", operation.equation());
        return described;
    }

    private static Map<String, Object> batch() {
        Map<String, Object> lines = JsonTree.object(TYPE, STRING);
        Map<String, Object> batch = JsonTree.object("summary", "Answers JSON Lines by JSON Lines, in order, streamed.");
        batch.put("requestBody", content("application/jsonl", lines));
        batch.put("responses", responses("application/jsonl", lines));
        return batch;
    }

    private static Map<String, Object> other(String summary, String media, String type) {
        Map<String, Object> get = JsonTree.object("summary", summary);
        get.put("responses", responses(media, JsonTree.object(TYPE, type)));
        return JsonTree.object("get", get);
    }

    private static Map<String, Object> responses(String type, Map<String, Object> schema) {
        Map<String, Object> answered = JsonTree.object(DESCRIPTION, "the answer of the oracle");
        answered.putAll(content(type, schema));
        Map<String, Object> responses = JsonTree.object("200", answered);
        REFUSALS.forEach((status, description) -> {
            Map<String, Object> refused = JsonTree.object(DESCRIPTION, description);
            refused.putAll(content(JSON, ResultSchema.reference("error")));
            responses.put(status, refused);
        });
        return responses;
    }

    private static Map<String, Object> content(String type, Map<String, Object> schema) {
        return JsonTree.object(CONTENT, JsonTree.object(type, JsonTree.object(SCHEMA, schema)));
    }
}
