package io.reelwright.event.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.event.Event;
import io.reelwright.event.EventFrame;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.change.Claim;
import io.reelwright.event.table.AllCampaignsEvents;
import io.reelwright.event.table.EventPosition;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Submission;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.OwnDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class AllCampaignsFeedTest {
    private static final String OURS = "ours";
    private static final String THEIRS = "theirs";

    @TempDir
    static Path folder;

    private static Database database;
    private EventLog events;
    private CampaignWriter writer;

    @BeforeAll
    static void open() throws Exception {
        database = OwnDatabase.in(folder);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void aNode() {
        events = new EventLog(database);
        writer = new CampaignWriter(database, new CampaignStore(database), events, Clock.systemUTC());
    }

    @Test
    void everyReaderGetsEveryEventOfItsProjectOnceWhenManyWriteAndReadersComeAndGo() throws Exception {
        EventPosition begin = events.table().all().now();
        int writers = 6;
        int each = 400;
        try (ExecutorService crew = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> readers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String project = i % 2 == 0 ? OURS : THEIRS;
                readers.add(crew.submit(reader(project, begin, writers / 2 * (each + 1), i)));
            }
            List<Future<String>> written = new ArrayList<>();
            for (int i = 0; i < writers; i++) written.add(crew.submit(writer(i % 2 == 0 ? OURS : THEIRS, each, i)));

            Set<String> all = new HashSet<>();
            for (Future<String> campaign : written)
                for (int seq = 1; seq <= each + 1; seq++) all.add(campaign.get() + " " + seq);
            for (int i = 0; i < readers.size(); i += 2) {
                List<String> ours = readers.get(i).get();
                List<String> theirs = readers.get(i + 1).get();
                assertThat(ours)
                        .doesNotHaveDuplicates()
                        .isEqualTo(readers.get(0).get());
                assertThat(theirs)
                        .doesNotHaveDuplicates()
                        .isEqualTo(readers.get(1).get());
                assertThat(Set.copyOf(ours)).doesNotContainAnyElementsOf(theirs);
                Set<String> both = new HashSet<>(ours);
                both.addAll(theirs);
                assertThat(both).isEqualTo(all);
            }
        }
    }

    @Test
    void anEventThatAnOlderTransactionHoldsBackComesWhenThatHasEnded() throws Exception {
        try (AllCampaignsFeed feed =
                events.live().subscribeAll(OURS, events.table().all().now())) {
            assertThat(feed.ready()).isEmpty();
            String campaign;
            try (Connection older = database.outsideThePool()) {
                older.setAutoCommit(false);
                try (Statement statement = older.createStatement()) {
                    statement.execute("SELECT pg_current_xact_id()");
                }
                campaign = submit(OURS, "held back");
                assertThat(feed.ready()).isEmpty();
                older.commit();
            }
            assertThat(names(told(feed))).containsExactly(campaign + " 1");
        }
    }

    @Test
    void aReaderWhoseProjectIsQuietDoesNotGoBackOverWhatOthersDid() throws Exception {
        EventPosition begin = events.table().all().now();
        try (AllCampaignsFeed feed = events.live().subscribeAll("a quiet project", begin)) {
            submit(THEIRS, "somebody else's");
            assertThat(feed.ready()).isEmpty();
            String own = submit("a quiet project", "its own");
            assertThat(names(told(feed))).containsExactly(own + " 1");
        }
        // The place of a page in which nothing was found is the horizon, not the place where it began.
        assertThat(events.table().all().page("nobody's", begin, 10).last()).isGreaterThan(begin);
    }

    @Test
    void aHeartbeatBringsTheClientForwardAlthoughItsProjectIsQuiet() throws Exception {
        EventPosition begin = events.table().all().now();
        EventPosition quiet;
        try (AllCampaignsFeed feed = events.live().subscribeAll("quiet for long", begin)) {
            submit(THEIRS, "somebody else's");
            do {
                assertThat(feed.ready()).isEmpty();
                quiet = events.live().position(beat(feed)).orElseThrow();
                if (quiet.compareTo(begin) <= 0) feed.await();
            } while (quiet.compareTo(begin) <= 0);
        }
        String own = submit("quiet for long", "its own");
        try (AllCampaignsFeed feed = events.live().subscribeAll("quiet for long", quiet)) {
            assertThat(names(told(feed))).containsExactly(own + " 1");
        }
    }

    @Test
    void aHeartbeatDoesNotPassATransactionThatMayStillWrite() throws Exception {
        try (AllCampaignsFeed feed =
                        events.live().subscribeAll(OURS, events.table().all().now());
                Connection older = database.outsideThePool()) {
            older.setAutoCommit(false);
            long transaction = number(older, "SELECT CAST(CAST(pg_current_xact_id() AS text) AS bigint)");
            submit(THEIRS, "after the older one had begun");
            assertThat(feed.ready()).isEmpty();
            assertThat(events.live().position(beat(feed)).orElseThrow().transaction())
                    .isLessThanOrEqualTo(transaction);
        }
    }

    @Test
    void aPageIsBoundedByWhatItLooksAtWhereOldEventsDoNotSayWhoseTheyAre() throws Exception {
        EventPosition begin = events.table().all().now();
        for (int i = 0; i < 25; i++) submit(THEIRS, "foreign " + i);
        String own = submit("seldom", "its own");
        change("UPDATE events SET project = NULL");
        change("UPDATE house SET value = '9000000000000000000' WHERE name = 'events_project'");
        try {
            EventLog node = new EventLog(database);
            List<String> found = new ArrayList<>();
            EventPosition at = begin;
            int pages = 0;
            for (boolean more = true; more; pages++) {
                AllCampaignsEvents.Page page = node.table().all().page("seldom", at, 10);
                assertThat(page.last()).isGreaterThan(at);
                found.addAll(names(
                        page.rows().stream().map(AllCampaignsEvents.Row::frame).toList()));
                at = page.last();
                more = page.full();
            }
            assertThat(found).containsExactly(own + " 1");
            assertThat(pages).isEqualTo(3);
        } finally {
            change("UPDATE house SET value = '0' WHERE name = 'events_project'");
            change("UPDATE events e SET project = c.project FROM campaigns c WHERE c.id = e.campaign");
        }
    }

    @Test
    void whoComesFromTheBeginningIsBroughtToTheEndByPlacesAloneAsNothingIsItsOwn() throws Exception {
        for (int i = 0; i < 3; i++) submit(THEIRS, "foreign");
        try (AllCampaignsFeed feed = events.live().subscribeAll("nobody's own", new EventPosition(0, 0))) {
            assertThat(feed.ready()).isEmpty();
            assertThat(events.live().position(beat(feed)))
                    .hasValueSatisfying(at -> assertThat(at.transaction()).isGreaterThan(0));
        }
    }

    @Test
    void anOlderBinaryThatDoesNotSayWhoseAnEventIsWritesItAllTheSame() throws Exception {
        EventPosition begin = events.table().all().now();
        String own = submit(OURS, "of an older binary");
        change("INSERT INTO events (campaign, seq, at, phase, kind, data) VALUES ('" + own
                + "', 2, now(), 'PLANNING', 'moments_found', '{\"moments\": 3}')");

        AllCampaignsEvents.Page page = events.table().all().page(OURS, begin, 100);

        assertThat(names(page.rows().stream().map(AllCampaignsEvents.Row::frame).toList()))
                .contains(own + " 2");
    }

    @Test
    void anEventThatCannotBeReadStopsNobodyWhoReadsOthers() throws Exception {
        EventPosition begin = events.table().all().now();
        String bad = submit(OURS, "broken");
        change("UPDATE events SET data = '[1]', told = NULL WHERE campaign = '" + bad + "'");
        String odd = submit(OURS, "of another kind");
        change("UPDATE events SET kind = 'a_kind_of_tomorrow', phase = 'TOMORROW' WHERE campaign = '" + odd + "'");
        String good = submit(OURS, "whole");

        try (AllCampaignsFeed feed = events.live().subscribeAll(OURS, begin)) {
            List<String> seen = new ArrayList<>();
            while (!seen.contains(good + " 1")) seen.addAll(names(told(feed)));
            assertThat(seen).containsExactly(odd + " 1", good + " 1");
        }
        try (CampaignFeed watches = events.live().subscribe(bad, 0)) {
            List<EventFrame> frames = told(watches);
            assertThat(frames).hasSize(1);
            assertThat(new String(frames.getFirst().bytes(), StandardCharsets.UTF_8))
                    .isEqualTo("id: 1\n\n");
            assertThat(watches.ready()).isEmpty();
        }
        assertThat(events.read(bad, 0, 10)).isEmpty();
        assertThat(events.read(odd, 0, 10)).isEmpty();
    }

    @Test
    void aQuestionAboutMoreCampaignsThanAStatementHasPlacesIsAnswered() {
        String own = submit(OURS, "one of many");
        List<String> many = new ArrayList<>(List.of(own));
        for (int i = 0; i < 70_000; i++) many.add("none-" + i);

        assertThat(events.table().newest(many)).containsExactly(java.util.Map.entry(own, 1L));
    }

    private static String beat(EventFeed feed) {
        return new String(feed.heartbeat(), StandardCharsets.UTF_8).replaceFirst("(?s)id: (\\S+)\n\n", "$1");
    }

    private static void change(String sql) {
        database.transaction(handle -> handle.execute(sql));
    }

    private static long number(Connection connection, String sql) throws Exception {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Callable<String> writer(String project, int count, int seed) {
        return () -> {
            Random random = new Random(seed);
            String id = submit(project, "writer " + seed);
            Claim claim = writer.claim(id, 1).orElseThrow();
            for (int i = 0; i < count; i++) {
                int pause = random.nextInt(20) == 0 ? random.nextInt(15) : 0;
                // What is committed late must not be passed over: transactions last longer than others that began
                // later.
                writer.note(claim, List.of(new Event.MomentsFound(i)), _ -> sleep(pause));
            }
            return id;
        };
    }

    /** Reads until it has enough, and now and then rests, or leaves and comes back with its last place. */
    private Callable<List<String>> reader(String project, EventPosition begin, int enough, int seed) {
        return () -> {
            Random random = new Random(100 + seed);
            List<String> seen = new ArrayList<>();
            EventPosition from = begin;
            while (seen.size() < enough) {
                try (AllCampaignsFeed feed = events.live().subscribeAll(project, from)) {
                    int patience = random.nextInt(400);
                    while (seen.size() < enough && patience-- > 0) {
                        List<EventFrame> frames = told(feed);
                        seen.addAll(names(frames));
                        from = events.live().position(id(frames.getLast())).orElseThrow();
                        if (random.nextInt(200) == 0) sleep(300); // So long that others get far ahead of it.
                    }
                }
            }
            return Collections.unmodifiableList(seen);
        };
    }

    private String submit(String project, String topic) {
        Submission how = new Submission(project, null, null, false, Set.of());
        return writer.submit(Campaigns.brief(topic), how).id();
    }

    private static List<EventFrame> told(EventFeed feed) throws InterruptedException {
        List<EventFrame> frames = feed.ready();
        while (frames.isEmpty()) {
            feed.await();
            frames = feed.ready();
        }
        return frames;
    }

    /** {@code CAMPAIGN SEQ} of each. */
    private static List<String> names(List<EventFrame> frames) {
        return frames.stream()
                .map(frame -> part(frame, "(?s).*\"campaign\":\"(\\w+)\".*") + " " + frame.seq())
                .toList();
    }

    private static String id(EventFrame frame) {
        return part(frame, "(?s).*\nid: (\\S+)\n.*");
    }

    private static String part(EventFrame frame, String pattern) {
        return new String(frame.bytes(), StandardCharsets.UTF_8).replaceFirst(pattern, "$1");
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
