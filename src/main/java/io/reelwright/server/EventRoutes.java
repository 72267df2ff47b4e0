package io.reelwright.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.event.ServerSentEvents;
import io.reelwright.event.live.CampaignFeed;
import io.reelwright.event.live.EventFeed;
import io.reelwright.event.live.EventLog;
import io.reelwright.event.table.EventPosition;
import io.reelwright.store.CampaignList.Line;
import io.reelwright.store.CampaignList.Wish;
import io.reelwright.store.Database;
import io.reelwright.store.StateJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Streams events. A client that reconnects sends the last event id it has received, in the header {@code Last-Event-ID} or as the
 * parameter {@code since}; if that id is unusable, the stream begins with a {@code snapshot} of the whole state.
 */
final class EventRoutes {
    private static final byte[] NOTHING = {};
    private static final int SNAPSHOT_LINES = 100;

    private final Supplier<ServerParts> parts;
    private final OpenStreams streams;

    EventRoutes(Supplier<ServerParts> parts, OpenStreams streams) {
        this.parts = parts;
        this.streams = streams;
    }

    List<Route> routes() {
        return List.of(
                new Route(
                        "GET",
                        "/v1/campaigns/{id}/events",
                        RouteAccess.READ_OR_TICKET,
                        BodyRule.NONE,
                        this::ofCampaign),
                new Route("GET", "/v1/events", RouteAccess.READ_OR_TICKET, BodyRule.NONE, this::ofAll));
    }

    private void ofCampaign(ServerRequest request, ServerResponse response, Caller caller) {
        ServerParts service = parts.get();
        Line line = CampaignRoutes.found(service, CampaignRoutes.id(request), caller);
        Optional<String> said = lastSeen(request);
        Optional<Long> since = said.isEmpty() ? Optional.of(0L) : number(said.get(), line.lastSeq());
        byte[] first = since.isPresent() ? NOTHING : snapshot(service, line);
        CampaignFeed feed = service.events().live().subscribe(line.id(), since.orElse(line.lastSeq()));
        RequestGate.withoutDatabase(request);
        // An open stream survives a short outage of the database.
        Database.patiently(() -> streams.serve(response, caller, feed, first, () -> isOver(service, line.id(), feed)));
    }

    private static boolean isOver(ServerParts service, String id, CampaignFeed feed) {
        return service.campaigns()
                .find(id, null)
                .map(line -> line.hasEnded() && line.lastSeq() <= feed.last())
                .orElse(true);
    }

    private void ofAll(ServerRequest request, ServerResponse response, Caller caller) {
        ServerParts service = parts.get();
        EventLog events = service.events();
        Optional<String> said = lastSeen(request);
        Optional<EventPosition> since = said.isEmpty()
                ? Optional.of(events.live().now())
                : events.live().position(said.get());
        EventPosition from = since.orElseGet(() -> events.live().now());
        byte[] first = since.isPresent() ? beginning(service, from) : snapshotOfAll(service, caller, from);
        EventFeed feed = events.live().subscribeAll(caller.project(), from);
        RequestGate.withoutDatabase(request);
        Database.patiently(() -> streams.serve(response, caller, feed, first, () -> false));
    }

    private static Optional<String> lastSeen(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.create("Last-Event-ID"))
                .or(() -> request.query().first("since").asOptional())
                .map(String::strip)
                .filter(word -> !word.isEmpty());
    }

    private static Optional<Long> number(String word, long newest) {
        if (!word.matches("\\d{1,18}")) return Optional.empty();
        return Optional.of(Long.parseLong(word)).filter(number -> number <= newest);
    }

    private static byte[] snapshot(ServerParts service, Line line) {
        ObjectNode data = head(line);
        CampaignRoutes.readable(service, line.id())
                .ifPresentOrElse(
                        state -> data.set("state", StateJson.mapper().valueToTree(state)),
                        () -> data.put(CampaignRoutes.UNREADABLE, true));
        return frame(String.valueOf(line.lastSeq()), data);
    }

    private static byte[] snapshotOfAll(ServerParts service, Caller caller, EventPosition at) {
        ObjectNode data = StateJson.mapper().createObjectNode();
        data.put("timestamp", Instant.now().toString());
        var list = data.putArray("campaigns");
        service.campaigns()
                .list(new Wish(caller.project(), null, null, null, SNAPSHOT_LINES))
                .forEach(line -> list.add(CampaignRoutes.line(line)));
        return frame(service.events().live().word(at), data);
    }

    /** Returns an id without an event: a client that is disconnected before the first event resumes here and misses nothing. */
    private static byte[] beginning(ServerParts service, EventPosition from) {
        return ServerSentEvents.id(service.events().live().word(from));
    }

    private static ObjectNode head(Line line) {
        return StateJson.mapper()
                .createObjectNode()
                .put("campaign", line.id())
                .put("timestamp", line.updatedAt().toString())
                .put("phase", line.phase());
    }

    private static byte[] frame(String id, ObjectNode data) {
        return ServerSentEvents.event("snapshot", id, data.toString());
    }
}
