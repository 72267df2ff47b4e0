package io.reelwright.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.cli.Job;
import io.reelwright.cli.WorkshopFailure;
import io.reelwright.event.StoredEvent;
import io.reelwright.store.StateJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A campaign on a server, followed through its stream, which is opened again whenever it breaks. */
public final class RemoteJob implements Job, AutoCloseable {
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final Api api;
    private final String id;
    private final BlockingQueue<StoredEvent> news = new LinkedBlockingQueue<>();
    private final Thread reader;
    private volatile boolean over;
    private volatile @Nullable String refused;
    private @Nullable Path files;

    /** @param since number of the event after which to begin; 0 for all */
    public RemoteJob(Api api, String id, long since) {
        this.api = api;
        this.id = id;
        this.reader = Thread.ofVirtual().name("events-" + id).start(() -> read(since));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public @Nullable StoredEvent next(Duration patience) throws InterruptedException {
        StoredEvent next = news.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        String why = refused;
        if (next == null && why != null) throw new WorkshopFailure(why, new IOException(why));
        return next;
    }

    @Override
    public boolean ended() {
        return over && news.isEmpty();
    }

    @Override
    public VideoState state() {
        return state(campaign());
    }

    /** The state in a campaign's answer. */
    static VideoState state(JsonNode campaign) {
        return StateJson.read(campaign.path("state").toString());
    }

    /** Fetched once, into a folder that goes with this process. */
    @Override
    public Path file(Asset asset) {
        try {
            Path folder = files;
            if (folder == null) files = folder = Files.createTempDirectory("reelwright-download");
            Path file = folder.resolve(asset.sha256());
            if (!Files.exists(file)) {
                Path part = folder.resolve(asset.sha256() + ".part");
                api.download(path("/assets/" + asset.key().substring(id.length() + 1)), part);
                Files.move(part, file);
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new WorkshopFailure("the download was stopped", stopped);
        }
    }

    private JsonNode campaign() {
        try {
            return api.get(path(""));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new WorkshopFailure("stopped", stopped);
        }
    }

    private String path(String rest) {
        return "/v1/campaigns/" + id + rest;
    }

    private void read(long since) {
        long last = since;
        try {
            while (!over && refused == null) {
                last = readOnce(last);
                if (!over) Thread.sleep(AGAIN);
            }
        } catch (InterruptedException stopped) {
            over = true;
        }
    }

    /** Until the stream breaks or closes: a server closes it by itself only when the story is over, or when it goes. */
    private long readOnce(long since) throws InterruptedException {
        long last = since;
        try {
            HttpResponse<InputStream> answer = api.stream(path("/events"), since);
            try (InputStream in = answer.body()) {
                if (answer.statusCode() != 200) return refuse(answer.statusCode(), in, last);
                EventReader events = new EventReader(in);
                for (var message = events.next(); message != null; message = events.next()) last = take(message, last);
            }
            JsonNode now = api.get(path(""));
            over = Phase.valueOf(now.path("phase").asText()).isEnd()
                    && now.path("events").asLong() <= last;
        } catch (IOException | ApiFailure broken) {
            // It is tried again: what was missed is sent after the last id.
        }
        return last;
    }

    private long refuse(int status, InputStream in, long last) throws IOException {
        // A server that is not ready yet will be.
        if (status == 503) return last;
        refused = Api.told(status, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        return last;
    }

    private long take(EventReader.Message message, long last) {
        if (!message.id().matches("\\d{1,18}")) return last;
        long number = Long.parseLong(message.id());
        Optional<StoredEvent> event = StoredEvent.ofWire(message.kind(), number, message.data());
        if (number > last) event.ifPresent(news::add);
        return Math.max(last, number);
    }

    @Override
    public void close() {
        over = true;
        reader.interrupt();
        Path folder = files;
        if (folder == null) return;
        try (var inside = Files.list(folder)) {
            for (Path file : inside.toList()) Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        } catch (IOException kept) {
            // It lies in the folder for temporary files, which the system empties.
        }
    }
}
