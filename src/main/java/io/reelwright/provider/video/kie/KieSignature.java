package io.reelwright.provider.video.kie;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.provider.video.Webhook;
import io.reelwright.text.LinearRegex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks the signature of Kie.ai's webhooks: HMAC-SHA256 over the task's id and a timestamp. The rest of the body is not signed. Source:
 * docs.kie.ai, webhook verification.
 */
final class KieSignature {
    private static final Duration WINDOW = Duration.ofMinutes(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private KieSignature() {}

    /** Returns the task that a post names, if it is signed with the key and not stale. */
    static Optional<String> task(Webhook post, String key, Instant now) {
        String time = post.headers().getOrDefault("x-webhook-timestamp", "");
        String signature = post.headers().getOrDefault("x-webhook-signature", "");
        Optional<String> task = named(post.body());
        if (task.isEmpty() || !LinearRegex.matches(time, "\\d{1,12}")) return Optional.empty();
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now)
                .abs();
        if (age.compareTo(WINDOW) > 0) return Optional.empty();
        byte[] wanted = sign(task.get(), time, key).getBytes(StandardCharsets.US_ASCII);
        boolean good = MessageDigest.isEqual(wanted, signature.strip().getBytes(StandardCharsets.US_ASCII));
        return good ? task : Optional.empty();
    }

    /** Returns the signature of a task's post in Base64. */
    static String sign(String task, String time, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((task + "." + time).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has HmacSHA256", absent);
        }
    }

    /** The id stands in one of four places. */
    private static Optional<String> named(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            if (root == null) return Optional.empty();
            JsonNode data = root.path("data");
            return List.of(data.path("taskId"), data.path("task_id"), root.path("taskId"), root.path("task_id"))
                    .stream()
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .filter(task -> PaidCall.isTaskId(task))
                    .findFirst();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory can be read", impossible);
        }
    }
}
