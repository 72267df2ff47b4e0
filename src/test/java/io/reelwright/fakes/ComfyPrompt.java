package io.reelwright.fakes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A prompt that a fake ComfyUI has accepted. Guarded by the fake. */
final class ComfyPrompt {
    private final String id;
    private final long number;
    private final ComfyGraph graph;
    private final JsonNode extra;
    private final String client;
    private final @Nullable FakeTask task;
    private final ArrayNode messages = FakeService.JSON.createArrayNode();
    private final ObjectNode outputs = FakeService.JSON.createObjectNode();
    private String status = "";
    private String last = "";
    private boolean begun;
    private long begunAt;
    private int reads;
    private int step;
    private int unheardOf;

    /** @param task null for one of somebody else, which never ends */
    ComfyPrompt(String id, long number, ObjectNode nodes, JsonNode extra, String client, @Nullable FakeTask task) {
        this.id = id;
        this.number = number;
        this.graph = new ComfyGraph(nodes);
        this.extra = extra;
        this.client = client;
        this.task = task;
    }

    String id() {
        return id;
    }

    ComfyGraph graph() {
        return graph;
    }

    String client() {
        return client;
    }

    @Nullable
    FakeTask task() {
        return task;
    }

    void begin() {
        begun = true;
        begunAt = System.nanoTime();
        messages.addArray().add("execution_start").add(event());
    }

    boolean runs() {
        return begun && status.isEmpty();
    }

    void read() {
        reads++;
    }

    int reads() {
        return reads;
    }

    boolean hasTaken(Duration time) {
        return System.nanoTime() - begunAt >= time.toNanos();
    }

    /** Returns the step that the sampler has reached since the last call; 0 when it has reached no further one. */
    int step(int neededReads, long neededMillis, int steps) {
        double byReads = reads / (neededReads + 1.0);
        double byTime = neededMillis == 0 ? 1 : (System.nanoTime() - begunAt) / 1e6 / neededMillis;
        int now = (int) (steps * Math.min(1, Math.min(byReads, byTime)));
        if (now <= step) return 0;
        step = now;
        return now;
    }

    /** Returns the data of an event. */
    ObjectNode event() {
        return FakeService.JSON.createObjectNode().put("prompt_id", id);
    }

    /** Adds the video to the outputs and returns its folder and name. */
    String film(boolean gifs) {
        String prefix = graph.prefix();
        int slash = prefix.lastIndexOf('/');
        String folder = slash < 0 ? "" : prefix.substring(0, slash);
        String name = prefix.substring(slash + 1) + "_00001_.mp4";
        ObjectNode node = outputs.putObject(graph.keeps());
        ArrayNode list = node.putArray(gifs ? "gifs" : "images");
        ObjectNode file =
                list.addObject().put("filename", name).put("subfolder", folder).put("type", "output");
        if (gifs) file.put("format", "video/h264-mp4");
        else node.putArray("animated").add(true);
        return folder + "/" + name;
    }

    void willBeUnheardOf(int times) {
        unheardOf = times;
    }

    void end(String word, String message, ObjectNode data) {
        status = word;
        last = message;
        messages.addArray().add(message).add(data);
    }

    /** Returns its state in the words of the jobs API. */
    String state() {
        if (status.isEmpty()) return begun ? "in_progress" : "pending";
        return switch (last) {
            case "execution_success" -> "completed";
            case "execution_interrupted" -> "cancelled";
            default -> "failed";
        };
    }

    /** Returns its item in the queue. */
    ArrayNode item() {
        ArrayNode item = FakeService.JSON.createArrayNode().add(number).add(id);
        item.add(graph.nodes()).add(extra);
        item.addArray();
        return item;
    }

    /** Returns its entry in the history. */
    ObjectNode entry() {
        ObjectNode entry = FakeService.JSON.createObjectNode();
        entry.set("prompt", item());
        boolean odd = unheardOf-- > 0;
        entry.set("outputs", odd ? FakeService.JSON.createObjectNode() : outputs);
        ObjectNode said = entry.putObject("status").put("status_str", odd ? "polishing" : status);
        said.put("completed", status.equals("success")).set("messages", messages);
        return entry;
    }
}
