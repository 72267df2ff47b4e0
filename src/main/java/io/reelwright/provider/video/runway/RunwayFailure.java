package io.reelwright.provider.video.runway;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.text.CharacterClasses;
import java.util.Optional;

/** The kind of an error response of Runway, or of a task's verdict. */
enum RunwayFailure {
    /** The account has no credits left. */
    QUOTA,
    /** The key is refused. */
    AUTH,
    /** The words or an input file are refused by moderation, or the result is. */
    CONTENT,
    /** The input is not valid, or the model or path does not exist. */
    INPUT,
    /** The account has made as many clips in a day as its tier allows. */
    DAILY_LIMIT,
    /** Too many requests; the request was not taken. */
    BUSY,
    /** The service failed; a request may have been taken. */
    UNKNOWN;

    /** Returns the kind of an error response to a request. */
    static RunwayFailure of(HttpResponse response) {
        String words = CharacterClasses.lower(words(response));
        return switch (response.status()) {
            case 401, 403 -> AUTH;
            case 402 -> QUOTA;
            case 400 -> isEmptyAccount(words) ? QUOTA : isModeration(words) ? CONTENT : INPUT;
            case 404, 405, 413, 415, 422 -> INPUT;
            case 429 ->
                response.header("retry-after") == null && (words.contains("daily") || words.contains("per day"))
                        ? DAILY_LIMIT
                        : BUSY;
            default -> UNKNOWN;
        };
    }

    /** The exact sentence is not documented. */
    private static boolean isEmptyAccount(String words) {
        return words.contains("enough credit")
                || words.contains("credit") && (words.contains("insufficient") || words.contains("out of credit"));
    }

    private static boolean isModeration(String words) {
        return words.contains("safety") || words.contains("content policy") || words.contains("content moderation");
    }

    /**
     * Returns the kind of a failed task. Codes are names with dots between them, of which more may come: only how a code begins counts.
     *
     * @param code empty when the task tells none
     */
    static RunwayFailure ofTask(String code) {
        if (begins(code, "SAFETY") || begins(code, "INPUT_PREPROCESSING.SAFETY")) return CONTENT;
        return begins(code, "ASSET") ? INPUT : UNKNOWN;
    }

    private static boolean begins(String code, String with) {
        return code.equals(with) || code.startsWith(with + ".");
    }

    /** Returns what an error response says. */
    static String words(HttpResponse response) {
        return PaidCall.json(response)
                .flatMap(RunwayFailure::text)
                .map(PaidCall::words)
                .orElse("HTTP " + response.status());
    }

    private static Optional<String> text(JsonNode body) {
        for (String field : new String[] {"error", "message"}) {
            JsonNode text = body.path(field);
            if (text.isTextual() && !text.asText().isBlank()) return Optional.of(text.asText());
        }
        return Optional.empty();
    }
}
