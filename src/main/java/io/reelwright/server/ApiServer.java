package io.reelwright.server;

import io.helidon.http.BadRequestException;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.store.UploadGone;
import io.reelwright.store.asset.AssetsAway;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The service at its port. It listens at once and tells its health; it works as soon as it has been given its parts.
 */
public final class ApiServer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ApiServer.class.getName());

    /** So that a client that does not read is found out after little. */
    private static final int SEND_BUFFER = 65_536;

    private static final int BACKLOG = 4_096;

    /** So long may it take to send the head of a request. */
    private static final Duration HEAD = Duration.ofSeconds(7);

    private final Streams streams = new Streams();
    private final SlowHeads slowHeads = new SlowHeads(HEAD);
    private final SlowBodies slowBodies;
    private final WebServer server;
    private final List<Route> routes;
    private final StatusRoutes status;
    private volatile @Nullable Parts parts;
    private volatile @Nullable String trouble = "is starting";

    private ApiServer(String host, int port, Set<String> hosts, Duration quiet) {
        slowBodies = new SlowBodies(quiet, SlowBodies.FEWEST_BYTES_A_SECOND);
        Gate gate = new Gate(this::parts, hosts);
        status = new StatusRoutes(this::parts, gate, () -> Optional.ofNullable(trouble), streams);
        routes = routes(gate);
        server = WebServer.builder()
                .host(host)
                .port(port)
                .backlog(BACKLOG)
                .shutdownHook(false)
                .shutdownGracePeriod(Duration.ofMillis(500))
                .connectionOptions(
                        socket -> socket.socketSendBufferSize(SEND_BUFFER).tcpNoDelay(true))
                .protocolsDiscoverServices(false)
                .addConnectionSelector(slowHeads)
                .routing(routing -> build(routing, gate))
                .build();
    }

    /**
     * Begins to listen.
     *
     * @param host  address to bind
     * @param port  0 for any free one
     * @param hosts names by which requests may call this server, beside those of this machine itself
     * @throws IllegalStateException when the port is taken; the message names the mend
     */
    public static ApiServer open(String host, int port, Set<String> hosts) {
        return open(host, port, hosts, SlowBodies.QUIET);
    }

    /** @param quiet how long a client may send nothing in the middle of a body */
    static ApiServer open(String host, int port, Set<String> hosts, Duration quiet) {
        ApiServer opened = new ApiServer(host, port, hosts, quiet);
        try {
            opened.server.start();
        } catch (RuntimeException taken) {
            opened.streams.close();
            opened.slowBodies.close();
            opened.slowHeads.close();
            throw new IllegalStateException(
                    "cannot listen on " + host + ":" + port + " (" + reason(taken)
                            + "): end what runs there, or choose another port with --port",
                    taken);
        }
        return opened;
    }

    /** From now on there is something to serve. */
    public void serve(Parts given) {
        parts = given;
        trouble = null;
    }

    /** No work can be taken now. */
    public void trouble(String why) {
        trouble = why;
    }

    /** Work can be taken again. */
    public void fine() {
        trouble = null;
    }

    /** Where it listens. */
    public int port() {
        return server.port();
    }

    /** All that can be asked for. */
    List<Route> routes() {
        return routes;
    }

    /** Ends the streams, each with a hint when to come back, then everything else. */
    @Override
    public void close() {
        streams.close();
        server.stop();
        slowBodies.close();
        slowHeads.close();
    }

    private Parts parts() {
        Parts given = parts;
        if (given == null) throw Refusal.of(503, "Reelwright " + trouble);
        return given;
    }

    private List<Route> routes(Gate gate) {
        List<Route> all = new ArrayList<>(new CampaignRoutes(this::parts, gate).routes());
        all.addAll(new SceneRoutes(this::parts, gate).routes());
        all.addAll(new ForkRoutes(this::parts, gate).routes());
        all.addAll(new EventRoutes(this::parts, gate, streams).routes());
        all.addAll(new AssetRoutes(this::parts, gate).routes());
        all.addAll(new UploadRoutes(this::parts, gate).routes());
        all.addAll(new JobRoutes(this::parts, gate).routes());
        all.addAll(new TokenRoutes(this::parts, gate).routes());
        all.addAll(status.routes());
        return List.copyOf(all);
    }

    private void build(HttpRouting.Builder routing, Gate gate) {
        routing.addFilter((chain, request, response) -> filter(gate, chain, request, response));
        routing.error(Refusal.class, ApiServer::refused);
        routing.error(
                UploadGone.class, (_, response, gone) -> Reply.refuse(response, Refusal.of(422, gone.getMessage())));
        routing.error(AssetsAway.class, (_, response, away) -> Reply.refuse(response, away(away)));
        routing.error(HttpException.class, ApiServer::misread);
        routing.error(Throwable.class, ApiServer::failed);
        for (Route route : routes) routing.route(Method.create(route.method()), route.path(), route.handler());
        routing.any((request, _) -> nothingHere(request));
    }

    private void filter(Gate gate, FilterChain chain, RoutingRequest request, RoutingResponse response) {
        gate.checkHost(request);
        BodyCap.set(request, slowBodies);
        chain.proceed();
        status.answered(request.prologue().method().text(), response.status().code());
    }

    private void nothingHere(ServerRequest request) {
        String path = request.path().path();
        List<String> methods = routes.stream()
                .filter(route -> path.matches(
                        route.path().replaceAll("\\{\\+\\w+}", ".+").replaceAll("\\{\\w+}", "[^/]+")))
                .map(Route::method)
                .toList();
        if (methods.isEmpty())
            throw Refusal.of(404, path + ": there is nothing here; /openapi.yaml tells what there is");
        throw Refusal.of(405, path + " takes " + String.join(", ", methods));
    }

    private static Refusal away(AssetsAway away) {
        LOG.log(Level.WARNING, "a file cannot be given out", away);
        return Refusal.of(503, "the file cannot be fetched now: " + away.getMessage());
    }

    /** What is too large is not waited for: the answer says that the connection ends, and {@link SlowHeads} ends it. */
    private static void refused(ServerRequest request, ServerResponse response, Refusal refusal) {
        if (refusal.status() == 413) response.header(HeaderValues.CONNECTION_CLOSE);
        Reply.refuse(response, refusal);
    }

    private static void misread(ServerRequest request, ServerResponse response, HttpException e) {
        int code = e instanceof BadRequestException ? 400 : e.status().code();
        Reply.refuse(response, Refusal.of(code, String.valueOf(e.getMessage())));
    }

    private static void failed(ServerRequest request, ServerResponse response, Throwable e) {
        if (e instanceof UncheckedIOException || response.isSent()) {
            LOG.log(Level.FINE, "a client went away", e);
            return;
        }
        LOG.log(Level.SEVERE, request.path().path() + " failed by a mistake of ours", e);
        Reply.refuse(response, Refusal.of(500, "a mistake of Reelwright's own; the log has the details"));
    }

    private static String reason(Throwable taken) {
        Throwable deepest = taken;
        while (deepest.getCause() != null) deepest = deepest.getCause();
        return String.valueOf(deepest.getMessage());
    }
}
