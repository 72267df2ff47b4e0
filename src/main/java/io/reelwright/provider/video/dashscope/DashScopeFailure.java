package io.reelwright.provider.video.dashscope;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.text.CharacterClasses;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kind of an error response of DashScope, or of a failed task. Its code decides; the HTTP status alone does not tell money from haste. */
enum DashScopeFailure {
    /** The account owes money, or its quota is used up. */
    QUOTA,
    /** The key is refused, or may not use the model. */
    AUTH,
    /** The words or the result are refused by moderation. Not billed. */
    CONTENT,
    /** The input is not valid, or the model or path does not exist. */
    INPUT,
    /** Too many requests; the request was not taken. */
    BUSY,
    /** The service failed; a request may have been taken. */
    UNKNOWN;

    /** Returns the kind of an error response to a request. */
    static DashScopeFailure of(HttpResponse response) {
        if (response.status() >= 500) return UNKNOWN;
        DashScopeFailure told =
                PaidCall.json(response).map(body -> ofCode(code(body))).orElse(null);
        if (told != null) return told;
        return switch (response.status()) {
            case 401, 403 -> AUTH;
            case 402 -> QUOTA;
            case 429 -> BUSY;
            case 400, 404, 405, 413, 415, 422 -> INPUT;
            default -> UNKNOWN;
        };
    }

    /** Returns the kind of a failed task. */
    static DashScopeFailure ofTask(JsonNode output) {
        DashScopeFailure told = ofCode(code(output));
        return told == null ? UNKNOWN : told;
    }

    /** Codes have parts with dots between them, of which more may come. */
    private static @Nullable DashScopeFailure ofCode(String code) {
        String name = CharacterClasses.lower(code).replace("_", "");
        if (name.startsWith("arrearage") || name.contains("allocationquota")) return QUOTA;
        if (name.startsWith("throttling")) return BUSY;
        if (name.startsWith("invalidapikey") || name.contains("accessdenied")) return AUTH;
        if (name.startsWith("datainspectionfailed") || name.startsWith("ipinfringementsuspect")) return CONTENT;
        return name.startsWith("invalidparameter") ? INPUT : null;
    }

    private static String code(JsonNode body) {
        return body.path("code").asText("");
    }

    /** Returns what an error response says: its message, and its code. */
    static String words(HttpResponse response) {
        return PaidCall.json(response).flatMap(DashScopeFailure::text).orElse("HTTP " + response.status());
    }

    /** Returns the message and the code of an error; empty when it has neither. */
    static Optional<String> text(JsonNode body) {
        String message = body.path("message").asText("");
        String code = code(body);
        if (message.isBlank() && code.isBlank()) return Optional.empty();
        return Optional.of(
                code.isBlank() ? PaidCall.words(message) : PaidCall.words(message) + " (" + PaidCall.words(code) + ")");
    }
}
