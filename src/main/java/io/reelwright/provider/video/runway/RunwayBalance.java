package io.reelwright.provider.video.runway;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.money.ProviderBalance;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.model.PaidCall;
import java.util.Optional;

/** The credits that an account at Runway holds. */
public final class RunwayBalance implements ProviderBalance {
    private final RunwayApi api;
    private final GuardedHttpClient http;

    public RunwayBalance(RunwayApi api, GuardedHttpClient http) {
        this.api = api;
        this.http = http;
    }

    @Override
    public String provider() {
        return "runway";
    }

    @Override
    public Optional<Long> micros() throws InterruptedException {
        try {
            return credits(http.send(RunwayCredit.call(api))).map(RunwayBalance::micros);
        } catch (HttpFailure away) {
            return Optional.empty();
        }
    }

    static long micros(double credits) {
        return Math.round(credits * RunwayTask.CREDIT);
    }

    /** Returns the credits in a response to a request for the organization; empty when it has none. */
    static Optional<Double> credits(HttpResponse response) {
        if (response.status() != 200) return Optional.empty();
        return PaidCall.json(response)
                .map(body -> body.path("creditBalance"))
                .filter(JsonNode::isNumber)
                .map(JsonNode::asDouble);
    }
}
