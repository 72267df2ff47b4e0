package io.reelwright.upgrade;

import io.reelwright.campaign.VideoState;
import io.reelwright.event.StoredEvent;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.live.EventLog;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Submission;
import io.reelwright.testing.Campaigns;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Orders campaigns and reads them, as whichever binary it is run with: as a class of its own tree, or as this very source file
 * on the class path of an older one that has no such class. So it uses nothing that is not old.
 */
public final class OrderDesk {
    private final CampaignWriter writer;
    private final EventLog events;

    private OrderDesk(Database database) {
        this.events = new EventLog(database);
        this.writer = new CampaignWriter(database, new CampaignStore(database), events, Clock.systemUTC());
    }

    /**
     * Address of the database. Says {@code open}; then {@code order TOPIC} is answered with an id, and {@code read ID} with
     * what this binary makes of the campaign.
     */
    public static void main(String[] arguments) throws IOException {
        OrderDesk desk = new OrderDesk(Database.at(arguments[0]));
        System.out.println("open");
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String what = line.substring(line.indexOf(' ') + 1);
            System.out.println(line.startsWith("order ") ? desk.order(what) : desk.read(what));
        }
        System.exit(0);
    }

    private String order(String topic) {
        return writer.submit(Campaigns.brief(topic), Submission.LOCAL).id();
    }

    private String read(String id) {
        try {
            VideoState state = writer.find(id).orElseThrow();
            List<StoredEvent> told = events.read(id, 0, 10_000);
            return state.phase() + " " + state.campaign() + " " + state.takes() + " "
                    + told.stream().map(StoredEvent::seq).map(String::valueOf).collect(Collectors.joining(","));
        } catch (RuntimeException unreadable) {
            return "cannot be read: " + unreadable;
        }
    }
}
