package io.reelwright.server;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.reelwright.campaign.Phase;
import io.reelwright.graph.Engine;
import io.reelwright.money.BalanceTable;
import io.reelwright.server.connection.Connections;
import io.reelwright.store.CampaignList.Count;
import io.reelwright.store.Lane;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Routes for health, metrics, prices and the API description. */
final class StatusRoutes {
    /** Content type of the metrics. */
    static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

    /** Methods that are counted by name. Clients can invent others, each of which would create a permanent counter. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final Supplier<ServerParts> parts;
    private final Supplier<Optional<String>> notReady;
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final String openApi = openApi();
    private final String openApiTag = '"' + HexFormat.of().toHexDigits(openApi.hashCode()) + '"';
    private final Map<String, Long> phases = new ConcurrentHashMap<>();
    private final MultiGauge drifts = MultiGauge.builder("reelwright.spend.drift")
            .description("What a provider took today beyond what was booked, in US dollars; negative when it took less")
            .register(metrics);

    private final MultiGauge lanes = MultiGauge.builder("reelwright.lane.campaigns")
            .description("Campaigns that this process works on, by lane; a waiting campaign is not among them")
            .register(metrics);
    private final MultiGauge connections = MultiGauge.builder("reelwright.database.connections")
            .description("Database connections in use in this process, by share")
            .register(metrics);

    /** @param notReady why no work can be accepted now; empty when it can */
    StatusRoutes(
            Supplier<ServerParts> parts,
            Supplier<Optional<String>> notReady,
            OpenStreams streams,
            Connections clients) {
        this.parts = parts;
        this.notReady = notReady;
        new JvmMemoryMetrics().bindTo(metrics);
        new JvmThreadMetrics().bindTo(metrics);
        new ProcessorMetrics().bindTo(metrics);
        new UptimeMetrics().bindTo(metrics);
        Gauge.builder("reelwright.streams.open", streams, OpenStreams::count)
                .description("Open event streams")
                .register(metrics);
        Gauge.builder("reelwright.connections.open", clients, Connections::count)
                .description("Open client connections, without event streams")
                .register(metrics);
        for (Phase phase : Phase.values())
            Gauge.builder("reelwright.campaigns", phases, counts -> counts.getOrDefault(phase.name(), 0L))
                    .tag("phase", phase.name().toLowerCase(Locale.ROOT))
                    .description("Campaigns by phase")
                    .register(metrics);
    }

    /** Sets the gauges of what is in use anew. */
    private void use() {
        Engine engine = parts.get().engine();
        lanes.register(
                Stream.of(Lane.values())
                        .map(lane -> MultiGauge.Row.of(Tags.of("lane", lane.task()), engine.atWork(lane)))
                        .toList(),
                true);
        connections.register(
                parts.get().database().connectionsInUse().entrySet().stream()
                        .map(one -> MultiGauge.Row.of(Tags.of("share", one.getKey()), one.getValue()))
                        .toList(),
                true);
    }

    /** Sets the gauge of each provider's drift anew. */
    private void drifts() {
        drifts.register(
                new BalanceTable(parts.get().database())
                        .drifts().entrySet().stream()
                                .map(one -> MultiGauge.Row.of(Tags.of("provider", one.getKey()), one.getValue() / 1e6))
                                .toList(),
                true);
    }

    List<Route> routes() {
        return List.of(
                new Route(
                        "GET",
                        "/health/live",
                        RouteAccess.ANYBODY,
                        BodyRule.NONE,
                        (_, response, _) -> Responses.json(response, 200, Map.of("status", "up"))),
                new Route("GET", "/health/ready", RouteAccess.ANYBODY, BodyRule.NONE, this::ready),
                new Route("GET", "/metrics", RouteAccess.ADMIN, BodyRule.NONE, this::metrics),
                new Route("GET", "/v1/prices", RouteAccess.READ, BodyRule.NONE, this::prices),
                new Route(
                        "GET",
                        "/openapi.yaml",
                        RouteAccess.ANYBODY,
                        BodyRule.NONE,
                        (request, response, _) ->
                                Responses.constant(request, response, "application/yaml", openApi, openApiTag)));
    }

    /** Counts an answered request. */
    void answered(String method, int status) {
        metrics.counter(
                        "reelwright.http.requests",
                        "method",
                        METHODS.contains(method) ? method : "other",
                        "status",
                        String.valueOf(status))
                .increment();
    }

    private void ready(ServerRequest request, ServerResponse response, Caller caller) {
        Optional<String> why = notReady.get();
        if (why.isPresent()) throw HttpProblem.of(503, why.get());
        Responses.json(response, 200, Map.of("status", "ready"));
    }

    private void prices(ServerRequest request, ServerResponse response, Caller caller) {
        List<Map<String, Object>> rows = parts.get().prices().all(Instant.now()).stream()
                .map(price -> Map.<String, Object>of(
                        "provider", price.provider(),
                        "model", price.model(),
                        "unit", price.unit(),
                        "micros", price.micros(),
                        "valid_from", price.validFrom().toString(),
                        "source", price.source()))
                .toList();
        Responses.json(response, 200, Map.of("prices", rows));
    }

    private void metrics(ServerRequest request, ServerResponse response, Caller caller) {
        Responses.text(response, METRICS, scrape());
    }

    /** Returns all metrics in the Prometheus text format. */
    String scrape() {
        if (notReady.get().isEmpty()) {
            List<Count> counts = parts.get().campaigns().counts();
            phases.clear();
            counts.forEach(count -> phases.put(count.phase(), count.campaigns()));
            drifts();
            use();
        }
        return metrics.scrape();
    }

    private static String openApi() {
        try (InputStream in = StatusRoutes.class.getResourceAsStream("openapi.yaml")) {
            if (in == null) throw new IllegalStateException("openapi.yaml is missing from the build; build again");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException("openapi.yaml cannot be read; build again", broken);
        }
    }
}
