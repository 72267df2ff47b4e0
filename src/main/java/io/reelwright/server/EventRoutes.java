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
import org.jspecify.annotations.Nullable;

/**
 * Streams events. A client that reconnects sends the last event id it has received, in the header {@code Last-Event-ID} or as the
 * parameter {@code since}; if that id is unusable, the stream begins with a {@code snapshot} of the whole state.
 */
final class EventRoutes {
    /** Name of the frame that ends a campaign's stream. Like {@code snapshot}, it is no event, and is not stored. */
    static final String END = "stream_end";

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
        if (since.isPresent() && since.get() == line.lastSeq() && line.hasEnded()) {
            nothingMore(response);
            return;
        }
        if (Responses.isWithoutBody()) {
            head(response);
            return;
        }
        byte[] first = since.isPresent() ? NOTHING : snapshot(service, line);
        CampaignFeed feed = service.events().live().subscribe(line.id(), since.orElse(line.lastSeq()));
        RequestGate.withoutDatabase(request);
        // An open stream survives a short outage of the database.
        Database.patiently(() -> streams.serve(response, caller, feed, first, () -> end(service, line.id(), feed)));
    }

    /**
     * Returns the frame {@code stream_end} when the campaign has ended and the feed has delivered all its events; null while more may follow.
     * A campaign may have ended several times, as each retry and redo of it ends with an event of its own.
     */
    private static byte @Nullable [] end(ServerParts service, String id, CampaignFeed feed) {
        Optional<Line> now = service.campaigns().find(id, null);
        if (now.isEmpty()) return NOTHING; // It was deleted.
        Line line = now.get();
        if (!line.hasEnded() || line.lastSeq() > feed.last()) return null;
        return ServerSentEvents.withoutId(
                END, head(line).put("events", line.lastSeq()).toString());
    }

    /**
     * Answers a client that has received all events of a campaign that has ended. A browser's EventSource reconnects after every end of a
     * stream, and this status alone tells it not to (HTML standard, section 9.2.3). The type is for clients that expect a stream.
     */
    private static void nothingMore(ServerResponse response) {
        OpenStreams.head(response);
        response.status(204).send();
    }

    private static void head(ServerResponse response) {
        OpenStreams.head(response);
        response.send();
    }

    private void ofAll(ServerRequest request, ServerResponse response, Caller caller) {
        ServerParts service = parts.get();
        EventLog events = service.events();
        Optional<String> said = lastSeen(request);
        Optional<EventPosition> since = said.isEmpty()
                ? Optional.of(events.live().now())
                : events.live().position(said.get());
        if (Responses.isWithoutBody()) {
            head(response);
            return;
        }
        EventPosition from = since.orElseGet(() -> events.live().now());
        byte[] first = since.isPresent() ? beginning(service, from) : snapshotOfAll(service, caller, from);
        EventFeed feed = events.live().subscribeAll(caller.project(), from);
        RequestGate.withoutDatabase(request);
        Database.patiently(() -> streams.serve(response, caller, feed, first, () -> null));
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
                        state -> data.set("state", StateView.of(state)),
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
