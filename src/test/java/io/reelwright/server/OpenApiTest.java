package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.World;
import io.reelwright.config.ServerLimits;
import io.reelwright.event.Event;
import io.reelwright.event.EventFrame;
import io.reelwright.store.StateJson;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The page that tells what the service does, held to what it does. */
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private static final List<String> NAMES = List.of(
            "listCampaigns",
            "createCampaign",
            "estimateOrder",
            "getCampaign",
            "deleteCampaign",
            "cancelCampaign",
            "approveCampaign",
            "rejectCampaign",
            "replaceScript",
            "forkCampaign",
            "listScenes",
            "getScene",
            "editScene",
            "listTakes",
            "getStill",
            "redoScene",
            "retryCampaign",
            "streamCampaignEvents",
            "streamEvents",
            "listAssets",
            "downloadAsset",
            "describeAsset",
            "createUpload",
            "getUpload",
            "deleteUpload",
            "deleteUploadedFile",
            "uploadFile",
            "listTokens",
            "createToken",
            "revokeToken",
            "createTicket",
            "listJobs",
            "getJob",
            "resolveJob",
            "receiveWebhook",
            "getSceneJob",
            "resolveSceneJob",
            "listProviders",
            "listCosts",
            "listPrices",
            "getLiveness",
            "getReadiness",
            "getMetrics",
            "getOpenApi",
            "createSession",
            "endSession");

    private final Map<String, Object> page = page();

    @Test
    void everyRouteIsOnThePageAndNothingElse() throws Exception {
        Set<String> written = new TreeSet<>();
        map(page.get("paths"))
                .forEach((path, methods) -> map(methods).keySet().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> written.add(method.toUpperCase(Locale.ROOT) + " " + path)));

        try (ApiServer server = ApiServer.open("127.0.0.1", 0, Set.of(), ServerLimits.DEFAULT)) {
            Set<String> served = server.routes().stream()
                    .filter(route -> !route.method().equals("HEAD"))
                    .map(route -> route.method() + " " + route.path().replace("{+", "{"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(written).isEqualTo(served);
            assertThat(paths(server, "HEAD")).isEqualTo(paths(server, "GET"));
        }
    }

    @Test
    void everyKindOfEventIsOnThePageWithItsFields() {
        Map<String, Object> schemas = map(map(page.get("components")).get("schemas"));
        Event.kinds().forEach((name, kind) -> {
            List<String> fields = Arrays.stream(kind.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
            assertThat(schemas).as(name).containsKey(name);
            assertThat(map(own(map(schemas.get(name))).get("properties")).keySet())
                    .as(name)
                    .containsExactlyElementsOf(fields);
        });
    }

    /** With the parser of the generators, which refuses what is not OpenAPI. */
    @Test
    void generatorsTakeThePage() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(text(), List.of(), options);

        assertThat(read.getMessages()).isEmpty();
    }

    /** Generators call their methods by these names: a name stays as long as its route does. */
    @Test
    void everyOperationHasItsOwnNameATagAndWords() {
        Set<String> tags = new TreeSet<>();
        ApiContract.PAGE.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
        List<String> names = operations().stream()
                .peek(one -> {
                    String name = one.path("operationId").asText();
                    assertThat(one.path("tags").size()).as(name).isEqualTo(1);
                    assertThat(tags).as(name).contains(one.path("tags").path(0).asText());
                    assertThat(one.path("summary").asText()).as(name).isNotEmpty();
                    assertThat(one.path("description").asText()).as(name).isNotEmpty();
                })
                .map(one -> one.path("operationId").asText())
                .toList();

        assertThat(names).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(NAMES);
    }

    @Test
    void everyReferenceLeadsSomewhereAndNothingIsUnused() {
        Set<String> used = new TreeSet<>();
        for (JsonNode one : ApiContract.all(ApiContract.PAGE)) {
            if (!one.has("$ref")) continue;
            String reference = one.path("$ref").asText();
            assertThat(ApiContract.PAGE.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
            used.add(reference);
        }
        ApiContract.PAGE
                .path("components")
                .properties()
                .forEach(kind -> kind.getValue().fieldNames().forEachRemaining(name -> {
                    if (!kind.getKey().equals("securitySchemes"))
                        assertThat(used).contains("#/components/" + kind.getKey() + "/" + name);
                }));
    }

    @Test
    void everyExampleIsWhatItsSchemaSays() {
        for (JsonNode one : ApiContract.all(ApiContract.PAGE)) {
            if (!one.has("example")) continue;
            JsonNode schema = one.has("schema") ? one.path("schema") : one;
            assertThat(ApiContract.faults(schema, one.path("example").toString()))
                    .as(one.path("example").toString())
                    .isEmpty();
        }
    }

    /** A body of a fork has the fields of an order, with the same types, and none of the order's defaults. */
    @Test
    void aForkTakesTheFieldsOfAnOrderAndThePhase() {
        JsonNode order = ApiContract.PAGE.at("/components/schemas/Order/properties");
        ObjectNode fork =
                ApiContract.PAGE.at("/components/schemas/ForkOrder/properties").deepCopy();
        assertThat(fork.remove("from").path("enum").size()).isEqualTo(8);
        ObjectNode withoutDefaults = order.deepCopy();
        withoutDefaults.forEach(field -> ((ObjectNode) field).remove("default"));

        assertThat(fork).isEqualTo(withoutDefaults);
        for (String body : List.of(
                "{\"from\":\"visual\"}",
                "{\"from\":\"visual\",\"seed\":7}",
                "{\"from\":\"planning\",\"topic\":\"Bees\",\"seed\":\"900719925474099312\",\"outputs\":[\"tiktok_9x16\"]}"))
            assertThat(ApiContract.faults("ForkOrder", body)).as(body).isEmpty();
        assertThat(ApiContract.faults("ForkOrder", "{\"from\":\"nowhere\"}")).isNotEmpty();
        assertThat(ApiContract.faults("ForkOrder", "{\"seed\":7}")).isNotEmpty();
        assertThat(ApiContract.faults("Order", "{\"topic\":\"Bees\",\"from\":\"visual\"}"))
                .isNotEmpty();
    }

    /** Each kind of event with plain values, as it is told, and with null where its record allows null. */
    @Test
    void everyEventIsWhatItsSchemaSays() throws Exception {
        for (var kind : Event.kinds().entrySet()) {
            for (boolean absent : List.of(false, true)) {
                Event event = kind.getValue().cast(SampleEvents.of(kind.getValue(), absent));
                String data = EventFrame.data(
                        "01KB5YHZ6V8Q3M0R4T7W9X2C5D", Instant.EPOCH, "VISUAL", StateJson.writeAny(event));
                assertThat(ApiContract.faults(kind.getKey(), data)).as(data).isEmpty();
            }
        }
    }

    private static List<JsonNode> operations() {
        return ApiContract.all(ApiContract.PAGE.path("paths")).stream()
                .filter(one -> one.has("responses"))
                .toList();
    }

    private static Set<String> paths(ApiServer server, String method) {
        return server.routes().stream()
                .filter(route -> route.method().equals(method))
                .map(Route::path)
                .collect(Collectors.toSet());
    }

    private static String text() {
        try (InputStream in = ApiServer.class.getResourceAsStream("openapi.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void theFieldsOfAnOrderAreThoseOnThePage() {
        Map<String, Object> order =
                map(map(map(page.get("components")).get("schemas")).get("Order"));

        assertThat(map(order.get("properties")).keySet()).containsExactlyInAnyOrderElementsOf(OrderJson.FIELDS);
    }

    @Test
    void theWorldsOnThePageAreThoseThatAnOrderCanChooseFrom() {
        JsonNode names = ApiContract.PAGE.at("/components/schemas/WorldName/enum");

        assertThat(names).extracting(JsonNode::asText).containsExactlyElementsOf(World.NAMES);
        assertThat(ApiContract.faults("Order", "{\"topic\":\"Bees\",\"world\":\"sea\"}"))
                .isEmpty();
        assertThat(ApiContract.faults("ForkOrder", "{\"from\":\"storyboard\",\"world\":\"moon\"}"))
                .isNotEmpty();
    }

    /** Returns the part of an event's schema that the event alone has, behind the common fields. */
    private static Map<String, Object> own(Map<String, Object> schema) {
        assertThat(schema.get("allOf")).isInstanceOf(List.class);
        return map(((List<?>) java.util.Objects.requireNonNull(schema.get("allOf"))).getLast());
    }

    private static Map<String, Object> page() {
        InputStream in = ApiServer.class.getResourceAsStream("openapi.yaml");
        return map(new Yaml().load(in));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<String, Object>) java.util.Objects.requireNonNull(value);
    }
}
