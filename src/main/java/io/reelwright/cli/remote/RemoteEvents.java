package io.reelwright.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.campaign.Phase;
import io.reelwright.event.StoredEvent;
import io.reelwright.net.StreamingResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The events of a campaign on a server, read from its event stream. The stream is reopened whenever it breaks. */
public final class RemoteEvents implements AutoCloseable {
    /** Number of retries for a client that waits for the server without limit. */
    public static final int FOR_EVER = Integer.MAX_VALUE;

    /** Number of retries for a client that gives the server about half a minute to come back. */
    public static final int A_WHILE = 10;

    private static final Set<String> ENDS = Set.of(Phase.DONE.name(), Phase.FAILED.name(), Phase.CANCELLED.name());

    private final ApiClient api;
    private final String campaign;
    private final RetryDelays tries;
    private final BlockingQueue<StoredEvent> news = new LinkedBlockingQueue<>();
    private final Thread reader;

    /** Set when the server becomes unavailable, and cleared by the caller that reports it. */
    private final AtomicBoolean away = new AtomicBoolean();

    private volatile long last;
    private volatile boolean over;
    private volatile @Nullable JsonNode end;
    private volatile @Nullable ApiFailure fault;

    /**
     * @param since    number of the event after which to begin; 0 for all
     * @param patience maximum number of retries after connections that delivered no new event
     */
    public RemoteEvents(ApiClient api, String id, long since, int patience) {
        this.api = api;
        this.campaign = ApiClient.campaign(id);
        this.tries = new RetryDelays(patience);
        this.last = since;
        this.reader = Thread.ofVirtual().name("events-" + id).start(this::read);
    }

    /**
     * Returns the next event.
     *
     * @return null when none has arrived within {@code patience}
     * @throws ApiFailure when no more events can be read although the campaign has not ended
     */
    public @Nullable StoredEvent next(Duration patience) throws InterruptedException {
        StoredEvent next = news.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        ApiFailure why = fault;
        if (next == null && why != null && news.isEmpty()) throw why;
        return next;
    }

    /** Returns whether {@link #next} has returned all events up to this number, or all events of an ended campaign. */
    public boolean given(long number) {
        return (over || last >= number) && news.isEmpty();
    }

    /** Returns the ended campaign as the server shows it; null while it has not ended or {@link #next} has not returned all its events. */
    public @Nullable JsonNode end() {
        JsonNode now = end;
        return news.isEmpty() ? now : null;
    }

    /** Returns whether the server has become unavailable since the last call. */
    public boolean wentAway() {
        return away.getAndSet(false);
    }

    private void read() {
        try {
            boolean told = false;
            while (!over && fault == null) {
                long before = last;
                boolean reached = readOnce();
                if (!reached && !told) away.set(true);
                told = !reached;
                if (last > before) tries.forget();
                if (!over && fault == null && !tries.again())
                    fault = new ApiFailure(ApiFailure.LOST, api.url() + ": became unavailable and did not come back");
            }
        } catch (InterruptedException stopped) {
            over = true;
        } catch (RuntimeException unread) {
            fault = new ApiFailure(
                    ApiFailure.FOREIGN,
                    api.url() + ": its response after event " + last
                            + " cannot be understood; the server may be a newer Reelwright than this program");
        }
    }

    /**
     * Reads until the stream breaks or closes. A server closes it only when the campaign has ended or the server shuts down.
     *
     * @return whether the server was reachable at the end
     */
    private boolean readOnce() throws InterruptedException {
        try {
            try (StreamingResponse stream = api.stream(campaign + "/events", last)) {
                EventStreamParser events = new EventStreamParser(stream.body());
                for (var message = events.next(); message != null; message = events.next()) take(message);
            } catch (IOException broken) {
                // The next stream begins after the last id, so nothing is missed.
                return true;
            }
            look(api.get(campaign));
            return true;
        } catch (ApiFailure no) {
            if (!no.mayPass()) fault = no;
            return false;
        }
    }

    private void look(JsonNode now) {
        if (!ENDS.contains(now.path("phase").asText()) || now.path("events").asLong() > last) return;
        end = now;
        over = true;
    }

    private void take(EventStreamParser.Message message) {
        if (!message.id().matches("\\d{1,18}")) return;
        long number = Long.parseLong(message.id());
        if (number <= last) return;
        Optional<StoredEvent> event = StoredEvent.ofWire(message.kind(), number, message.data());
        event.ifPresent(news::add);
        last = number;
    }

    @Override
    public void close() {
        over = true;
        reader.interrupt();
    }
}
