package io.reelwright.kill;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.event.StoredEvent;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.live.EventLog;
import io.reelwright.money.Job;
import io.reelwright.money.JobState;
import io.reelwright.money.Jobs;
import io.reelwright.money.Ledger;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the books say after all is over.
 *
 * @param campaigns how many there were
 * @param paid      how many orders the shop took
 * @param searched  how many jobs were sent more than once, as the first try surely had not arrived
 * @param wrong     everything that must not be, in words
 */
public record PaidAudit(int campaigns, int paid, int searched, List<String> wrong) {
    private static final List<Phase> WAY = List.of(
            Phase.PLANNING,
            Phase.SCRIPT,
            Phase.STORYBOARD,
            Phase.MOTION,
            Phase.VISUAL,
            Phase.QUALITY,
            Phase.COMPOSE,
            Phase.REPURPOSE,
            Phase.DONE);

    /** Compares the shop's file with what the database knows. */
    public static PaidAudit audit(Database database, List<String> campaigns, Path truth) throws IOException {
        EventLog events = new EventLog(database);
        CampaignStore states = new CampaignStore(database);
        CampaignWriter writer = new CampaignWriter(database, states, events, Clock.systemUTC());
        Ledger ledger = new Ledger(database);
        Jobs jobs = new Jobs(database, writer, ledger, Clock.systemUTC());
        Map<String, Integer> taken = new HashMap<>();
        for (String ref : Files.readAllLines(truth)) taken.merge(ref, 1, Integer::sum);
        List<String> wrong = new ArrayList<>();
        taken.forEach((ref, times) -> {
            if (times > 1) wrong.add(ref + " was paid " + times + " times");
        });
        int searched = 0;
        for (String id : campaigns) {
            state(states.find(id).orElseThrow(), wrong);
            List<Job> bought = jobs.of(id);
            searched += (int) bought.stream().filter(job -> job.sends() > 1).count();
            bought(id, bought, taken, wrong);
            told(id, events.read(id, 0, 10_000), wrong);
            long spent = ledger.ofCampaign(id).spent();
            if (spent != PaidServer.SCENES * SceneShop.MICROS) wrong.add(id + " is booked with " + spent + " micros");
        }
        ledger.differences().forEach(scope -> wrong.add("the books differ in " + scope));
        int paid = taken.values().stream().mapToInt(Integer::intValue).sum();
        if (paid != campaigns.size() * PaidServer.SCENES) wrong.add(paid + " scenes were paid in all");
        return new PaidAudit(campaigns.size(), paid, searched, List.copyOf(wrong));
    }

    private static void state(VideoState state, List<String> wrong) {
        String id = state.campaign().id();
        if (state.phase() != Phase.DONE) wrong.add(id + " is in " + state.phase() + ": " + state.failure());
        if (state.takes().stream().map(take -> take.scene()).distinct().count() != PaidServer.SCENES
                || state.takes().size() != PaidServer.SCENES) wrong.add(id + " has the takes " + state.takes());
    }

    private static void bought(String id, List<Job> bought, Map<String, Integer> taken, List<String> wrong) {
        if (bought.size() != PaidServer.SCENES) wrong.add(id + " has " + bought.size() + " jobs");
        for (Job job : bought) {
            if (job.state() != JobState.DONE) wrong.add(job.ref() + " is " + job.state() + ": " + job.why());
            if (!taken.containsKey(job.ref())) wrong.add(job.ref() + " is done and was never paid");
        }
    }

    private static void told(String id, List<StoredEvent> told, List<String> wrong) {
        for (int i = 0; i < told.size(); i++)
            if (told.get(i).seq() != i + 1) {
                wrong.add(id + ": after event " + i + " comes " + told.get(i).seq());
                break;
            }
        List<Phase> way = new ArrayList<>(List.of(Phase.PLANNING));
        for (StoredEvent one : told) if (one.event() instanceof Event.PhaseChange change) way.add(change.to());
        if (!way.equals(WAY)) wrong.add(id + " went " + way);
        long scenes = told.stream()
                .filter(one -> one.event() instanceof Event.SceneComplete)
                .count();
        if (scenes != PaidServer.SCENES) wrong.add(id + " tells of " + scenes + " finished scenes");
    }
}
