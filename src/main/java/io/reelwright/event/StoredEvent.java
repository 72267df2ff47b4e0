package io.reelwright.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.campaign.Phase;
import io.reelwright.store.StateJson;
import java.time.Instant;
import java.util.Optional;

/**
 * An event with its position in a campaign.
 *
 * @param campaign  campaign id
 * @param seq       sequence number, 1 to n without gaps
 * @param timestamp when the event was stored
 * @param phase     phase of the campaign at that time
 * @param event     what happened
 */
public record StoredEvent(String campaign, long seq, Instant timestamp, Phase phase, Event event) {
    /**
     * Parses an event that was received over the wire.
     *
     * @return empty for a kind that this binary does not know, and for {@code snapshot}
     */
    public static Optional<StoredEvent> ofWire(String kind, long id, String data) {
        JsonNode fields = StateJson.tree(data);
        return EventKinds.read(kind, data)
                .map(event -> new StoredEvent(
                        fields.path("campaign").asText(),
                        id,
                        Instant.parse(fields.path("timestamp").asText()),
                        Phase.valueOf(fields.path("phase").asText()),
                        event));
    }

    /**
     * Returns the event as one line: {@code {"id":N,"event":KIND,"data":{"campaign":…,"timestamp":…,"phase":…, the kind's own fields}}}.
     */
    public String json() {
        return "{\"id\":" + seq + ",\"event\":\"" + event.kind() + "\",\"data\":" + data() + "}";
    }

    /** Returns {@code campaign}, {@code timestamp}, {@code phase} and the kind's own fields, exactly as they are stored. */
    String data() {
        return EventFrame.data(campaign, timestamp, phase.name(), StateJson.writeAny(event));
    }
}
