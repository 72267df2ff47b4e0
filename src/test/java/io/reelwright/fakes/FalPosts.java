package io.reelwright.fakes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What fal.ai posts of an ended request, signed with Ed25519, and the key set that it publishes. Safe for use by several threads. */
final class FalPosts {
    private static final Duration HOUR = Duration.ofHours(1);

    private final KeyPair signing = keys();
    private final KeyPair other = keys();
    private volatile boolean padded = true;
    private volatile boolean two;

    /**
     * Sets the form of the key set.
     *
     * @param padding whether keys carry base64 padding, as the live ones may
     * @param second  whether another key comes before the one that signs
     */
    void keySet(boolean padding, boolean second) {
        padded = padding;
        two = second;
    }

    /** Returns the published keys. */
    JsonNode jwks() {
        ObjectNode set = FakeService.JSON.createObjectNode();
        ArrayNode all = set.putArray("keys");
        if (two) all.add(key(keys()));
        all.add(key(signing));
        return set;
    }

    private ObjectNode key(KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        Base64.Encoder text =
                padded ? Base64.getUrlEncoder() : Base64.getUrlEncoder().withoutPadding();
        return FakeService.JSON
                .createObjectNode()
                .put("kty", "OKP")
                .put("crv", "Ed25519")
                .put("x", text.encodeToString(raw));
    }

    /**
     * Returns what is posted of a request. Its {@code gateway_request_id} is not that of the submit, as after a retry by the platform.
     *
     * @param payload the result, if there is one
     */
    Postman.News news(FakeTask task, JsonNode payload, Post post) {
        boolean failed = task.fate().end() == Fate.End.FAILED;
        ObjectNode body = FakeService.JSON
                .createObjectNode()
                .put("request_id", task.id())
                .put("gateway_request_id", UUID.randomUUID().toString())
                .put("status", failed ? "ERROR" : "OK");
        body.set("payload", payload);
        if (failed) body.put("error", "Unexpected status code: 422");
        byte[] sent = body.toString().getBytes(StandardCharsets.UTF_8);
        Instant when = post.seal() == Post.Seal.STALE ? Instant.now().minus(HOUR) : Instant.now();
        Map<String, String> headers = new TreeMap<>();
        headers.put("X-Fal-Webhook-Request-Id", task.id());
        headers.put("X-Fal-Webhook-User-Id", "user-1");
        headers.put("X-Fal-Webhook-Timestamp", String.valueOf(when.getEpochSecond()));
        if (post.seal() != Post.Seal.ABSENT)
            headers.put(
                    "X-Fal-Webhook-Signature",
                    sign(task.id(), when, sent, post.seal() == Post.Seal.OTHER_KEY ? other : signing));
        if (post.seal() == Post.Seal.TAMPERED)
            sent = body.put("status", "MADE UP").toString().getBytes(StandardCharsets.UTF_8);
        return new Postman.News(headers, sent);
    }

    private static String sign(String id, Instant when, byte[] body, KeyPair pair) {
        try {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            String message = String.join("\n", id, "user-1", String.valueOf(when.getEpochSecond()), hash);
            signature.update(message.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has Ed25519", absent);
        }
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has Ed25519", absent);
        }
    }
}
