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

/** A campaign's events on a server, read from its stream, which is opened again whenever it breaks. */
public final class RemoteEvents implements AutoCloseable {
    /** Waits for a server as long as it takes. */
    public static final int FOR_EVER = Integer.MAX_VALUE;

    /** Gives a server half a minute to come back. */
    public static final int A_WHILE = 10;

    private static final Set<String> ENDS = Set.of(Phase.DONE.name(), Phase.FAILED.name(), Phase.CANCELLED.name());

    private final ApiClient api;
    private final String campaign;
    private final RetryDelays tries;
    private final BlockingQueue<StoredEvent> news = new LinkedBlockingQueue<>();
    private final Thread reader;

    /** Set when the server is away, and taken by who tells it. */
    private final AtomicBoolean away = new AtomicBoolean();

    private volatile long last;
    private volatile boolean over;
    private volatile @Nullable JsonNode end;
    private volatile @Nullable ApiFailure fault;

    /**
     * @param since    number of the event after which to begin; 0 for all
     * @param patience how often it is tried again after a connection that brought nothing new
     */
    public RemoteEvents(ApiClient api, String id, long since, int patience) {
        this.api = api;
        this.campaign = ApiClient.campaign(id);
        this.tries = new RetryDelays(patience);
        this.last = since;
        this.reader = Thread.ofVirtual().name("events-" + id).start(this::read);
    }

    /**
     * The next event.
     *
     * @return null when none came in time
     * @throws ApiFailure when there will be no more, and the story is not over
     */
    public @Nullable StoredEvent next(Duration patience) throws InterruptedException {
        StoredEvent next = news.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        ApiFailure why = fault;
        if (next == null && why != null && news.isEmpty()) throw why;
        return next;
    }

    /** Whether every event up to one has been given, or all that there will ever be. */
    public boolean given(long number) {
        return (over || last >= number) && news.isEmpty();
    }

    /** How the campaign ended, as the server says it; null when it has not, or not all of its events have been given. */
    public @Nullable JsonNode end() {
        JsonNode now = end;
        return news.isEmpty() ? now : null;
    }

    /** Whether the server has gone away since this was last asked. */
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
                    fault = new ApiFailure(ApiFailure.LOST, api.url() + ": went away and did not come back");
            }
        } catch (InterruptedException stopped) {
            over = true;
        } catch (RuntimeException unread) {
            fault = new ApiFailure(
                    ApiFailure.FOREIGN,
                    api.url() + ": what it says after event " + last + " cannot be understood (" + unread.getMessage()
                            + "); it may be of a newer Reelwright than this program");
        }
    }

    /**
     * Reads until the stream breaks or closes: a server closes it by itself only when the story is over, or when it goes.
     *
     * @return whether the server was there at last
     */
    private boolean readOnce() throws InterruptedException {
        try {
            try (StreamingResponse stream = api.stream(campaign + "/events", last)) {
                EventStreamParser events = new EventStreamParser(stream.body());
                for (var message = events.next(); message != null; message = events.next()) take(message);
            } catch (IOException broken) {
                // What was missed is sent after the last id.
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
