package io.reelwright.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.store.StateJson;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/**
 * An event as it is sent over the wire, encoded once for all readers.
 *
 * @param seq   sequence number in its campaign
 * @param end   whether this event may be the last one of its campaign
 * @param bytes the complete Server-Sent Events frame, including the empty line; must not be modified
 */
public record EventFrame(long seq, boolean end, byte[] bytes) {
    private static final Set<String> ENDS = Set.of(
            EventKinds.name(Event.CampaignDone.class),
            EventKinds.name(Event.CampaignFailed.class),
            EventKinds.name(Event.CampaignCancelled.class));

    /** Returns the frame of an event that was just written. */
    public static EventFrame of(StoredEvent event) {
        return of(event.seq(), event.event().kind(), String.valueOf(event.seq()), event.data());
    }

    /**
     * Returns the frame of a stored row. The kind may be unknown to this binary, when a newer one wrote it: it is passed on unchanged.
     *
     * @param id what the client sends back to continue after this event
     */
    public static EventFrame of(long seq, String kind, String id, String data) {
        return new EventFrame(seq, ENDS.contains(kind), ServerSentEvents.event(kind, id, data));
    }

    /** Returns a frame that has an id and no event. A client that reconnects with this id receives the events that follow it. */
    public static EventFrame ofNothing(long seq, String id) {
        return new EventFrame(seq, false, ServerSentEvents.id(id));
    }

    /**
     * Returns an event's data as sent on the wire: the fields common to all events, followed by the kind's own fields, which are copied
     * unchanged. When the kind's first field is its own {@code phase}, that one is used.
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
