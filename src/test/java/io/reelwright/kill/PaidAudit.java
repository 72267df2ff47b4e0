package io.reelwright.kill;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.event.StoredEvent;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.live.EventLog;
import io.reelwright.money.Job;
import io.reelwright.money.Jobs;
import io.reelwright.money.Ledger;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the books say after all is over, compared with the services' own files.
 *
 * <p>A job is <em>paid twice</em> when its service has accepted it twice. That must never be. A <em>silent duplicate</em> is something
 * accepted that the books do not tell of, so that its scene may be bought once more without a word. What is accepted is told of when it is
 * the task of its job, booked with what the service has billed; or when the job was put in doubt, its whole reserved price, which is at least
 * what was billed, counts as spent or is still reserved, and an event of the campaign says that the job was written off or waits for a
 * person. A scene may then be paid at two services, and both are in the ledger.
 *
 * @param campaigns  how many there were
 * @param jobs       how many were ordered
 * @param paid       how many of them services have accepted
 * @param searched   how many jobs were sent more than once, as the first try surely had not arrived
 * @param doubts     how many jobs were in doubt
 * @param writtenOff how many of those were given up by themselves
 * @param held       how many waited for a person
 * @param unknown    how many were accepted without our knowing their task; each is written off or held
 * @param twice      how many scenes were paid at two services, all flagged
 * @param twiceCost  what the services billed for the flagged ones, in micros
 * @param wrong      everything that must not be, in words
 */
public record PaidAudit(
        int campaigns,
        int jobs,
        int paid,
        int searched,
        int doubts,
        int writtenOff,
        int held,
        int unknown,
        int twice,
        long twiceCost,
        List<String> wrong) {
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

    /** Returns the same with another list of what is wrong. */
    PaidAudit with(List<String> all) {
        return new PaidAudit(
                campaigns, jobs, paid, searched, doubts, writtenOff, held, unknown, twice, twiceCost, List.copyOf(all));
    }

    /** Compares the shop's file with what the database knows, where nothing is bought elsewhere. */
    public static PaidAudit audit(Database database, List<String> campaigns, Path truth) throws IOException {
        return audit(database, campaigns, Acceptance.ofShop(truth), false);
    }

    /**
     * Compares what services have accepted with what the database knows.
     *
     * @param mayWait whether jobs may still be in doubt, their scenes given to the studio
     */
    static PaidAudit audit(Database database, List<String> campaigns, List<Acceptance> accepted, boolean mayWait) {
        EventLog events = new EventLog(database);
        CampaignStore states = new CampaignStore(database);
        CampaignWriter writer = new CampaignWriter(database, states, events, Clock.systemUTC());
        Ledger ledger = new Ledger(database);
        Jobs jobs = new Jobs(database, writer, ledger, Clock.systemUTC());
        Map<String, List<Acceptance>> byCampaign =
                accepted.stream().collect(Collectors.groupingBy(Acceptance::campaign));
        JobAudit audit = new JobAudit(DoubtAnswers.asked(database), mayWait);
        for (String id : campaigns) {
            List<StoredEvent> told = events.read(id, 0, 10_000);
            state(states.find(id).orElseThrow(), audit.wrong);
            told(id, told, audit.wrong);
            audit.campaign(jobs.of(id), byCampaign.getOrDefault(id, List.of()), told);
            booked(id, jobs.of(id), ledger.ofCampaign(id), audit.wrong);
        }
        Set<String> strangers = new HashSet<>(byCampaign.keySet());
        campaigns.forEach(strangers::remove);
        strangers.forEach(id -> audit.wrong.add(id + " is no campaign, and something was bought for it"));
        ledger.differences().forEach(scope -> audit.wrong.add("the books differ in " + scope));
        return audit.found(campaigns.size(), accepted.size());
    }

    private static void booked(String id, List<Job> bought, Ledger.Balance balance, List<String> wrong) {
        long spent = 0;
        long held = 0;
        for (Job job : bought) {
            Long charged = job.charged();
            if (charged == null) held += job.reserved();
            else spent += charged;
        }
        if (!balance.equals(new Ledger.Balance(held, spent)))
            wrong.add(id + " is booked with " + balance + ", and its jobs with " + spent + " and " + held);
    }

    private static void state(VideoState state, List<String> wrong) {
        String id = state.campaign().id();
        if (state.phase() != Phase.DONE) wrong.add(id + " is in " + state.phase() + ": " + state.failure());
        if (state.takes().stream().map(take -> take.scene()).distinct().count() != PaidServer.SCENES
                || state.takes().size() != PaidServer.SCENES) wrong.add(id + " has the takes " + state.takes());
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
