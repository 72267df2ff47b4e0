package io.reelwright.fakes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What Kie.ai posts of an ended task. The signature covers the task's id and the time, and nothing else of the body. */
final class KiePosts {
    private static final Duration HOUR = Duration.ofHours(1);

    private KiePosts() {}

    /** @param data the task's record; null when only the id is named */
    static Postman.News news(FakeTask task, ObjectNode data, Post post) {
        boolean failed = task.fate().end() == Fate.End.FAILED;
        ObjectNode body =
                FakeKie.envelope(failed ? 501 : 200, failed ? task.fate().message() : "success", data);
        String told = post.seal() == Post.Seal.TAMPERED ? task.id().replaceFirst("^.", "x") : task.id();
        data.remove("taskId");
        switch (post.place()) {
            case DATA_TASK_ID -> data.put("taskId", told);
            case DATA_TASK_ID_SNAKE -> data.put("task_id", told);
            case TASK_ID -> body.put("taskId", told);
            case TASK_ID_SNAKE -> body.put("task_id", told);
        }
        Instant when = post.seal() == Post.Seal.STALE ? Instant.now().minus(HOUR) : Instant.now();
        String time = String.valueOf(when.getEpochSecond());
        String key = post.seal() == Post.Seal.OTHER_KEY ? "another key" : FakeKie.WEBHOOK_KEY;
        Map<String, String> headers = new TreeMap<>(Map.of("X-Webhook-Timestamp", time));
        if (post.seal() != Post.Seal.ABSENT) headers.put("X-Webhook-Signature", sign(task.id() + "." + time, key));
        return new Postman.News(headers, body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String sign(String message, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has HmacSHA256", absent);
        }
    }
}
