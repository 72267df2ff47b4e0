package io.reelwright.provider.video.kie;

import io.reelwright.config.Secret;
import io.reelwright.provider.video.Webhook;
import java.time.Clock;
import java.util.Optional;

/** Checks the posts of Kie.ai with the account's webhook key. */
public final class KieWebhooks implements Webhook.Receiver {
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
        return KieSignature.task(post, key.value(), clock.instant());
    }
}
