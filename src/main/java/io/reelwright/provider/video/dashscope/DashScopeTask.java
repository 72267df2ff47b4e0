package io.reelwright.provider.video.dashscope;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.money.JobProvider.Answer;
import io.reelwright.money.Refusal;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.text.LinearRegex;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code output} of a task, in which {@code task_status} says how far it is, and the {@code usage} beside it. */
final class DashScopeTask {
    private static final int LONGEST_ADDRESS = 2_000;

    /** Longer than any clip, in seconds. */
    private static final double MOST_SECONDS = 3_600;

    private static final Set<String> KNOWN = Set.of("PENDING", "RUNNING", "SUCCEEDED", "FAILED", "CANCELED", "UNKNOWN");

    private DashScopeTask() {}

    /** Returns whether a text can be a task's id. */
    static boolean isId(String text) {
        return PaidCall.isTaskId(text);
    }

    static String status(JsonNode body) {
        return body.path("output").path("task_status").asText("");
    }

    /** Returns whether a status is a documented one. */
    static boolean isKnown(JsonNode body) {
        return KNOWN.contains(status(body));
    }

    /**
     * Reads the status of a task. An unknown word counts as running.
     *
     * @param billed price of a finished clip in micros; null when it is not told
     */
    static Answer answer(JsonNode body, @Nullable Long billed) {
        return switch (status(body)) {
            case "SUCCEEDED" -> done(body, billed);
            case "FAILED" -> failed(body);
            case "CANCELED" -> new Answer.Failed("DashScope: the task was cancelled", 0L);
            // The task does not exist, or was accepted more than 24 hours ago.
            case "UNKNOWN" -> new Answer.Forgotten();
            case "PENDING" -> new Answer.Running(0);
            default -> new Answer.Running(0.5);
        };
    }

    private static Answer done(JsonNode body, @Nullable Long billed) {
        String film = body.path("output").path("video_url").asText("");
        boolean good = film.length() <= LONGEST_ADDRESS && LinearRegex.matches(film, "https?://\\S+");
        return good ? new Answer.Done(film, billed) : new Answer.Failed("DashScope returned no video", billed);
    }

    /** Only the seconds of a delivered clip are billed. */
    private static Answer failed(JsonNode body) {
        JsonNode output = body.path("output");
        Refusal refusal = DashScopeFailure.ofTask(output) == DashScopeFailure.CONTENT ? Refusal.CONTENT_POLICY : null;
        return new Answer.Failed("DashScope: " + why(output), 0L, refusal);
    }

    static String why(JsonNode output) {
        return DashScopeFailure.text(output).orElse("no reason given");
    }

    /** Returns the seconds that are billed; empty when they are not told. */
    static OptionalDouble seconds(JsonNode body) {
        JsonNode usage = body.path("usage");
        for (String field : new String[] {"video_duration", "duration"}) {
            JsonNode seconds = usage.path(field);
            // A number beyond the range of a double is read as infinite.
            if (seconds.isNumber() && seconds.asDouble() > 0 && seconds.asDouble() <= MOST_SECONDS)
                return OptionalDouble.of(seconds.asDouble());
        }
        return OptionalDouble.empty();
    }
}
