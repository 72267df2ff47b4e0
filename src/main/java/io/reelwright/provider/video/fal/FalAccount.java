package io.reelwright.provider.video.fal;

import io.reelwright.config.Secret;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.provider.model.ServiceCheck.Outcome;
import io.reelwright.provider.model.ServiceCheck.Result;
import io.reelwright.text.CharacterClasses;

/**
 * Reads the response to a status request for a request id that does not exist. Only a request with a good key gets as far as its id, and
 * fal answers in JSON; a 404 in another form comes from something else.
 */
final class FalAccount {
    private FalAccount() {}

    static Result read(HttpResponse response, Secret key) {
        String words = key.maskedIn(FalFailure.words(response));
        if (response.status() == 404 && PaidCall.json(response).isPresent())
            return new Result(Outcome.OK, "the key is good; fal does not tell the credit that is left");
        return switch (FalFailure.of(response)) {
            case AUTH -> refused(words);
            case QUOTA ->
                new Result(Outcome.NO_CREDIT, "the account is locked for lack of credit (" + words + "); top it up");
            case BUSY -> new Result(Outcome.UNCLEAR, "too many requests (" + words + "); try again in a minute");
            case CONTENT, INPUT, UNKNOWN ->
                new Result(
                        Outcome.UNCLEAR,
                        "HTTP " + response.status() + " to a status request (" + words + "); check fal-url");
        };
    }

    private static Result refused(String words) {
        return CharacterClasses.lower(words).contains("user is locked")
                ? new Result(Outcome.LOCKED, "the account is locked (" + words + "); ask the support of fal.ai")
                : new Result(
                        Outcome.KEY_REFUSED, "the key is refused (" + words + "); check FAL_API_KEY and its scope");
    }
}
