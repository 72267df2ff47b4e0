package io.reelwright.kill;

import io.reelwright.campaign.Phase;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.live.EventLog;
import io.reelwright.event.wakeup.PostgresNotifications;
import io.reelwright.event.wakeup.RedisPubSub;
import io.reelwright.event.wakeup.WakeupRelay;
import io.reelwright.graph.Engine;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseNode;
import io.reelwright.graph.VideoGraph;
import io.reelwright.money.JobLimits;
import io.reelwright.money.JobProvider;
import io.reelwright.money.JobScheduler;
import io.reelwright.money.JobTimings;
import io.reelwright.money.Spending;
import io.reelwright.money.SpendingLimits;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.DatabaseInfo;
import io.reelwright.store.Heartbeat;
import io.reelwright.testing.BoughtScenes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** What a server is without its front: an engine and a scheduler for jobs, at work until it is killed. */
final class PaidServer {
    /** How many scenes each campaign buys. */
    static final int SCENES = 5;

    /** Longest time of a request to the shop. */
    static final Duration LONGEST_REQUEST = Duration.ofSeconds(2);

    private static final long DOLLAR = 1_000_000;

    private PaidServer() {}

    /** Address of the database, port of the shop, heartbeat in milliseconds, address of a Redis if there is one. Says {@code up}. */
    public static void main(String[] arguments) throws Exception {
        Duration heartbeat = Duration.ofMillis(Long.parseLong(arguments[2]));
        ShopClient shop = new ShopClient(Integer.parseInt(arguments[1]), LONGEST_REQUEST);
        Map<Phase, PhaseNode> nodes = nodes(new BoughtScenes(SCENES, 50_000));
        Optional<String> redis = Optional.ofNullable(arguments.length > 3 ? arguments[3] : null);
        serve(Database.at(arguments[0]), nodes, List.of(shop), JobLimits.USUAL, heartbeat, redis);
    }

    /** Works until it is killed. Says {@code up}. */
    static void serve(
            Database database,
            Map<Phase, PhaseNode> nodes,
            List<JobProvider> sellers,
            JobLimits limits,
            Duration heartbeat,
            Optional<String> redis)
            throws InterruptedException {
        Heartbeat beat = new Heartbeat(Duration.ofMillis(100), heartbeat);
        EventLog events = new EventLog(database);
        CampaignWriter writer = new CampaignWriter(database, new CampaignStore(database), events, Clock.systemUTC());
        Spending spending = Spending.of(database, writer, new SpendingLimits(10 * DOLLAR, 10_000 * DOLLAR));
        WakeupRelay.Wire wire = redis.isPresent()
                ? new RedisPubSub(URI.create(redis.get()), new DatabaseInfo(database).epoch())
                : new PostgresNotifications(database);
        try (var jobs = new JobScheduler(database, spending.jobs(), sellers, timings(heartbeat), limits, 32, beat);
                var engine =
                        new Engine(database, writer, new VideoGraph(), nodes, spending, Engine.Slots.SERVICE, beat);
                var wakeupRelay = new WakeupRelay(wire, events.listener())) {
            events.onTurn(engine::look);
            events.onTurn(jobs::look);
            events.connect(wakeupRelay);
            System.out.println("up");
            new CountDownLatch(1).await();
        }
    }

    /** What is sent arrives, or does not, before a frozen sender could come back and before its request has run out. */
    private static JobTimings timings(Duration heartbeat) {
        Duration lease = heartbeat.multipliedBy(2);
        Duration grace = lease.plus(LONGEST_REQUEST).plus(heartbeat.multipliedBy(10));
        return new JobTimings(Duration.ofMillis(500), lease, grace, Duration.ofMinutes(15), Duration.ofHours(24));
    }

    /** A campaign makes nothing but its scenes. */
    static Map<Phase, PhaseNode> nodes(PhaseNode visual) {
        Map<Phase, PhaseNode> nodes = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values())
            if (!phase.isEnd()) nodes.put(phase, (state, _) -> new Outcome.Finished(state));
        nodes.put(Phase.VISUAL, visual);
        return nodes;
    }
}
