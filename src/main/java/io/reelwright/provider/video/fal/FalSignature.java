package io.reelwright.provider.video.fal;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.provider.video.Webhook;
import io.reelwright.text.LinearRegex;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Checks the signature of fal.ai's webhooks: Ed25519 over request id, user id, timestamp and the SHA-256 of the body, a line each. Source: fal.ai's
 * documentation of webhooks.
 */
final class FalSignature {
    /** A post may be this old, or this far ahead of our clock. */
    static final Duration WINDOW = Duration.ofSeconds(300);

    /** The beginning of an X.509 key of Ed25519, before its 32 bytes (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private FalSignature() {}

    /** Returns whether a post is signed by one of these keys, and not stale. */
    static boolean isGood(Webhook post, List<PublicKey> keys, Instant now) {
        String id = header(post, "x-fal-webhook-request-id");
        String user = header(post, "x-fal-webhook-user-id");
        String time = header(post, "x-fal-webhook-timestamp");
        String signature = header(post, "x-fal-webhook-signature");
        if (id.isEmpty()
                || !LinearRegex.matches(time, "\\d{1,12}")
                || !LinearRegex.matches(signature, "[0-9a-fA-F]{128}")) return false;
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now)
                .abs();
        if (age.compareTo(WINDOW) > 0) return false;
        byte[] message = String.join("\n", id, user, time, sha256(post.body())).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = HexFormat.of().parseHex(signature);
        return keys.stream().anyMatch(key -> verifies(key, message, bytes));
    }

    /** Reads the keys of a JWKS document; keys of other kinds are skipped. */
    static List<PublicKey> keys(JsonNode jwks) {
        List<PublicKey> keys = new ArrayList<>();
        for (JsonNode key : jwks.path("keys")) {
            if (!key.path("kty").asText().equals("OKP")
                    || !key.path("crv").asText().equals("Ed25519")) continue;
            try {
                // The value may carry padding, which the decoder without padding characters refuses.
                byte[] x = Base64.getUrlDecoder().decode(key.path("x").asText().replace("=", ""));
                byte[] encoded = java.util.Arrays.copyOf(X509, X509.length + 32);
                if (x.length != 32) continue;
                System.arraycopy(x, 0, encoded, X509.length, 32);
                keys.add(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            } catch (GeneralSecurityException | IllegalArgumentException unusable) {
                // One unusable key does not make the others so.
                continue;
            }
        }
        return List.copyOf(keys);
    }

    private static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }

    private static String header(Webhook post, String name) {
        return post.headers().getOrDefault(name, "");
    }
}
