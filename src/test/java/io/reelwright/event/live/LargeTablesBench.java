package io.reelwright.event.live;

import io.reelwright.campaign.Phase;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.table.AllCampaignsEvents;
import io.reelwright.event.table.EventPosition;
import io.reelwright.store.CampaignList;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Submission;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.SharedFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What a caller's question costs in a house with many campaigns and many foreign events: {@code LargeTablesBench CAMPAIGNS EVENTS}.
 * Searches are compared with a page of the plain list, coming back after long with a reading of the whole table.
 */
public final class LargeTablesBench {
    private static final String OURS = "ours";
    private static final String THEIRS = "theirs";
    private static final int PAGE = 20;
    private static final int ROUNDS = 30;

    private final Database database;
    private final EventLog events;
    private final CampaignWriter writer;

    private LargeTablesBench(Database database) {
        this.database = database;
        this.events = new EventLog(database);
        this.writer = new CampaignWriter(database, new CampaignStore(database), events, Clock.systemUTC());
    }

    /** Prints the figures. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("reelwright-large");
        try (Database database = Database.embedded(folder, SharedFolders.programs())) {
            new LargeTablesBench(database).run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        }
    }

    private void run(int campaigns, int foreign) {
        String ours = submit(OURS);
        String theirs = submit(THEIRS);
        fill(ours, theirs, campaigns, foreign);
        CampaignList list = new CampaignList(database);
        double plain = millis(() -> list.list(wish(null, null)));
        System.out.printf("a page of the list of %d campaigns: %.2f ms%n", campaigns, plain);
        told("a topic that one has", plain, millis(() -> list.list(wish("number 4711", null))));
        told("a topic that all have", plain, millis(() -> list.list(wish("honey bees", null))));
        told("a topic that nobody has", plain, millis(() -> list.list(wish("volcano", null))));
        told("a topic and a phase", plain, millis(() -> list.list(wish("honey", Phase.DONE))));
        double table =
                millis(() -> database.transaction(handle -> handle.select("SELECT sum(length(data::text)) FROM events")
                        .mapTo(Long.class)
                        .one()));
        System.out.printf("reading all of %d events: %.1f ms%n", foreign, table);
        told("coming back to a quiet project, from the beginning", table, millis(() -> comeBack("quiet")));
        told("coming back to the busy one, its first page", table, millis(() -> page(THEIRS)));
    }

    private String submit(String project) {
        return writer.submit(
                        Campaigns.brief("the first honey bees"), new Submission(project, null, null, false, Set.of()))
                .id();
    }

    private void fill(String ours, String theirs, int campaigns, int foreign) {
        database.transaction(handle -> {
            handle.execute("SET LOCAL statement_timeout = 0");
            handle.execute(
                    "INSERT INTO campaigns (id, fingerprint, tier, phase, state, created_at, updated_at, project, holds)"
                            + " SELECT c.id || '-' || n, c.id || '-' || n, c.tier, CASE n % 3 WHEN 0 THEN 'DONE' ELSE 'FAILED' END,"
                            + " jsonb_set(c.state, '{campaign,brief,topic}', to_jsonb('Honey bees, number ' || n)),"
                            + " c.created_at, c.updated_at, c.project, c.holds"
                            + " FROM campaigns c, generate_series(1, ?) AS n WHERE c.id = ?",
                    campaigns, ours);
            handle.execute(
                    "INSERT INTO events (campaign, seq, at, phase, kind, data, project)"
                            + " SELECT e.campaign, e.seq + n, e.at, e.phase, e.kind, e.data, e.project"
                            + " FROM events e, generate_series(1, ?) AS n WHERE e.campaign = ? AND e.seq = 1",
                    foreign,
                    theirs);
            return 0;
        });
        database.transaction(handle -> handle.execute("ANALYZE"));
    }

    private static CampaignList.Wish wish(@Nullable String topic, @Nullable Phase phase) {
        return new CampaignList.Wish(OURS, phase, topic, null, PAGE);
    }

    private AllCampaignsEvents.Page page(String project) {
        return events.table().all().page(project, new EventPosition(0, 0), PAGE);
    }

    /** As a client does that was away since the beginning: page after page, until there is no more. */
    private EventPosition comeBack(String project) {
        EventPosition place = new EventPosition(0, 0);
        AllCampaignsEvents.Page page;
        do {
            page = events.table().all().page(project, place, 1_000);
            place = page.last();
        } while (page.full());
        return place;
    }

    private interface Question {
        Object ask();
    }

    /** The median of some rounds, after some that do not count. */
    private static double millis(Question question) {
        for (int i = 0; i < 5; i++) question.ask();
        return LongStream.range(0, ROUNDS)
                        .map(_ -> {
                            long begin = System.nanoTime();
                            question.ask();
                            return System.nanoTime() - begin;
                        })
                        .sorted()
                        .skip(ROUNDS / 2)
                        .findFirst()
                        .orElseThrow()
                / 1e6;
    }

    private static void told(String what, double baseline, double millis) {
        System.out.printf("%s: %.2f ms, %.2f times that%n", what, millis, millis / baseline);
    }
}
