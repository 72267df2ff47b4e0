package io.reelwright.provider.model;

import io.reelwright.net.GuardedHttpClient;
import io.reelwright.net.HttpCall;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.HttpLimits;
import io.reelwright.net.HttpResponse;
import io.reelwright.text.CharacterClasses;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks a service's address, key and account with the cheapest call that costs nothing. Implemented by each seller. */
public interface ServiceCheck {
    /** Returns the service's name, as in the catalogue. */
    String name();

    /** Returns what this process knows about the service's health. */
    ServiceHealth health();

    /** Returns whether the check also tells how much credit is left. */
    boolean tellsCredit();

    /** Calls the service. Creates nothing there, costs nothing, and takes at most ten seconds. */
    Result check() throws InterruptedException;

    /** What a check has shown. */
    enum Outcome {
        /** The service has accepted the key. */
        OK,
        /** The key is unknown, was revoked, or may not be used from here. */
        KEY_REFUSED,
        /** The account has no credit left. */
        NO_CREDIT,
        /** The account is locked for another reason. */
        LOCKED,
        /** No response came. */
        UNREACHABLE,
        /** The response was none that the service's documentation describes. */
        UNCLEAR;

        /** Returns the name in small letters: {@code key_refused}. */
        public String word() {
            return CharacterClasses.lower(name());
        }
    }

    /**
     * Credit that is left.
     *
     * @param amount in the service's own unit
     * @param micros the same in millionths of a US dollar
     */
    record Credit(double amount, long micros) {}

    /**
     * The result of a check.
     *
     * @param words  what was seen, and what to do when it is not good
     * @param credit null when the service does not tell it
     */
    record Result(Outcome outcome, String words, @Nullable Credit credit) {
        public Result(Outcome outcome, String words) {
            this(outcome, words, null);
        }
    }

    /**
     * Makes the call of a check within its time.
     *
     * @param read classifies a complete response
     */
    static Result ask(GuardedHttpClient http, HttpCall call, Function<HttpResponse, Result> read)
            throws InterruptedException {
        HttpLimits limits = HttpLimits.API.within(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));
        try {
            return read.apply(http.send(call.limits(limits)));
        } catch (HttpFailure failed) {
            return new Result(Outcome.UNREACHABLE, String.valueOf(failed.getMessage()));
        }
    }
}
