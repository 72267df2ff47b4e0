package io.reelwright.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.store.StateJson;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/**
 * An event as it goes over the wire, encoded once for all who read it.
 *
 * @param seq   its number in its campaign
 * @param end   whether a campaign's story may end with it
 * @param bytes the whole frame of a Server-Sent Event, the empty line included; not to be changed
 */
public record EventFrame(long seq, boolean end, byte[] bytes) {
    private static final Set<String> ENDS = Set.of(
            EventKinds.name(Event.CampaignDone.class),
            EventKinds.name(Event.CampaignFailed.class),
            EventKinds.name(Event.CampaignCancelled.class));

    /** The frame of an event that was just written. */
    public static EventFrame of(StoredEvent event) {
        return of(event.seq(), event.event().kind(), String.valueOf(event.seq()), event.data());
    }

    /**
     * The frame of a stored row. Its kind may be one that only a newer binary knows: it is passed on as it is.
     *
     * @param id what the client sends back to go on after it
     */
    public static EventFrame of(long seq, String kind, String id, String data) {
        return new EventFrame(seq, ENDS.contains(kind), ServerSentEvents.event(kind, id, data));
    }

    /** What has a number and nothing to say: a client that comes back after it gets what follows. */
    public static EventFrame ofNothing(long seq, String id) {
        return new EventFrame(seq, false, ServerSentEvents.id(id));
    }

    /**
     * What an event says on the wire: the fields that every event has, and its kind's own behind them, which are taken as they are.
     * A kind that begins with a {@code phase} of its own tells that one.
     *
     * @param fields a JSON object
     */
    public static String data(String campaign, Instant timestamp, String phase, String fields) {
        ObjectNode head = StateJson.mapper()
                .createObjectNode()
                .put("campaign", campaign)
                .put("timestamp", DateTimeFormatter.ISO_INSTANT.format(timestamp));
        if (!fields.startsWith("{\"phase\":")) head.put("phase", phase);
        String text = head.toString();
        return fields.equals("{}") ? text : text.substring(0, text.length() - 1) + "," + fields.substring(1);
    }
}
