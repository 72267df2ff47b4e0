package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.config.ServerLimits;
import io.reelwright.event.Event;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
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
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "head", "patch");

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
                    .map(route -> route.method() + " " + route.path().replace("{+", "{"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(written).isEqualTo(served);
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
            assertThat(map(map(schemas.get(name)).get("properties")).keySet())
                    .as(name)
                    .containsExactlyElementsOf(fields);
        });
    }

    @Test
    void theFieldsOfAnOrderAreThoseOnThePage() {
        Map<String, Object> order =
                map(map(map(page.get("components")).get("schemas")).get("Order"));

        assertThat(map(order.get("properties")).keySet()).containsExactlyInAnyOrderElementsOf(OrderJson.FIELDS);
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
