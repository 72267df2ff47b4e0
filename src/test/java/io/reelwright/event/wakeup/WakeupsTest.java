package io.reelwright.event.wakeup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.event.Event;
import io.reelwright.event.EventFrame;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.change.Claim;
import io.reelwright.event.live.CampaignFeed;
import io.reelwright.event.live.EventFeed;
import io.reelwright.event.live.EventLog;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Submission;
import io.reelwright.store.postgres.EmbeddedPostgres;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.OwnDatabase;
import io.reelwright.testing.OwnRedis;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.exceptions.JedisConnectionException;

/** Two nodes on one database. Nobody here looks into the tables by the clock: what is seen was told. */
@Timeout(60)
class WakeupsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static Database here;
    private static Database there;

    @BeforeAll
    static void open() throws Exception {
        postgres = OwnDatabase.server(folder);
        String url = postgres.url() + "?user=" + postgres.user() + "&password=" + postgres.password();
        here = Database.at(url);
        there = Database.at(url);
    }

    @AfterAll
    static void close() {
        here.close();
        there.close();
        postgres.close();
    }

    @Test
    void aReaderOnAnotherNodeIsToldWhatIsCommittedHere(TestInfo test) throws Exception {
        try (Node one = new Node(here, new PostgresNotifications(here));
                Node other = new Node(there, new PostgresNotifications(there))) {
            String id = one.submit(test);
            try (CampaignFeed reader = other.events.live().subscribe(id, 0)) {
                assertThat(told(reader)).hasSize(1);

                one.writer.tell(one.claim(id), new Event.MomentsFound(3));

                assertThat(told(reader)).extracting(EventFrame::seq).containsExactly(2L);
            }
        }
    }

    @Test
    void aWorkerOnAnotherNodeIsToldOfATurn(TestInfo test) throws Exception {
        try (Node one = new Node(here, new PostgresNotifications(here));
                Node other = new Node(there, new PostgresNotifications(there))) {
            CountDownLatch told = new CountDownLatch(1);
            other.events.onTurn(told::countDown);

            one.submit(test);

            assertThat(told.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whatWasToldWhileNobodyListenedIsFoundWhenListeningBeginsAgain(TestInfo test) throws Exception {
        try (Node one = new Node(here, new PostgresNotifications(here));
                Node other = new Node(there, new PostgresNotifications(there))) {
            String id = one.submit(test);
            Claim claim = one.claim(id);
            try (CampaignFeed reader = other.events.live().subscribe(id, 0)) {
                assertThat(told(reader)).hasSize(1);

                for (int i = 0; i < 3; i++) {
                    here.transaction(handle -> handle.createQuery(
                                    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query = 'LISTEN reelwright'")
                            .mapTo(Integer.class)
                            .one());
                    one.writer.tell(claim, new Event.MomentsFound(i));

                    assertThat(told(reader)).extracting(EventFrame::seq).containsExactly(2L + i);
                }
            }
        }
    }

    @Test
    void aRedisThatIsEmptiedKilledAndStartedAgainLosesNothing(TestInfo test) throws Exception {
        Assumptions.assumeTrue(OwnRedis.isInstalled(), "no redis-server here: apt-get install redis-server");
        try (OwnRedis redis = OwnRedis.start();
                Node one = new Node(here, new RedisPubSub(redis.address(), "a house"));
                Node other = new Node(there, new RedisPubSub(redis.address(), "a house"))) {
            String id = one.submit(test);
            Claim claim = one.claim(id);
            try (CampaignFeed reader = other.events.live().subscribe(id, 0)) {
                assertThat(told(reader)).hasSize(1);
                one.writer.tell(claim, new Event.MomentsFound(0));
                assertThat(told(reader)).extracting(EventFrame::seq).containsExactly(2L);

                redis.empty();
                one.writer.tell(claim, new Event.MomentsFound(1));
                assertThat(told(reader)).extracting(EventFrame::seq).containsExactly(3L);

                redis.kill();
                one.writer.tell(claim, new Event.MomentsFound(2));
                redis.startAgain();
                assertThat(told(reader)).extracting(EventFrame::seq).containsExactly(4L);
            }
        }
    }

    @Test
    void aRedisThatFallsSilentIsNotListenedToForHours() throws Exception {
        Assumptions.assumeTrue(OwnRedis.isInstalled(), "no redis-server here: apt-get install redis-server");
        try (OwnRedis redis = OwnRedis.start()) {
            RedisPubSub wire = new RedisPubSub(redis.address(), "a silent house", Duration.ofMillis(50));
            CountDownLatch heard = new CountDownLatch(1);
            CountDownLatch begun = new CountDownLatch(1);
            FutureTask<Void> listening =
                    new FutureTask<>(() -> wire.listen(begun::countDown, _ -> heard.countDown()), null);
            Thread.ofVirtual().start(listening);
            begun.await();
            redis.awaitPings(3);
            wire.publish(List.of("still there"));
            heard.await();

            redis.freeze();

            assertThatThrownBy(listening::get).hasCauseInstanceOf(JedisConnectionException.class);
        }
    }

    @Test
    void aRedisThatIsNotThereYetIsWaitedFor(TestInfo test) throws Exception {
        Assumptions.assumeTrue(OwnRedis.isInstalled(), "no redis-server here: apt-get install redis-server");
        try (OwnRedis redis = OwnRedis.start()) {
            redis.kill();
            RedisPubSub wire = new RedisPubSub(redis.address(), "a late house");
            assertThatThrownBy(() -> wire.publish(List.of("nobody"))).isInstanceOf(JedisConnectionException.class);
            redis.startAgain();
            try (Node late = new Node(here, wire)) {
                assertThat(late.submit(test)).isNotEmpty();
            }
        }
    }

    @Test
    void callsAreReadAsTheyAreWritten() {
        for (boolean turn : List.of(true, false)) {
            Wakeups.Call call = new Wakeups.Call("01ABC", 17, turn);
            assertThat(Wakeups.Call.of(call.word())).isEqualTo(call);
        }
        for (String odd : List.of("", "x", ":1", "a:", "a:b", "a:1!!"))
            assertThatThrownBy(() -> Wakeups.Call.of(odd)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<EventFrame> told(EventFeed reader) throws InterruptedException {
        List<EventFrame> frames = reader.ready();
        while (frames.isEmpty()) {
            reader.await();
            frames = reader.ready();
        }
        return frames;
    }

    /** A node, as far as it tells and hears; made when it can hear. */
    private static final class Node implements AutoCloseable {
        final EventLog events;
        final CampaignWriter writer;
        private final Wakeups wakeups;

        Node(Database database, WakeupRelay.Wire wire) throws InterruptedException {
            events = new EventLog(database);
            writer = new CampaignWriter(database, new CampaignStore(database), events, Clock.systemUTC());
            CountDownLatch hears = new CountDownLatch(1);
            events.onTurn(hears::countDown);
            wakeups = new WakeupRelay(wire, events.listener());
            events.connect(wakeups);
            assertThat(hears.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }

        String submit(TestInfo test) {
            return writer.submit(Campaigns.brief(test.getDisplayName()), Submission.LOCAL)
                    .id();
        }

        Claim claim(String id) {
            return writer.claim(id, 1).orElseThrow();
        }

        @Override
        public void close() {
            wakeups.close();
        }
    }
}
