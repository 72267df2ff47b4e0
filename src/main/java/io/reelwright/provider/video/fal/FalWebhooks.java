package io.reelwright.provider.video.fal;

import io.reelwright.log.RepeatedWarning;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.provider.video.Webhook;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Checks the posts of fal.ai with the public keys that it publishes. The keys are kept for a day at most, and read again, once a minute at
 * most, when a signature fits none of them.
 */
public final class FalWebhooks implements Webhook.Receiver {
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(FalWebhooks.class.getName());

    private final RepeatedWarning unsigned = new RepeatedWarning(
            LOG,
            "a post to the webhook of fal.ai has no valid signature; check --fal-rest-url, from which the public keys come, and this"
                    + " machine's clock",
            Duration.ofHours(1));
    private final BaseAddress rest;
    private final GuardedHttpClient http;
    private final Clock clock;
    private volatile Keys keys = new Keys(List.of(), Instant.EPOCH);

    private record Keys(List<PublicKey> all, Instant read) {}

    public FalWebhooks(BaseAddress rest, GuardedHttpClient http, Clock clock) {
        this.rest = rest;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "fal";
    }

    @Override
    public Optional<String> task(Webhook post) throws InterruptedException {
        if (isGood(post)) return named(post);
        unsigned.happened((String) null);
        return Optional.empty();
    }

    private boolean isGood(Webhook post) throws InterruptedException {
        if (FalSignature.isGood(post, keys(LONGEST), clock.instant())) return true;
        return FalSignature.isGood(post, keys(SHORTEST), clock.instant());
    }

    private List<PublicKey> keys(Duration age) throws InterruptedException {
        Keys known = keys;
        Instant now = clock.instant();
        if (Duration.between(known.read(), now).compareTo(age) <= 0) return known.all();
        try {
            HttpResponse response = http.send(rest.get("/.well-known/jwks.json"));
            List<PublicKey> fresh =
                    PaidCall.json(response).map(FalSignature::keys).orElse(List.of());
            keys = new Keys(fresh.isEmpty() ? known.all() : fresh, now);
        } catch (HttpFailure unavailable) {
            keys = new Keys(known.all(), now);
        }
        return keys.all();
    }

    private static Optional<String> named(Webhook post) {
        return PaidCall.json(new HttpResponse(200, java.util.Map.of(), post.body()))
                .map(body -> body.path("request_id").asText(""))
                .filter(id -> PaidCall.isTaskId(id));
    }
}
