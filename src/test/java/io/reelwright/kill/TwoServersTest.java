package io.reelwright.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.live.EventLog;
import io.reelwright.kill.ServerProcess.Told;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Submission;
import io.reelwright.store.postgres.EmbeddedPostgres;
import io.reelwright.testing.Await;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.OwnDatabase;
import io.reelwright.testing.SharedFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real server processes that share one Postgres, with the times of the product. */
@Tag("slow")
@Timeout(180)
class TwoServersTest {
    private static final Duration NO_NEW_CLAIMS_AFTER = Duration.ofSeconds(1);
    private static final Duration GONE_AFTER = Duration.ofSeconds(25);

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void programsAreThere() throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
        Files.createSymbolicLink(data.resolve("programs"), SharedFolders.programs());
    }

    @Test
    void aKilledServersCampaignGoesOnAtTheOtherAndAServerThatIsToldToEndTakesNoMore() throws Exception {
        try (EmbeddedPostgres postgres = postgres();
                ServerProcess one = ServerProcess.start(url(postgres), data);
                ServerProcess other = ServerProcess.start(url(postgres), data);
                Database database = Database.at(url(postgres))) {
            one.awaitReady();
            other.awaitReady();
            String campaign = one.submit("Why honey never spoils");
            Iterator<Told> events = other.events(campaign);
            long seen = follow(events, 0, "scene_generating");

            List<ServerProcess> both = List.of(one, other);
            long at = whoWorksOn(database, campaign);
            ServerProcess worker = both.stream()
                    .filter(server -> server.process().pid() == at)
                    .findFirst()
                    .orElseThrow();
            ServerProcess survivor = worker == one ? other : one;
            if (survivor == one) seen = follow(events = one.events(campaign), 0, "scene_generating");
            long killed = System.nanoTime();
            worker.process().kill();
            seen = follow(events, seen, "resumed");
            System.out.printf("taken over after %.1f s%n", (System.nanoTime() - killed) / 1e9);
            follow(events, seen, "scene_generating");

            endsAndTakesNoMore(survivor, database);
        }
    }

    @Test
    void aServerThatComesBeforeItsDatabaseWaitsForItAndSaysSo() throws Exception {
        EmbeddedPostgres before = postgres();
        String url = url(before);
        before.close();
        try (ServerProcess server = ServerProcess.start(url, data)) {
            assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
            String why = server.get("/health/ready").body();
            while (why.contains("is starting"))
                why = server.get("/health/ready").body();
            assertThat(why).contains("503").contains("waits for its database, which does not answer");

            try (EmbeddedPostgres _ = postgres()) {
                server.awaitReady();
                assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
                server.process().signal("TERM");
                assertThat(server.process().endsWithin(GONE_AFTER)).isTrue();
            }
        }
    }

    @Test
    void aServerEndsInTimeAlsoWhileItsDatabaseIsAway() throws Exception {
        EmbeddedPostgres postgres = postgres();
        try (ServerProcess server = ServerProcess.start(url(postgres), data)) {
            server.awaitReady();
            String campaign = server.submit("Why honey never spoils");
            follow(server.events(campaign), 0, "phase_change");
            postgres.close();
            Await.until("no readiness", () -> server.get("/health/ready").statusCode() != 200);

            server.process().signal("TERM");

            assertThat(server.process().endsWithin(GONE_AFTER)).isTrue();
        } finally {
            postgres.close();
        }
    }

    /** Orders come in while a server ends. */
    private static void endsAndTakesNoMore(ServerProcess server, Database database) throws Exception {
        CampaignWriter writer =
                new CampaignWriter(database, new CampaignStore(database), new EventLog(database), Clock.systemUTC());
        Map<String, Duration> orders = new TreeMap<>();
        long told = System.nanoTime();
        server.process().signal("TERM");
        boolean gone = false;
        while (!gone && System.nanoTime() - told < GONE_AFTER.toNanos()) {
            Duration after = Duration.ofNanos(System.nanoTime() - told);
            String order = "order " + orders.size();
            orders.put(writer.submit(Campaigns.brief(order), Submission.LOCAL).id(), after);
            gone = server.process().endsWithin(Duration.ofMillis(100));
        }
        System.out.printf("gone after %.1f s%n", (System.nanoTime() - told) / 1e9);
        assertThat(gone).isTrue();
        orders.put(writer.submit(Campaigns.brief("too late"), Submission.LOCAL).id(), GONE_AFTER);
        orders.forEach((id, after) -> {
            if (after.compareTo(NO_NEW_CLAIMS_AFTER) > 0)
                assertThat(claims(database, id)).as(id).isZero();
        });
    }

    /** Reads up to an event of a kind: number follows number. */
    private static long follow(Iterator<Told> events, long seen, String kind) {
        long last = seen;
        while (true) {
            Told event = events.next();
            assertThat(event.id()).isEqualTo(++last);
            if (event.kind().equals(kind)) return last;
        }
    }

    private static long whoWorksOn(Database database, String campaign) {
        String worker = database.transaction(handle -> handle.createQuery(
                        "SELECT picked_by FROM scheduled_tasks WHERE picked AND task_instance LIKE ?")
                .bind(0, campaign + "/%")
                .mapTo(String.class)
                .one());
        return Long.parseLong(worker.split("-")[1]);
    }

    private static long claims(Database database, String campaign) {
        return database.transaction(handle -> handle.createQuery("SELECT fence FROM campaigns WHERE id = ?")
                .bind(0, campaign)
                .mapTo(Long.class)
                .one());
    }

    private EmbeddedPostgres postgres() throws IOException, InterruptedException {
        return OwnDatabase.server(folder.resolve("postgres"));
    }

    private static String url(EmbeddedPostgres postgres) {
        return postgres.url() + "?user=" + postgres.user() + "&password=" + postgres.password();
    }
}
