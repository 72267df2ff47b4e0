package io.reelwright.provider.video.wan;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.money.Job;
import io.reelwright.money.JobProvider.Answer;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.text.CharacterClasses;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an entry of a machine's history: how a prompt has ended. */
final class WanVerdict {
    /** The reason of a run that somebody has interrupted: it says nothing of the machine. */
    static final String CANCELLED = "it was cancelled at the ComfyUI";

    private WanVerdict() {}

    /** @param machine base address of the machine */
    static Answer of(Job job, JsonNode entry, String machine) {
        JsonNode status = entry.path("status");
        String word = status.path("status_str").asText("success");
        if (word.equals("error")) return failed(status.path("messages"));
        Optional<JsonNode> film = film(entry.path("outputs"));
        if (film.isPresent()) return new Answer.Done(address(machine, film.get()), charge(job));
        return word.equals("success")
                ? new Answer.Failed(
                        "ComfyUI delivered no video; its graph saves none, or all of it came from the cache", 0L)
                : new Answer.Running(0);
    }

    /** A machine of one's own bills nothing. A user who has given a price of his own, as for power, wants it in the books. */
    private static @Nullable Long charge(Job job) {
        return job.reserved() == 0 ? Long.valueOf(0) : null;
    }

    /** What is interrupted has the status of an error as well. */
    private static Answer failed(JsonNode messages) {
        for (JsonNode message : messages)
            if (message.path(0).asText().equals("execution_interrupted")) return new Answer.Failed(CANCELLED, 0L);
        for (JsonNode message : messages) {
            JsonNode error = message.path(1);
            if (!message.path(0).asText().equals("execution_error")) continue;
            String node = error.path("node_type").asText("");
            String id = error.path("node_id").asText("");
            String where = node.isEmpty() ? "" : node + (id.isEmpty() ? "" : " (node " + id + ")") + ": ";
            return new Answer.Failed(
                    "ComfyUI: " + where
                            + PaidCall.words(error.path("exception_message").asText("")),
                    0L);
        }
        return new Answer.Failed("ComfyUI: the run failed, and nothing says why", 0L);
    }

    /** A video may be in any list of a node; one that is kept comes before a preview. */
    private static Optional<JsonNode> film(JsonNode outputs) {
        JsonNode found = null;
        for (JsonNode node : outputs)
            for (Map.Entry<String, JsonNode> list : node.properties())
                for (JsonNode file : list.getValue()) {
                    if (!isFilm(file)) continue;
                    if (type(file).equals("output")) return Optional.of(file);
                    found = found == null ? file : found;
                }
        return Optional.ofNullable(found);
    }

    private static boolean isFilm(JsonNode file) {
        String name = CharacterClasses.lower(file.path("filename").asText(""));
        return name.endsWith(".mp4") || name.endsWith(".webm");
    }

    private static String type(JsonNode file) {
        return file.path("type").asText("output");
    }

    private static String address(String machine, JsonNode file) {
        return machine + "/view?filename=" + encoded(file.path("filename").asText()) + "&subfolder="
                + encoded(file.path("subfolder").asText("")) + "&type=" + encoded(type(file));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
