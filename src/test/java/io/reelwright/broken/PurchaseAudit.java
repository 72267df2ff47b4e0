package io.reelwright.broken;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event.ProviderSwitched;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.live.EventLog;
import io.reelwright.money.Job;
import io.reelwright.money.JobState;
import io.reelwright.money.Jobs;
import io.reelwright.money.Ledger;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compares, at the end, what was made with what was told, booked and billed. */
final class PurchaseAudit {
    private static final Set<String> SELLERS = Set.of("runway", "fal", "kie", "dashscope", "wan");

    private final Database database;
    private final EventLog events;
    private final CampaignWriter writer;
    private final Ledger ledger;
    private final Jobs jobs;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    PurchaseAudit(Database database) {
        this.database = database;
        this.events = new EventLog(database);
        this.writer = new CampaignWriter(database, new CampaignStore(database), events, Clock.systemUTC());
        this.ledger = new Ledger(database);
        this.jobs = new Jobs(database, writer, ledger, Clock.systemUTC());
    }

    /** @param done whether all campaigns must have ended; otherwise they stop before COMPOSE */
    void campaigns(List<String> campaigns, boolean done) {
        for (String id : campaigns) {
            VideoState state = writer.find(id).orElseThrow();
            Phase wanted = done ? Phase.DONE : Phase.COMPOSE;
            if (state.phase() != wanted) wrong.add(id + " is in " + state.phase() + ": " + state.failure());
            List<ProviderSwitched> switches = events.read(id, 0, 100_000).stream()
                    .map(stored -> stored.event())
                    .filter(ProviderSwitched.class::isInstance)
                    .map(ProviderSwitched.class::cast)
                    .toList();
            count("switches", switches.size());
            switches.stream().filter(one -> one.why().isBlank()).forEach(one -> wrong.add(id + ": no reason: " + one));
            List<Job> bought = jobs.of(id);
            bought.forEach(job -> count("jobs " + job.state(), 1));
            for (Take take : state.takes()) made(id, take, switches);
            for (int i = 1; i < bought.size(); i++) ordered(id, state, bought.get(i - 1), bought.get(i), switches);
        }
        ledger.differences().forEach(scope -> wrong.add("the books differ in " + scope));
    }

    /** A take whose maker comes after a seller that declined or failed was a switch. */
    private void made(String id, Take take, List<ProviderSwitched> switches) {
        count("takes of " + take.maker(), 1);
        Take.Origin origin = take.origin();
        if (origin == null) return;
        List<Take.Declined> sellers = origin.declined().stream()
                .filter(one -> SELLERS.contains(one.maker()))
                .toList();
        // The event names the seller that had the take; whoever was passed over after it is in its reason.
        boolean told = switches.stream()
                .anyMatch(one -> one.scene() == take.scene()
                        && one.to().equals(take.maker())
                        && sellers.stream().anyMatch(seller -> seller.maker().equals(one.from())));
        if (!sellers.isEmpty() && !told)
            wrong.add(id + ": scene " + take.scene() + " went from " + sellers.getLast() + " to " + take.maker()
                    + " without an event");
    }

    /** Two orders for one take at different sellers were a switch. */
    private void ordered(String id, VideoState state, Job before, Job after, List<ProviderSwitched> switches) {
        if (!before.subject().equals(after.subject()) || before.provider().equals(after.provider())) return;
        boolean takeBetween = state.takes().stream()
                .anyMatch(take -> take.scene() == before.subject().number() && take.attempt() == before.attempt());
        boolean told = switches.stream()
                .anyMatch(one ->
                        one.scene() == after.subject().number() && one.to().equals(after.provider()));
        if (!takeBetween && !told)
            wrong.add(after.ref() + " was ordered instead of " + before.ref() + " without an event");
    }

    /** Compares what services have billed with the limits. */
    void money(AcceptedTasks truth, Map<String, Long> limits, long campaignLimit, List<String> campaigns) {
        Map<String, Long> billed = truth.billed();
        limits.forEach((what, most) -> {
            if (billed.getOrDefault(what, 0L) > most) wrong.add(what + " has billed " + billed.get(what));
        });
        for (String id : campaigns) {
            long real = billed.getOrDefault(id, 0L);
            long booked = ledger.ofCampaign(id).spent() + ledger.ofCampaign(id).held();
            if (real > campaignLimit) wrong.add(id + " was billed " + real + " micros");
            if (real > booked) wrong.add(id + " was billed " + real + " micros and booked " + booked);
        }
        truth.byReference().forEach((ref, tasks) -> {
            if (tasks.size() > 1) wrong.add(ref + " was accepted several times: " + tasks);
            JobState state = jobs.find(ref).map(Job::state).orElse(null);
            if (state == JobState.ORDERED || state == null) wrong.add(ref + " was accepted and is " + state);
        });
        count("tasks accepted", truth.byReference().size());
        billed.forEach((what, micros) -> {
            if (limits.containsKey(what)) count("cents billed, " + what, (int) (micros / 10_000));
        });
    }

    /** Notes something that must not be. */
    void wrong(Iterable<String> words) {
        words.forEach(wrong::add);
    }

    void count(String what, int more) {
        counts.merge(what, more, Integer::sum);
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    Map<String, Integer> counts() {
        return Map.copyOf(new TreeMap<>(counts));
    }

    /** Returns all jobs. */
    List<Job> jobs() {
        return database
                .transaction(handle -> handle.createQuery("SELECT id FROM campaigns ORDER BY id")
                        .mapTo(String.class)
                        .list())
                .stream()
                .flatMap(id -> jobs.of(id).stream())
                .toList();
    }

    EventLog events() {
        return events;
    }

    /** Returns how many of these campaigns have ended or stopped where they were to stop. */
    long over(List<String> campaigns) {
        return database
                .transaction(handle -> handle.createQuery(
                                "SELECT id FROM campaigns WHERE NOT unfinished OR held IS NOT NULL")
                        .mapTo(String.class)
                        .set())
                .stream()
                .filter(campaigns::contains)
                .count();
    }
}
