package io.reelwright.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Phase;
import io.reelwright.store.StateJson;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/**
 * An event with its place in a campaign.
 *
 * @param campaign  id
 * @param seq       1 to n without gap
 * @param timestamp when it was stored
 * @param phase     where the campaign stood then
 * @param event     what happened
 */
public record StoredEvent(String campaign, long seq, Instant timestamp, Phase phase, Event event) {
    /** One line: {@code {"id":N,"event":KIND,"data":{"campaign":…,"timestamp":…,"phase":…, the kind's own fields}}}. */
    public String json() {
        ObjectNode line = StateJson.mapper().createObjectNode();
        line.put("id", seq).put("event", event.kind());
        ObjectNode data = line.putObject("data");
        data.put("campaign", campaign)
                .put("timestamp", DateTimeFormatter.ISO_INSTANT.format(timestamp))
                .put("phase", phase.name());
        data.setAll(StateJson.mapper().<ObjectNode>valueToTree(event));
        return line.toString();
    }
}
