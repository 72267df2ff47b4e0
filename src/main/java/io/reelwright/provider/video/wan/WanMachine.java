package io.reelwright.provider.video.wan;

import io.reelwright.config.Secret;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.net.HttpBody;
import io.reelwright.net.HttpCall;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.HttpLimits;
import io.reelwright.net.HttpResponse;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.provider.model.ServiceConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One ComfyUI server, and whether it answers. Safe for use by several threads. */
final class WanMachine {
    /** Responses list graphs of all users of a machine. */
    private static final long MOST_BYTES = 16 << 20;

    /** Reads before a job is sent must be short: the note that it is being sent is valid for a minute. */
    private static final Duration SHORT = Duration.ofSeconds(5);

    /** Nobody listens there: its queue and its history are in the memory of a process that has ended. */
    private static final Duration UNTIL_GONE = Duration.ofSeconds(90);

    /** It may be busy with loading a model, or unreachable for a while, and still work. */
    private static final Duration UNTIL_GIVEN_UP = Duration.ofMinutes(5);

    private final BaseAddress address;
    private final String url;
    private final Header header;
    private final GuardedHttpClient http;
    private final HttpLimits limits;
    private final Clock clock;
    private final WanFeed feed;

    /** Jobs that this process is sending there, and that its queue may not show yet. */
    private final AtomicInteger sending = new AtomicInteger();

    /** Jobs for which this process has chosen it so far. */
    private final AtomicInteger chosen = new AtomicInteger();

    private @Nullable Instant silentSince;
    private boolean refusesOnly;

    /**
     * A header for a proxy in front of the machines.
     *
     * @param name  empty when none is sent
     * @param value the whole value
     */
    record Header(String name, Secret value) {
        static final Header NONE = new Header("", Secret.of(""));

        /** @param line {@code NAME: VALUE} */
        static Header of(Secret line) {
            int colon = line.value().indexOf(':');
            return new Header(
                    line.value().substring(0, colon),
                    Secret.of(line.value().substring(colon + 1).strip()));
        }

        HttpCall on(HttpCall call) {
            return name.isEmpty() ? call : call.credential(name, value.value());
        }

        /** The part of the value that a server may repeat. */
        Secret key() {
            return Secret.of(value.value().substring(value.value().indexOf(' ') + 1));
        }
    }

    WanMachine(BaseAddress address, String url, Header header, ServiceConnection wan) {
        this.address = address;
        this.url = url;
        this.header = header;
        this.http = wan.http();
        this.limits = wan.limits().atMost(MOST_BYTES);
        this.clock = wan.clock();
        this.feed = new WanFeed(this, http);
    }

    /** Returns the base address as it was configured, without a slash at the end. */
    String url() {
        return url;
    }

    WanFeed feed() {
        return feed;
    }

    AtomicInteger chosen() {
        return chosen;
    }

    AtomicInteger sending() {
        return sending;
    }

    HttpCall call(String method, String path) {
        return header.on(address.call(method, path)).limits(limits);
    }

    /** Returns the call that fetches a file, or null when the address is of another machine. */
    @Nullable
    HttpCall file(String at) {
        return at.startsWith(url + "/") && address.covers(at) ? header.on(address.at("GET", at)) : null;
    }

    HttpResponse get(String path) throws HttpFailure, InterruptedException {
        return noted(call("GET", path));
    }

    HttpResponse getShortly(String path) throws HttpFailure, InterruptedException {
        return noted(call("GET", path).limits(limits.within(least(limits.answer()), least(limits.idle()), SHORT)));
    }

    /** Finds out whether the machine answers, while the caller goes on. */
    void probe() {
        Thread.ofVirtual().name("wan-probe").start(() -> {
            try {
                getShortly("/queue");
            } catch (HttpFailure noted) {
                // It is noted that the machine is silent.
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static Duration least(Duration limit) {
        return limit.compareTo(SHORT) < 0 ? limit : SHORT;
    }

    HttpResponse post(String path, String json) throws HttpFailure, InterruptedException {
        return noted(call("POST", path).body(HttpBody.json(json)));
    }

    HttpResponse send(HttpCall call) throws HttpFailure, InterruptedException {
        return noted(call);
    }

    private HttpResponse noted(HttpCall call) throws HttpFailure, InterruptedException {
        try {
            HttpResponse response = PaidCall.read(http, call, header.key());
            answers();
            return response;
        } catch (HttpFailure failed) {
            silent(failed.reason() == HttpFailure.Reason.NOT_SENT);
            throw failed;
        }
    }

    private synchronized void answers() {
        silentSince = null;
    }

    private synchronized void silent(boolean refused) {
        if (silentSince == null) {
            silentSince = clock.instant();
            refusesOnly = refused;
        } else refusesOnly &= refused;
    }

    /**
     * Returns whether the machine has been silent for so long that its jobs go to another one. What it has in the memory of its process is
     * most likely lost; at worst, a machine that was only unreachable makes a clip that nobody fetches.
     */
    synchronized boolean isGone() {
        if (silentSince == null) return false;
        Duration silent = Duration.between(silentSince, clock.instant());
        return silent.compareTo(refusesOnly ? UNTIL_GONE : UNTIL_GIVEN_UP) >= 0;
    }

    @Override
    public String toString() {
        return url;
    }
}
