package io.reelwright.provider.video.kie;

import io.reelwright.config.Secret;
import io.reelwright.money.ProviderBalance;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.net.HttpFailure;
import java.util.Optional;

/** The credits that an account at Kie.ai holds. */
public final class KieBalance implements ProviderBalance {
    private final BaseAddress api;
    private final Secret key;
    private final GuardedHttpClient http;

    public KieBalance(BaseAddress api, Secret key, GuardedHttpClient http) {
        this.api = api;
        this.key = key;
        this.http = http;
    }

    @Override
    public String provider() {
        return "kie";
    }

    @Override
    public Optional<Long> micros() throws InterruptedException {
        try {
            KieAnswer answer = KieAnswer.of(
                    http.send(api.get("/api/v1/chat/credit").credential("Authorization", "Bearer " + key.value())));
            return answer.isGood() && answer.data().isNumber()
                    ? Optional.of(Math.round(answer.data().asDouble() * KieTask.CREDIT))
                    : Optional.empty();
        } catch (HttpFailure away) {
            return Optional.empty();
        }
    }
}
