package io.reelwright.provider.video.kie;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.config.Secret;
import io.reelwright.provider.video.Webhook;
import io.reelwright.testing.CapturedLog;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KieSignatureTest {
    private static final Instant THEN = Instant.ofEpochSecond(1_700_000_000);
    private static final String GOOD = "XRYP3G7JqEmPz7F9Ue5XdRawrYtp1WBzanFjnR+VGA0=";

    @Test
    void isThatOfTheServicesExample() {
        assertThat(KieSignature.sign("task_1", "1700000000", "testkey")).isEqualTo(GOOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":200,\"data\":{\"taskId\":\"task_1\"}}",
                "{\"code\":501,\"data\":{\"task_id\":\"task_1\"}}",
                "{\"taskId\":\"task_1\",\"data\":null}",
                "{\"task_id\":\"task_1\"}"
            })
    void theTaskIsFoundWhereverItStands(String body) {
        assertThat(KieSignature.task(post(body, "1700000000", GOOD), "testkey", THEN.plusSeconds(20)))
                .hasValue("task_1");
    }

    @Test
    void whatIsNotSignedForThisTaskNowNamesNone() {
        String body = "{\"data\":{\"taskId\":\"task_1\"}}";

        assertThat(KieSignature.task(post(body, "1700000000", GOOD), "other", THEN))
                .isEmpty();
        assertThat(KieSignature.task(post(body, "1700000001", GOOD), "testkey", THEN))
                .isEmpty();
        assertThat(KieSignature.task(post(body.replace("_1", "_2"), "1700000000", GOOD), "testkey", THEN))
                .isEmpty();
        assertThat(KieSignature.task(post(body, "1700000000", GOOD), "testkey", THEN.plusSeconds(3_600)))
                .isEmpty();
        assertThat(KieSignature.task(post(body, "soon", GOOD), "testkey", THEN)).isEmpty();
        assertThat(KieSignature.task(post("<html>", "1700000000", GOOD), "testkey", THEN))
                .isEmpty();
        assertThat(KieSignature.task(post("", "1700000000", ""), "testkey", THEN))
                .isEmpty();
    }

    @Test
    void postsWithAWrongSignatureAreLoggedOnceWithTheSettingToCheck() {
        KieWebhooks webhooks = new KieWebhooks(Secret.of("other"), Clock.fixed(THEN, ZoneOffset.UTC));
        Webhook wrong = post("{\"taskId\":\"task_1\"}", "1700000000", GOOD);
        try (CapturedLog log = new CapturedLog("io.reelwright.provider.video.kie")) {
            assertThat(webhooks.task(wrong)).isEmpty();
            assertThat(webhooks.task(wrong)).isEmpty();

            assertThat(log.messages(Level.WARNING)).singleElement().asString().contains("KIE_WEBHOOK_KEY");
        }
    }

    private static Webhook post(String body, String time, String signature) {
        return new Webhook(
                Map.of("x-webhook-timestamp", time, "x-webhook-signature", signature),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
