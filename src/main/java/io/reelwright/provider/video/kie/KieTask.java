package io.reelwright.provider.video.kie;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.reelwright.money.JobProvider.Answer;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.text.LinearRegex;
import org.jspecify.annotations.Nullable;

/** The {@code data} of a task's record, in which {@code state} says how far it is. */
final class KieTask {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Micros per credit: $0.005. */
    static final double CREDIT = 5_000;

    /** More credits than a clip can cost: $5,000. */
    private static final double MOST_CREDITS = 1_000_000;

    private KieTask() {}

    /** Reads the status of a task. An unknown state counts as running. */
    static Answer answer(JsonNode data) {
        return switch (data.path("state").asText()) {
            case "success" -> done(data);
            case "fail" -> new Answer.Failed("Kie: " + why(data), failed(data), KieAnswer.refusal(why(data)));
            case "generating" -> new Answer.Running(progress(data, 0.5));
            default -> new Answer.Running(progress(data, 0));
        };
    }

    private static Answer done(JsonNode data) {
        String film = film(data);
        return film.isEmpty()
                ? new Answer.Failed("Kie returned no video", charged(data))
                : new Answer.Done(film, charged(data));
    }

    /** The result is an object, or a text that holds one. */
    private static String film(JsonNode data) {
        JsonNode result = data.path("resultJson");
        if (result.isTextual()) result = parsed(result.asText());
        JsonNode films = result.path("resultUrls");
        if (films.isTextual()) films = parsed(films.asText());
        String first = films.path(0).asText("");
        return first.length() <= 2_000 && LinearRegex.matches(first, "https?://\\S+") ? first : "";
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException other) {
            return MissingNode.getInstance();
        }
    }

    private static String why(JsonNode data) {
        String code = data.path("failCode").asText("");
        String words = PaidCall.words(data.path("failMsg").asText(""));
        return code.isEmpty() || code.equals("null") ? words : words + " (" + PaidCall.words(code) + ")";
    }

    private static double progress(JsonNode data, double otherwise) {
        JsonNode progress = data.path("progress");
        if (!progress.isNumber()) return otherwise;
        double value = progress.asDouble();
        return Math.clamp(value > 1 ? value / 100 : value, 0, 0.99);
    }

    private static @Nullable Long charged(JsonNode data) {
        JsonNode credits = data.path("creditsConsumed");
        // A number beyond the range of a double is read as infinite.
        boolean good = credits.isNumber() && credits.asDouble() >= 0 && credits.asDouble() <= MOST_CREDITS;
        return good ? Math.round(credits.asDouble() * CREDIT) : null;
    }

    /** Failed tasks are not charged unless the record says so. */
    private static long failed(JsonNode data) {
        Long charged = charged(data);
        return charged == null ? 0 : charged;
    }
}
