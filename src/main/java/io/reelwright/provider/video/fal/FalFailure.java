package io.reelwright.provider.video.fal;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.text.CharacterClasses;

/** The kind of an error response of fal.ai. It has two forms: a platform's text, and a list of findings about the input. */
enum FalFailure {
    /** The account is empty or locked. */
    QUOTA,
    /** The key is refused, or may not use the model. */
    AUTH,
    /** The prompt or the picture is refused by moderation. */
    CONTENT,
    /** The input is not valid, or the model does not exist. */
    INPUT,
    /** Too many requests; the request was not taken. */
    BUSY,
    /** The request may have been taken. */
    UNKNOWN;

    private static final String CONTENT_POLICY = "content_policy";

    /** The status of a result whose request was cancelled. */
    private static final int CANCELLED = 499;

    /** Returns the kind of a response to a submit whose status is not 200. */
    static FalFailure of(HttpResponse response) {
        String words = CharacterClasses.lower(words(response));
        return switch (response.status()) {
            case 401 -> AUTH;
            case 402 -> QUOTA;
            case 403 -> words.contains("exhausted balance") || words.contains("top_up") ? QUOTA : AUTH;
            case 400, 404, 405, 413, 422 -> words.contains(CONTENT_POLICY) || isFound(response) ? CONTENT : INPUT;
            case 429 -> BUSY;
            default -> UNKNOWN;
        };
    }

    /** Whether the platform names a type of error: it then tells of the request, and not of the read. */
    static boolean isTyped(HttpResponse response) {
        if (response.header("x-fal-error-type") != null) return true;
        return PaidCall.json(response)
                .map(body -> body.path("error_type").isTextual())
                .orElse(false);
    }

    /** Whether any of several findings is about moderation. */
    private static boolean isFound(HttpResponse response) {
        return PaidCall.json(response).stream()
                .flatMap(body -> body.path("detail").findValuesAsText("type").stream())
                .anyMatch(type -> type.contains(CONTENT_POLICY));
    }

    /** Whether a result tells that the request was cancelled. */
    static boolean isCancelled(HttpResponse response) {
        return response.status() == CANCELLED;
    }

    /** Returns what an error response says: its text, or type and message of the first finding. */
    static String words(HttpResponse response) {
        return PaidCall.json(response).map(FalFailure::words).orElse("HTTP " + response.status());
    }

    static String words(JsonNode body) {
        JsonNode detail = body.path("detail");
        if (detail.isTextual()) return PaidCall.words(detail.asText());
        if (detail.isArray() && !detail.isEmpty()) {
            JsonNode first = detail.get(0);
            StringBuilder place = new StringBuilder();
            first.path("loc")
                    .forEach(part -> place.append(place.isEmpty() ? "" : ".").append(part.asText()));
            return PaidCall.words(first.path("type").asText("error") + " at " + place + ": "
                    + first.path("msg").asText(""));
        }
        return PaidCall.words(body.path("error").asText(body.path("message").asText("")));
    }
}
