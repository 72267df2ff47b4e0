package io.reelwright.cli.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.event.StoredEvent;
import io.reelwright.store.StateJson;
import java.io.PrintStream;

/** One event a line, as {@code {"id":N,"event":KIND,"data":{…}}}. */
public final class JsonView implements View {
    private final JsonMapper json = StateJson.mapper();
    private final PrintStream out;

    public JsonView(PrintStream out) {
        this.out = out;
    }

    @Override
    public void show(StoredEvent news) {
        try {
            out.println(json.writeValueAsString(line(news)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + news.seq() + " cannot be written as JSON", e);
        }
    }

    private ObjectNode line(StoredEvent news) {
        ObjectNode line = json.createObjectNode();
        line.put("id", news.seq()).put("event", news.event().kind());
        ObjectNode data = line.putObject("data");
        data.put("campaign", news.campaign())
                .put("timestamp", news.timestamp().toString())
                .put("phase", news.phase().name());
        // An event's own field wins over the common one of the same name: `resumed` says which phase it goes on with.
        JsonNode own = json.valueToTree(news.event());
        own.properties().forEach(field -> data.set(field.getKey(), field.getValue()));
        return line;
    }
}
