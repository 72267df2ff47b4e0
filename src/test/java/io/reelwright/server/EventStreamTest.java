package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Campaign;
import io.reelwright.event.Event;
import io.reelwright.event.change.Claim;
import io.reelwright.graph.CampaignActions;
import io.reelwright.testing.Await;
import io.reelwright.testing.Campaigns;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EventStreamTest {
    @TempDir
    static Path folder;

    private static TestServer service;

    @BeforeAll
    static void open() throws Exception {
        service = new TestServer(folder);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void theStreamOfACampaignThatHasEndedReplaysAndCloses(TestInfo test) throws Exception {
        String id = campaign(test);
        new CampaignActions(service.writer).cancel(id, "enough");

        HttpResponse<String> stream = service.get("/v1/campaigns/" + id + "/events");

        assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(stream.headers().firstValue("X-Accel-Buffering")).hasValue("no");
        assertThat(ids(stream.body())).containsExactly(1L, 2L, 3L);
        assertThat(stream.body())
                .contains("event: campaign_created\nid: 1\ndata: {\"campaign\":\"" + id + "\",\"timestamp\":\"")
                .contains("event: phase_change\nid: 2\n")
                .contains("\"to\":\"CANCELLED\"");
    }

    @Test
    void whoComesBackGetsWhatIsMissingAndNothingTwice(TestInfo test) throws Exception {
        String id = campaign(test);
        new CampaignActions(service.writer).cancel(id, "enough");
        String path = "/v1/campaigns/" + id + "/events";

        assertThat(ids(service.get(path + "?since=1").body())).containsExactly(2L, 3L);
        assertThat(ids(service.send(service.request(path).header("Last-Event-ID", "2"))
                        .body()))
                .containsExactly(3L);
        assertThat(ids(service.get(path + "?since=3").body())).isEmpty();
    }

    @Test
    void anIdThatIsOfNoUseGetsTheWholeStateAndThenWhatComes(TestInfo test) throws Exception {
        String id = campaign(test);
        new CampaignActions(service.writer).cancel(id, "enough");

        for (String odd : List.of("abc", "-1", "100000000000000000000", "4", "1e3")) {
            String body = service.send(
                            service.request("/v1/campaigns/" + id + "/events").header("Last-Event-ID", odd))
                    .body();
            assertThat(body).as(odd).contains("event: snapshot\nid: 3\ndata: {\"campaign\":\"" + id + "\"");
            assertThat(ids(body)).as(odd).containsExactly(3L);
        }
    }

    @Test
    void whatHappensIsSentAsItHappens(TestInfo test) throws Exception {
        String id = campaign(test);
        Claim claim = claimed(id);

        try (Listener listener = new Listener("/v1/campaigns/" + id + "/events", "")) {
            assertThat(listener.nextId()).isEqualTo("1");
            for (int moments = 1; moments <= 3; moments++) {
                service.writer.tell(claim, new Event.MomentsFound(moments));
                assertThat(listener.nextData()).contains("\"moments\":" + moments);
            }
        }
    }

    @Test
    void allCampaignsTogetherAreFollowedFromNowAndGoneOnWithByTheLastWord(TestInfo test) throws Exception {
        String last;
        String first;
        try (Listener listener = new Listener("/v1/events", "")) {
            first = campaign(test);
            listener.until("campaign_created", first);
            last = listener.lastId;
        }
        String second =
                service.writer.create(Campaigns.brief("while nobody listened")).id();

        try (Listener listener = new Listener("/v1/events", last)) {
            listener.until("campaign_created", second);
            assertThat(listener.seen).noneMatch(data -> data.contains(first));
        }
        try (Listener listener = new Listener("/v1/events", "no-such-place")) {
            assertThat(listener.nextData()).contains("\"campaigns\":[").contains(second);
        }
    }

    @Test
    void clientsThatAreCutAgainAndAgainAndAServerThatRestartsLoseNothingAndRepeatNothing(TestInfo test)
            throws Exception {
        String id = campaign(test);
        Claim claim = claimed(id);
        int events = 200;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> readers = new ArrayList<>();
            for (int i = 0; i < 10; i++) readers.add(clients.submit(new Reconnecting(id, events + 1, i)));
            for (int i = 0; i < events; i++) {
                service.writer.checkpoint(claim, claim.state(), List.of(new Event.MomentsFound(i)));
                if (i == events / 2) service.restartServer();
            }
            List<Long> all = LongStream.rangeClosed(1, events + 1).boxed().toList();
            for (Future<List<Long>> reader : readers)
                assertThat(reader.get(50, TimeUnit.SECONDS)).isEqualTo(all);
        }
    }

    @Test
    void whoDoesNotReadIsCutOffAndTheOthersDoNotNotice(TestInfo test) throws Exception {
        String id = campaign(test);
        Claim claim = claimed(id);
        try (Socket deaf = new Socket()) {
            deaf.setReceiveBufferSize(4096);
            deaf.connect(
                    new java.net.InetSocketAddress("127.0.0.1", service.server().port()));
            deaf.getOutputStream()
                    .write(("GET /v1/campaigns/" + id + "/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            try (Listener good = new Listener("/v1/campaigns/" + id + "/events", "")) {
                good.nextId();
                int before = openStreams();
                List<Event> burst = Collections.nCopies(4_000, new Event.MomentsFound(7));
                service.writer.checkpoint(claim, claim.state(), burst);
                for (int i = 0; i < burst.size(); i++) good.nextId();
                Await.until("the end of the stream that is not read", () -> openStreams() < before);
                service.writer.tell(claim, new Event.MomentsFound(8));
                assertThat(good.nextData()).contains("\"moments\":8");
            }
        }
    }

    private static int openStreams() throws Exception {
        return service.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("reelwright_streams_open "))
                .map(line -> (int) Double.parseDouble(line.substring(line.indexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    private static String campaign(TestInfo test) {
        Campaign campaign = service.writer.create(Campaigns.brief(test.getDisplayName()));
        return campaign.id();
    }

    /** The right to write, under a ticket of which no engine knows. */
    private static Claim claimed(String id) {
        return service.writer.claim(id, 0).orElseThrow();
    }

    private static List<Long> ids(String stream) {
        return stream.lines()
                .filter(line -> line.startsWith("id: "))
                .map(line -> Long.valueOf(line.substring(4)))
                .toList();
    }

    /** Reads one stream, frame by frame. */
    private static final class Listener implements AutoCloseable {
        private final HttpResponse<java.io.InputStream> answer;
        private final BufferedReader lines;
        private final List<String> seen = new ArrayList<>();
        private String lastId = "";

        Listener(String path, String since) throws Exception {
            var request = service.request(path);
            if (!since.isEmpty()) request.header("Last-Event-ID", since);
            answer = service.stream(request);
            lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        }

        String nextId() throws IOException {
            nextData();
            return lastId;
        }

        String nextData() throws IOException {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) lastId = line.substring(4);
                if (!line.startsWith("data: ")) continue;
                seen.add(line);
                return line;
            }
            throw new IOException("the stream ended");
        }

        void until(String kind, String campaign) throws IOException {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                boolean wanted = line.equals("event: " + kind);
                if (wanted && nextData().contains(campaign)) return;
            }
            throw new IOException("the stream ended");
        }

        @Override
        public void close() throws IOException {
            answer.body().close();
        }
    }

    /** A client that is cut five times, each time after some frames, and goes on after the last one it has seen. */
    private record Reconnecting(String campaign, int events, int seed) implements Callable<List<Long>> {
        @Override
        public List<Long> call() throws Exception {
            Random random = new Random(seed);
            List<Long> got = new ArrayList<>();
            int cuts = 0;
            while (got.size() < events) {
                int patience = cuts++ < 5 ? 1 + random.nextInt(30) : Integer.MAX_VALUE;
                String since = got.isEmpty() ? "0" : String.valueOf(got.getLast());
                try (Listener listener = new Listener("/v1/campaigns/" + campaign + "/events", since)) {
                    for (int i = 0; i < patience && got.size() < events; i++) got.add(Long.valueOf(listener.nextId()));
                } catch (IOException gone) {
                    // The server is just being restarted.
                }
            }
            return got;
        }
    }
}
