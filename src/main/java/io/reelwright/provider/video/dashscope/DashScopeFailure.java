package io.reelwright.provider.video.dashscope;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.text.CharacterClasses;
import java.util.Optional;

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
        return PaidCall.json(response).flatMap(body -> ofCode(code(body))).orElseGet(() -> ofStatus(response.status()));
    }

    private static DashScopeFailure ofStatus(int status) {
        return switch (status) {
            case 401, 403 -> AUTH;
            case 402 -> QUOTA;
            case 429 -> BUSY;
            case 400, 404, 405, 413, 415, 422 -> INPUT;
            default -> UNKNOWN;
        };
    }

    /** Returns the kind of a failed task. */
    static DashScopeFailure ofTask(JsonNode output) {
        return ofCode(code(output)).orElse(UNKNOWN);
    }

    /** Codes have parts with dots between them, of which more may come. */
    private static Optional<DashScopeFailure> ofCode(String code) {
        String name = CharacterClasses.lower(code).replace("_", "");
        if (name.startsWith("arrearage") || name.contains("allocationquota")) return Optional.of(QUOTA);
        if (name.startsWith("throttling")) return Optional.of(BUSY);
        if (name.startsWith("invalidapikey") || name.contains("accessdenied")) return Optional.of(AUTH);
        if (name.startsWith("datainspectionfailed") || name.startsWith("ipinfringementsuspect"))
            return Optional.of(CONTENT);
        return name.startsWith("invalidparameter") ? Optional.of(INPUT) : Optional.empty();
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
