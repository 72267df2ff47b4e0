package io.reelwright.provider.video.runway;

import io.reelwright.config.Secret;
import io.reelwright.net.HttpCall;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.model.ServiceCheck.Credit;
import io.reelwright.provider.model.ServiceCheck.Outcome;
import io.reelwright.provider.model.ServiceCheck.Result;
import java.util.Optional;

/** Asks for the organization of a key, which tells the credits that are left. */
final class RunwayCredit {
    private RunwayCredit() {}

    static HttpCall call(RunwayApi api) {
        return api.get("/v1/organization");
    }

    static Result read(HttpResponse response, Secret key) {
        Optional<Double> credits = RunwayBalance.credits(response);
        if (credits.isPresent()) return left(credits.get());
        String words = key.maskedIn(RunwayFailure.words(response));
        return switch (RunwayFailure.of(response)) {
            case AUTH ->
                new Result(Outcome.KEY_REFUSED, "the key is refused (" + words + "); check RUNWAYML_API_SECRET");
            case QUOTA -> new Result(Outcome.NO_CREDIT, "the account has no credit left (" + words + "); top it up");
            case BUSY, DAILY_LIMIT ->
                new Result(Outcome.UNCLEAR, "too many requests (" + words + "); try again in a minute");
            case CONTENT, INPUT, UNKNOWN ->
                new Result(
                        Outcome.UNCLEAR,
                        "HTTP " + response.status() + " to a request for the credits (" + words
                                + "); check runway-url");
        };
    }

    private static Result left(double credits) {
        Credit credit = new Credit(credits, RunwayBalance.micros(credits));
        return credits > 0
                ? new Result(Outcome.OK, "the key is good", credit)
                : new Result(
                        Outcome.NO_CREDIT, "the key is good, but the account has no credit left; top it up", credit);
    }
}
