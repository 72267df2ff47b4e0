package io.reelwright.provider.video.kie;

import io.reelwright.config.Secret;
import io.reelwright.log.RepeatedWarning;
import io.reelwright.provider.video.Webhook;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;

/** Checks the posts of Kie.ai with the account's webhook key. */
public final class KieWebhooks implements Webhook.Receiver {
    private static final Logger LOG = Logger.getLogger(KieWebhooks.class.getName());

    private final RepeatedWarning unsigned = new RepeatedWarning(
            LOG,
            "a post to the webhook of Kie.ai has no valid signature; check KIE_WEBHOOK_KEY (--kie-webhook-key) and this machine's clock",
            Duration.ofHours(1));
    private final Secret key;
    private final Clock clock;

    public KieWebhooks(Secret key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "kie";
    }

    @Override
    public Optional<String> task(Webhook post) {
        Optional<String> task = KieSignature.task(post, key.value(), clock.instant());
        if (task.isEmpty()) unsigned.happened((String) null);
        return task;
    }
}
