package io.reelwright.provider.video.kie;

import io.reelwright.config.Secret;
import io.reelwright.provider.model.ServiceCheck.Credit;
import io.reelwright.provider.model.ServiceCheck.Outcome;
import io.reelwright.provider.model.ServiceCheck.Result;

/** Reads the response to a request for the credits that are left. */
final class KieCredit {
    private KieCredit() {}

    static Result read(KieAnswer answer, Secret key) {
        if (answer.isGood() && answer.data().isNumber())
            return left(answer.data().asDouble());
        String words = key.maskedIn(answer.text());
        return switch (answer.kind()) {
            case AUTH ->
                new Result(
                        Outcome.KEY_REFUSED,
                        "the key is refused (" + words + "); check KIE_API_KEY, its limits and its IP allow-list");
            case QUOTA -> new Result(Outcome.NO_CREDIT, "the account has no credit left (" + words + "); top it up");
            case BUSY -> new Result(Outcome.UNCLEAR, "too many requests (" + words + "); try again in a minute");
            case CONTENT, INPUT, UNKNOWN ->
                new Result(
                        Outcome.UNCLEAR,
                        "code " + answer.code() + " to a request for the credits (" + words + "); check kie-url");
        };
    }

    private static Result left(double credits) {
        Credit credit = new Credit(credits, Math.round(credits * KieTask.CREDIT));
        return credits > 0
                ? new Result(Outcome.OK, "the key is good", credit)
                : new Result(
                        Outcome.NO_CREDIT, "the key is good, but the account has no credit left; top it up", credit);
    }
}
