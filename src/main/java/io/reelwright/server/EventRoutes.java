package io.reelwright.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.event.ServerSentEvents;
import io.reelwright.event.live.EventLog;
import io.reelwright.event.live.Feed;
import io.reelwright.event.live.Subscription;
import io.reelwright.event.table.Position;
import io.reelwright.store.CampaignList.Line;
import io.reelwright.store.CampaignList.Wish;
import io.reelwright.store.Database;
import io.reelwright.store.StateJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Streams what happens. A client that comes back says the last id it has seen, in the header {@code Last-Event-ID} or as
 * {@code since}; one that says something of no use gets a {@code snapshot} of the whole state first.
 */
final class EventRoutes {
    private static final byte[] NOTHING = {};
    private static final int SNAPSHOT_LINES = 100;

    private final Supplier<Parts> parts;
    private final Streams streams;

    EventRoutes(Supplier<Parts> parts, Streams streams) {
        this.parts = parts;
        this.streams = streams;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/v1/campaigns/{id}/events", Access.READ_OR_TICKET, Body.NONE, this::ofCampaign),
                new Route("GET", "/v1/events", Access.READ_OR_TICKET, Body.NONE, this::ofAll));
    }

    private void ofCampaign(ServerRequest request, ServerResponse response, Caller caller) {
        Parts house = parts.get();
        Line line = CampaignRoutes.found(house, CampaignRoutes.id(request), caller);
        Optional<String> said = lastSeen(request);
        Optional<Long> since = said.isEmpty() ? Optional.of(0L) : number(said.get(), line.lastSeq());
        byte[] first = since.isPresent() ? NOTHING : snapshot(house, line);
        Subscription feed = house.events().live().subscribe(line.id(), since.orElse(line.lastSeq()));
        Gate.withoutDatabase(request);
        // A stream that is open stays so while the database is away for a moment.
        Database.patiently(() -> streams.serve(response, caller, feed, first, () -> isOver(house, line.id(), feed)));
    }

    private static boolean isOver(Parts house, String id, Subscription feed) {
        return house.campaigns()
                .find(id, null)
                .map(line -> line.hasEnded() && line.lastSeq() <= feed.last())
                .orElse(true);
    }

    private void ofAll(ServerRequest request, ServerResponse response, Caller caller) {
        Parts house = parts.get();
        EventLog events = house.events();
        Optional<String> said = lastSeen(request);
        Optional<Position> since = said.isEmpty()
                ? Optional.of(events.live().now())
                : events.live().position(said.get());
        Position from = since.orElseGet(() -> events.live().now());
        byte[] first = since.isPresent() ? beginning(house, from) : snapshotOfAll(house, caller, from);
        Feed feed = events.live().subscribeAll(caller.project(), from);
        Gate.withoutDatabase(request);
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

    private static byte[] snapshot(Parts house, Line line) {
        ObjectNode data = head(line);
        CampaignRoutes.readable(house, line.id())
                .ifPresentOrElse(
                        state -> data.set("state", StateJson.mapper().valueToTree(state)),
                        () -> data.put(CampaignRoutes.UNREADABLE, true));
        return frame(String.valueOf(line.lastSeq()), data);
    }

    private static byte[] snapshotOfAll(Parts house, Caller caller, Position at) {
        ObjectNode data = StateJson.mapper().createObjectNode();
        data.put("timestamp", Instant.now().toString());
        var list = data.putArray("campaigns");
        house.campaigns()
                .list(new Wish(caller.project(), null, null, null, SNAPSHOT_LINES))
                .forEach(line -> list.add(CampaignRoutes.line(line)));
        return frame(house.events().live().word(at), data);
    }

    /** An id without an event: who is cut off before the first event goes on from here, and misses nothing. */
    private static byte[] beginning(Parts house, Position from) {
        return ServerSentEvents.id(house.events().live().word(from));
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
