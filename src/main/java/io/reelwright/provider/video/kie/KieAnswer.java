package io.reelwright.provider.video.kie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.reelwright.money.Refusal;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.text.CharacterClasses;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A response of Kie.ai. Business errors may come with HTTP 200, so the envelope's code counts when there is one.
 *
 * @param code     the envelope's code; the HTTP status when the body is not an envelope
 * @param enveloped whether the code is the envelope's own
 * @param data     the envelope's data; missing when there is none
 * @param text     what the envelope says, one line
 */
record KieAnswer(int code, boolean enveloped, JsonNode data, String text) {
    /** The kind of a refusal or failure. */
    enum Kind {
        /** The account is empty, or the key's own spending limit is reached. */
        QUOTA,
        /** The key is refused. */
        AUTH,
        /** The prompt or the picture is refused by moderation. */
        CONTENT,
        /** The input is not valid, or the model or path does not exist. */
        INPUT,
        /** Too many requests, or maintenance; the request was not taken. */
        BUSY,
        /** The request may have been taken. */
        UNKNOWN
    }

    static KieAnswer of(HttpResponse response) {
        Optional<JsonNode> body = PaidCall.json(response).filter(JsonNode::isObject);
        if (body.isEmpty())
            return new KieAnswer(response.status(), false, MissingNode.getInstance(), "HTTP " + response.status());
        JsonNode envelope = body.get();
        String text = envelope.path("msg").asText(envelope.path("message").asText(""));
        // A gateway's own error carries no code, and an error status outranks a code of success.
        int code = envelope.path("code").asInt(0);
        boolean coded = code > 0 && (response.status() == 200 || code != 200);
        return new KieAnswer(coded ? code : response.status(), code > 0, envelope.path("data"), PaidCall.words(text));
    }

    boolean isGood() {
        return code == 200;
    }

    /** An empty account answers with several codes and one phrase. */
    Kind kind() {
        String words = CharacterClasses.lower(text);
        if (words.contains("credits insufficient") || words.contains("balance isn't enough")) return Kind.QUOTA;
        return switch (code) {
            case 401, 403 -> Kind.AUTH;
            case 402, 433 -> Kind.QUOTA;
            case 400 -> isPolicy(text) ? Kind.CONTENT : Kind.INPUT;
            case 404, 405, 413, 422, 451, 505 -> Kind.INPUT;
            case 429, 455 -> Kind.BUSY;
            default -> Kind.UNKNOWN;
        };
    }

    /** Returns why another wording may succeed; null when a message tells of no such reason. */
    static @Nullable Refusal refusal(String message) {
        if (CharacterClasses.lower(message).contains("unable to generate audio")) return Refusal.UNCLEAR_SPEECH;
        return isPolicy(message) ? Refusal.CONTENT_POLICY : null;
    }

    /** Whether a message tells of moderation. */
    static boolean isPolicy(String message) {
        String words = CharacterClasses.lower(message);
        return words.contains("policy")
                || words.contains("sensitive")
                || words.contains("moderation")
                || words.contains("nsfw")
                || words.contains("inappropriate")
                || words.contains("prohibited")
                || words.contains("flagged")
                || words.contains("violat");
    }
}
