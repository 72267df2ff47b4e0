package io.reelwright.fakes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request that a fake has received.
 *
 * @param method method
 * @param path   path without the query
 * @param query  parameters by name
 * @param key    value of the header {@code Authorization}; empty without one
 * @param agent  value of the header {@code User-Agent}; empty without one
 * @param headers first value of each header, by its name in small letters
 * @param body   all bytes of the body
 */
public record FakeRequest(
        String method,
        String path,
        Map<String, String> query,
        String key,
        String agent,
        Map<String, String> headers,
        byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static FakeRequest of(HttpExchange exchange) throws IOException {
        Map<String, String> query = new TreeMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        if (raw != null)
            for (String pair : raw.split("&")) {
                String[] parts = pair.split("=", 2);
                query.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        return new FakeRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query,
                known(exchange.getRequestHeaders().getFirst("Authorization")),
                known(exchange.getRequestHeaders().getFirst("User-Agent")),
                headers(exchange),
                exchange.getRequestBody().readAllBytes());
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return headers;
    }

    /** Returns the first value of a header; empty without one. */
    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    private static String known(@Nullable String header) {
        return header == null ? "" : header;
    }

    boolean is(String wanted, String at) {
        return method.equals(wanted) && path.equals(at);
    }

    /** Returns the JSON of the body; missing when it is none. */
    JsonNode json() {
        try {
            return JSON.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JsonProcessingException other) {
            return MissingNode.getInstance();
        }
    }

    /** Whether the User-Agent is the default name of a library, which the hosts of results refuse. */
    boolean isOfALibrary() {
        return agent.isEmpty()
                || agent.matches(
                        "(?i)(java|java-http-client|apache-httpclient|okhttp|python|python-requests|axios|curl|node)\\b.*");
    }
}
