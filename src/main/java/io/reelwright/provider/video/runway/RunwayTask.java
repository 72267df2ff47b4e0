package io.reelwright.provider.video.runway;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.money.JobProvider.Answer;
import io.reelwright.money.Refusal;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.text.LinearRegex;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The record of a task, in which {@code status} says how far it is. What an ended task tells as its cost is final. */
final class RunwayTask {
    /** Micros per credit: $0.01. */
    static final double CREDIT = 10_000;

    /** More credits than a clip can cost: $10,000. */
    private static final double MOST_CREDITS = 1_000_000;

    private static final int LONGEST_ADDRESS = 2_000;
    private static final Set<String> WAITING = Set.of("PENDING", "THROTTLED");
    private static final Set<String> KNOWN =
            Set.of("PENDING", "THROTTLED", "RUNNING", "SUCCEEDED", "FAILED", "CANCELLED");

    private RunwayTask() {}

    /** Returns whether a text can be a task's id. */
    static boolean isId(String text) {
        return PaidCall.isTaskId(text);
    }

    /** Returns whether a task has not begun: it waits, or its account runs as many as its tier allows. */
    static boolean isWaiting(JsonNode task) {
        return WAITING.contains(task.path("status").asText());
    }

    /** Returns whether a status is a documented one. */
    static boolean isKnown(JsonNode task) {
        return KNOWN.contains(task.path("status").asText());
    }

    /** Reads the status of a task. An unknown status counts as running. */
    static Answer answer(JsonNode task) {
        return switch (task.path("status").asText()) {
            case "SUCCEEDED" -> done(task);
            case "FAILED" -> new Answer.Failed("Runway: " + why(task), charged(task), refusal(task));
            case "CANCELLED" -> new Answer.Failed("Runway: the task was cancelled", charged(task));
            case "PENDING", "THROTTLED" -> new Answer.Running(0);
            default -> new Answer.Running(progress(task));
        };
    }

    private static Answer done(JsonNode task) {
        JsonNode output = task.path("output");
        String film = output.isTextual() ? output.asText() : output.path(0).asText("");
        boolean good = film.length() <= LONGEST_ADDRESS && LinearRegex.matches(film, "https?://\\S+");
        return good
                ? new Answer.Done(film, charged(task))
                : new Answer.Failed("Runway returned no video", charged(task));
    }

    private static String why(JsonNode task) {
        String words = PaidCall.words(task.path("failure").asText(""));
        return code(task).isEmpty() ? words : words + " (" + PaidCall.words(code(task)) + ")";
    }

    private static String code(JsonNode task) {
        JsonNode code = task.path("failureCode");
        return code.isTextual() ? code.asText() : "";
    }

    /** Returns the kind of a failed task. */
    static RunwayFailure failure(JsonNode task) {
        return RunwayFailure.ofTask(code(task));
    }

    private static @Nullable Refusal refusal(JsonNode task) {
        return failure(task) == RunwayFailure.CONTENT ? Refusal.CONTENT_POLICY : null;
    }

    private static double progress(JsonNode task) {
        JsonNode progress = task.path("progress");
        return progress.isNumber() ? Math.clamp(progress.asDouble(), 0, 0.99) : 0;
    }

    /** Returns what a task has cost in micros; null when it does not tell. */
    private static @Nullable Long charged(JsonNode task) {
        JsonNode credits = task.path("cost").path("credits");
        // A number beyond the range of a double is read as infinite.
        boolean good = credits.isNumber() && credits.asDouble() >= 0 && credits.asDouble() <= MOST_CREDITS;
        return good ? Math.round(credits.asDouble() * CREDIT) : null;
    }
}
