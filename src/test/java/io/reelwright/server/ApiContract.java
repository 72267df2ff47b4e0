package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.io.InputStream;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/**
 * What {@code openapi.yaml} promises of responses and events. Objects are closed here: a field that the description does not have fails,
 * although clients have to accept it.
 */
final class ApiContract {
    static final JsonNode PAGE = page();

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNode SCHEMAS = closed(PAGE.path("components").path("schemas"));
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.metaSchema(OpenApi30.getInstance())
                    .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));
    private static final Map<String, JsonSchema> KNOWN = new ConcurrentHashMap<>();

    private ApiContract() {}

    /** Checks a response against the description of its route; one that has no route is left alone. */
    static void check(String method, String path, int status, String type, String body) {
        Optional<JsonNode> operation = operation(method, path);
        if (operation.isEmpty()) return;
        String what = method + " " + path + ": " + status;
        JsonNode answer = answer(operation.get().path("responses"), status);
        assertThat(answer.isMissingNode()).as(what + " is not in openapi.yaml").isFalse();
        if (body.isEmpty()) return;
        String kind = type.split(";", 2)[0].strip();
        JsonNode content = answer.path("content");
        assertThat(content.has(kind) || content.has("*/*"))
                .as(what + " has the type " + kind)
                .isTrue();
        if (kind.endsWith("json") && content.has(kind))
            assertThat(faults(content.path(kind).path("schema"), body)).as(what).isEmpty();
    }

    /** Returns what is wrong with a JSON text by a schema of this name. */
    static Set<ValidationMessage> faults(String schema, String json) {
        return faults(MAPPER.createObjectNode().put("$ref", "#/components/schemas/" + schema), json);
    }

    /** Returns what is wrong with a JSON text by a schema. */
    static Set<ValidationMessage> faults(JsonNode schema, String json) {
        try {
            return KNOWN.computeIfAbsent(schema.toString(), _ -> whole(schema)).validate(MAPPER.readTree(json));
        } catch (com.fasterxml.jackson.core.JsonProcessingException none) {
            throw new AssertionError("not JSON: " + json, none);
        }
    }

    private static JsonSchema whole(JsonNode schema) {
        ObjectNode with = schema.deepCopy();
        with.putObject("components").set("schemas", SCHEMAS);
        return FACTORY.getSchema(with);
    }

    private static Optional<JsonNode> operation(String method, String path) {
        String bare = path.split("\\?", 2)[0];
        return PAGE.path("paths").properties().stream()
                .filter(one ->
                        bare.matches(pattern(one.getKey())) && one.getValue().has(method.toLowerCase(Locale.ROOT)))
                .min(Comparator.comparing(
                        one -> one.getKey().chars().filter(c -> c == '{').count()))
                .map(one -> one.getValue().path(method.toLowerCase(Locale.ROOT)));
    }

    private static String pattern(String path) {
        return path.replace("/assets/{name}", "/assets/.+").replaceAll("\\{\\w+}", "[^/]+");
    }

    private static JsonNode answer(JsonNode responses, int status) {
        for (String key : List.of(String.valueOf(status), status / 100 + "XX", "default"))
            if (responses.has(key)) return resolved(responses.path(key));
        return responses.path("none");
    }

    /** Returns the node that a reference means, or the node itself. */
    static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? PAGE.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static JsonNode closed(JsonNode schemas) {
        JsonNode copy = schemas.deepCopy();
        for (JsonNode schema : copy) {
            JsonNode parts = ((ObjectNode) schema).remove("allOf");
            if (parts != null) for (JsonNode part : parts) join((ObjectNode) schema, part, copy);
        }
        close(copy);
        return copy;
    }

    /** Adds the fields of a part to a schema: parts that stay apart could not be closed. */
    private static void join(ObjectNode schema, JsonNode part, JsonNode schemas) {
        String name = part.path("$ref").asText().replace("#/components/schemas/", "");
        JsonNode meant = name.isEmpty() ? part : schemas.path(name);
        meant.path("properties")
                .properties()
                .forEach(field -> schema.withObject("/properties")
                        .set(field.getKey(), field.getValue().deepCopy()));
        meant.path("required").forEach(schema.withArray("required")::add);
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && object.path("type").asText().equals("object")) object.put("additionalProperties", false);
        for (Iterator<JsonNode> inside = node.elements(); inside.hasNext(); ) close(inside.next());
    }

    /** Returns all objects inside a node, itself included. */
    static List<JsonNode> all(JsonNode node) {
        List<JsonNode> found = new java.util.ArrayList<>();
        collect(node, found);
        return found;
    }

    private static void collect(JsonNode node, List<JsonNode> found) {
        if (node.isObject()) found.add(node);
        StreamSupport.stream(node.spliterator(), false).forEach(inside -> collect(inside, found));
    }

    private static JsonNode page() {
        InputStream in = ApiServer.class.getResourceAsStream("openapi.yaml");
        return new JsonMapper().valueToTree(new Yaml().load(in));
    }
}
