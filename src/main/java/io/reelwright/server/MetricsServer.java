package io.reelwright.server;

import io.helidon.common.socket.SocketOptions;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.config.MetricsAddress;
import io.reelwright.server.connection.ConnectionLimits;
import io.reelwright.server.connection.Connections;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** Serves the metrics on a separate address without a token: everybody who can reach that address can read them. */
public final class MetricsServer implements AutoCloseable {
    /** Few clients collect metrics. */
    private static final ConnectionLimits LIMITS = new ConnectionLimits(50, 50);

    private final Connections connections =
            new Connections(LIMITS, SocketOptions.builder().tcpNoDelay(true).build());
    private final String host;
    private final WebServer server;

    private MetricsServer(MetricsAddress address, Supplier<String> figures) {
        host = address.host();
        HostCheck names = new HostCheck(host, Set.of());
        server = WebServer.builder()
                .host(address.host())
                .port(address.port())
                .shutdownHook(false)
                .shutdownGracePeriod(Duration.ofMillis(500))
                .connectionOptions(connections.options())
                .protocolsDiscoverServices(false)
                .useNio(false)
                .addConnectionSelector(connections)
                .directHandlers(ProblemMapper.beforeRouting())
                .errorHandling(errors -> errors.includeEntity(true))
                .routing(routing -> routing.addFilter((chain, request, _) -> {
                            names.checkHost(request);
                            chain.proceed();
                        })
                        .error(HttpProblem.class, Responses::refuse)
                        .error(Throwable.class, ProblemMapper::answer)
                        .get("/metrics", (_, response) -> Responses.text(response, StatusRoutes.METRICS, figures.get()))
                        .head(
                                "/metrics",
                                (_, response) -> Responses.withoutBody(
                                        () -> Responses.text(response, StatusRoutes.METRICS, figures.get())))
                        .any("/metrics", MetricsServer::otherMethod)
                        .any((_, _) -> {
                            throw HttpProblem.of(404, "no such route; this address serves only /metrics");
                        }))
                .build();
    }

    /**
     * Creates a server and starts to listen.
     *
     * @param figures supplies the current metrics on each request
     * @throws PortInUse when the port cannot be bound; the message says why
     */
    public static MetricsServer open(MetricsAddress address, Supplier<String> figures) throws PortInUse {
        MetricsServer opened = new MetricsServer(address, figures);
        try {
            ServerStart.start(opened.server, place(address));
        } catch (PortInUse taken) {
            opened.connections.close();
            throw taken;
        }
        return opened;
    }

    private static void otherMethod(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.ALLOW, "GET, HEAD");
        throw HttpProblem.of(405, "/metrics supports only GET, HEAD");
    }

    /** Returns the address to listen on. */
    public static ListenAddress place(MetricsAddress address) {
        return new ListenAddress(address.host(), address.port(), "--metrics-address", "--metrics-address");
    }

    /** Returns the URL of the metrics. */
    public String url() {
        return "http://" + host + ":" + server.port() + "/metrics";
    }

    @Override
    public void close() {
        server.stop();
        connections.close();
    }
}
