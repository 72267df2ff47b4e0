package io.reelwright.server;

import io.helidon.common.socket.SocketOptions;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.config.Excerpt;
import io.reelwright.config.ServerLimits;
import io.reelwright.server.connection.Connections;
import io.reelwright.store.Database;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP server of the API. It listens and reports its health immediately; it serves requests once it has received its parts.
 */
public final class ApiServer implements AutoCloseable {
    /** Size of a socket's send buffer in bytes. It is small so that a client that does not read is detected early. */
    private static final int SEND_BUFFER = 65_536;

    /**
     * Size of a response's write buffer in bytes. It is small because an event stream holds its buffers while it is open, and there
     * may be ten thousand. Larger writes bypass it. For the same reason NIO is off: a plain socket has one buffer of 8 kB, NIO two.
     */
    private static final int WRITE_BUFFER = 512;

    private static final int BACKLOG = 4_096;

    /** Maximum number of a project's requests that use the database at once: less than half of the connections. */
    private static final int TURNS = 3;

    /** Maximum time that a request waits for its turn. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(5);

    /** Maximum time that a request waits for an unreachable database; the client can retry. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RequestQuotas quotas;
    private final OpenStreams streams;
    private final Connections connections;
    private final SlowBodyWatch slowBodies;
    private final FairChecks checks = new FairChecks();
    private final WebServer server;
    private final List<Route> routes;
    private final StatusRoutes status;
    private final RevocationWatch revocations;
    private final TicketRenewal renewal;
    private volatile @Nullable ServerParts parts;
    private volatile boolean answers = true;
    private volatile @Nullable String trouble = "is starting"; // null while requests are served
    private volatile @Nullable String hindrance; // null while new work is accepted
    private boolean ending; // guarded by this

    private ApiServer(String host, int port, Set<String> hosts, ServerLimits limits, ServerTimeouts times) {
        ServerLimits borne = OpenFiles.bear(limits);
        quotas = RequestQuotas.of(borne);
        streams = new OpenStreams(quotas.streams());
        revocations = new RevocationWatch(this::parts, streams);
        slowBodies = new SlowBodyWatch(times.body(), SlowBodyWatch.FEWEST_BYTES_A_SECOND);
        connections = new Connections(
                times.of(borne.connections(), OpenFiles.forSockets()),
                SocketOptions.builder()
                        .socketSendBufferSize(SEND_BUFFER)
                        .tcpNoDelay(true)
                        .build());
        renewal = new TicketRenewal(this::parts, streams);
        RequestTurns turns = new RequestTurns(TURNS, MAX_WAIT);
        Callers callers = new Callers(this::parts, isOnlyHere(host), turns);
        RequestGate gate = new RequestGate(callers, turns, quotas);
        HostCheck names = new HostCheck(host, hosts);
        status = new StatusRoutes(this::service, this::notReady, streams, connections);
        routes = routes(callers);
        server = WebServer.builder()
                .host(host)
                .port(port)
                .backlog(BACKLOG)
                .shutdownHook(false)
                .shutdownGracePeriod(Duration.ofMillis(500))
                .connectionOptions(connections.options())
                .protocolsDiscoverServices(false)
                .useNio(false)
                .writeBufferSize(WRITE_BUFFER)
                .addConnectionSelector(connections)
                .directHandlers(ProblemMapper.beforeRouting())
                .errorHandling(errors -> errors.includeEntity(true))
                .routing(routing -> build(routing, gate, names))
                .build();
    }

    /**
     * Creates a server and starts to listen.
     *
     * @param host   address to bind
     * @param port   port to bind; 0 for any free port
     * @param hosts  further values of the Host header that are accepted, in addition to the names of this machine
     * @param limits limits on connections and streams
     * @throws PortInUse when the port cannot be bound; the message names the process that uses it and a remedy
     */
    public static ApiServer open(String host, int port, Set<String> hosts, ServerLimits limits) throws PortInUse {
        return open(host, port, hosts, limits, ServerTimeouts.USUAL);
    }

    /** Creates a server with other timeouts; see {@link #open(String, int, Set, ServerLimits)}. */
    static ApiServer open(String host, int port, Set<String> hosts, ServerLimits limits, ServerTimeouts times)
            throws PortInUse {
        ApiServer opened = new ApiServer(host, port, hosts, limits, times);
        try {
            ServerStart.start(opened.server, new ListenAddress(host, port, "--host", "--port"));
        } catch (PortInUse taken) {
            opened.closeParts();
            throw taken;
        }
        return opened;
    }

    /** Starts to serve all requests. */
    public void serve(ServerParts given) {
        answers = true;
        parts = given;
        trouble = null;
    }

    /** Starts to serve health and metrics only: other nodes serve the API. */
    public void serveHealth(ServerParts given) {
        answers = false;
        parts = given;
        trouble = null;
    }

    /** Answers API requests with 503 from now on, and reports not ready; liveness and the API description still work. */
    public synchronized void trouble(String why) {
        if (!ending) trouble = why;
    }

    /** Serves requests again after {@link #trouble}. */
    public synchronized void fine() {
        if (!ending) trouble = null;
    }

    /**
     * Sets why no new work can be accepted. Readiness reports it, while all other requests are still served.
     *
     * @param why the reason; null when new work can be accepted
     */
    public void hindered(@Nullable String why) {
        hindrance = why;
    }

    private Optional<String> notReady() {
        return Optional.ofNullable(trouble).or(() -> Optional.ofNullable(hindrance));
    }

    /** Begins the shutdown: readiness reports it, and all event streams end, each with a hint when to reconnect. */
    public synchronized void ending() {
        ending = true;
        trouble = "is shutting down";
        parts = null;
        streams.close();
    }

    /** Returns the port on which the server listens. */
    public int port() {
        return server.port();
    }

    /** Returns the metrics of this server in the Prometheus text format. */
    public String metrics() {
        return status.scrape();
    }

    /** Returns all routes. */
    List<Route> routes() {
        return routes;
    }

    /** Ends the event streams, each with a hint when to reconnect, and then everything else. */
    @Override
    public void close() {
        streams.close();
        revocations.close();
        renewal.close();
        server.stop();
        closeParts();
    }

    private void closeParts() {
        streams.close();
        revocations.close();
        renewal.close();
        slowBodies.close();
        checks.close();
        connections.close();
    }

    private ServerParts parts() {
        if (!answers)
            throw HttpProblem.of(
                    503, "this node does not serve the API; send the request to a node with the role api (--roles)");
        return service();
    }

    private ServerParts service() {
        ServerParts given = parts;
        String why = trouble;
        if (given == null || why != null) throw HttpProblem.of(503, "Reelwright " + why);
        return given;
    }

    private static boolean isOnlyHere(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private List<Route> routes(Callers callers) {
        List<Route> all = new ArrayList<>(new CampaignRoutes(this::parts, checks).routes());
        all.addAll(new SceneRoutes(this::parts, checks).routes());
        all.addAll(new EstimateRoutes(this::parts, checks).routes());
        all.addAll(new ForkRoutes(this::parts, checks).routes());
        all.addAll(new EventRoutes(this::parts, streams).routes());
        all.addAll(new AssetRoutes(this::parts, quotas.downloads()).routes());
        all.addAll(new UploadRoutes(this::parts, checks).routes());
        all.addAll(new JobRoutes(this::parts).routes());
        all.addAll(new WebhookRoutes(this::parts).routes());
        all.addAll(new CostRoutes(this::parts).routes());
        all.addAll(new TokenRoutes(this::parts, callers, streams).routes());
        all.addAll(new SessionRoutes(this::parts, callers).routes());
        all.addAll(status.routes());
        List<Route> heads = all.stream()
                .filter(route -> route.method().equals("GET"))
                .map(Route::forHead)
                .toList();
        all.addAll(heads);
        return List.copyOf(all);
    }

    private void build(HttpRouting.Builder routing, RequestGate gate, HostCheck names) {
        routing.addFilter((chain, request, response) -> filter(names, chain, request, response));
        routing.error(HttpProblem.class, Responses::refuse);
        routing.error(Throwable.class, (request, response, failed) -> ProblemMapper.answer(request, response, failed));
        for (Route route : routes) routing.route(Method.create(route.method()), route.path(), gate.guarded(route));
        routing.any(this::nothingHere);
    }

    private void filter(HostCheck names, FilterChain chain, RoutingRequest request, RoutingResponse response) {
        names.checkHost(request);
        names.checkOrigin(request);
        try (BodyCap _ = BodyCap.on(request, slowBodies)) {
            Database.within(PATIENCE, chain::proceed);
        }
        status.answered(request.prologue().method().text(), response.status().code());
    }

    private void nothingHere(ServerRequest request, ServerResponse response) {
        String path = request.path().path();
        List<String> methods = new ArrayList<>(routes.stream()
                .filter(route -> path.matches(
                        route.path().replaceAll("\\{\\+\\w+}", ".+").replaceAll("\\{\\w+}", "[^/]+")))
                .map(Route::method)
                .distinct()
                .toList());
        if (methods.isEmpty())
            throw HttpProblem.of(404, Excerpt.of(path) + ": no such route; /openapi.yaml lists all routes");
        methods.add("OPTIONS");
        String allowed = String.join(", ", methods);
        response.header(HeaderNames.ALLOW, allowed);
        if (request.prologue().method().equals(Method.OPTIONS))
            response.status(204).send();
        else throw HttpProblem.of(405, path + " supports only " + allowed);
    }
}
