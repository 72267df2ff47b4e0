package io.reelwright.kill;

import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.live.EventLog;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Submission;
import io.reelwright.store.postgres.EmbeddedPostgres;
import io.reelwright.testing.Await;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.ChildJvm;
import io.reelwright.testing.OwnRedis;
import io.reelwright.testing.SharedFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Several servers on one Postgres work on campaigns that buy their scenes, while servers are killed and frozen and the
 * database falls over and the Redis between them comes and goes. At the end the shop's own file, the table of jobs, the ledger and the events must agree.
 *
 * <p>Run it by hand with {@code bench/paid-kills.sh}; a short form is a test.
 */
public final class PaidKills {
    private static final int SERVERS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final Plan plan;
    private final Random random;
    private final List<ChildJvm> servers = new ArrayList<>();
    private final List<String> campaigns = new ArrayList<>();

    /**
     * How hard it is made.
     *
     * @param campaigns  each buys {@value PaidServer#SCENES} scenes
     * @param kills      SIGKILLs of servers
     * @param freezes    SIGSTOPs of servers, each for longer than it takes to be taken for dead
     * @param restarts   sudden ends of the database
     * @param losses     times that the Redis which carries wake-ups goes away and comes back empty, or is emptied; they are left out
     *                   where no Redis is installed, and the database then carries the wake-ups
     * @param heartbeat  between two signs of life of a server
     * @param betweenTwo time between two disruptions: more than three times what a server takes to start and to be taken over
     */
    public record Plan(
            int campaigns,
            int kills,
            int freezes,
            int restarts,
            int losses,
            Duration heartbeat,
            Duration betweenTwo,
            long seed) {
        Duration freeze() {
            return heartbeat.multipliedBy(9);
        }
    }

    private enum Disruption {
        KILL,
        FREEZE,
        RESTART,
        SILENCE,
        EMPTY
    }

    /** @param folder an empty folder for everything that is written */
    public PaidKills(Path folder, Plan plan) {
        this.folder = folder;
        this.plan = plan;
        this.random = new Random(plan.seed());
    }

    /** Does it. What is found wrong is told in words; nothing wrong is an empty list. */
    public PaidAudit run() throws IOException, InterruptedException {
        Path truth = Files.createFile(folder.resolve("truth"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("postgres"), SharedFolders.programs());
                @Nullable OwnRedis redis = OwnRedis.isInstalled() ? OwnRedis.start() : null;
                ChildJvm shop =
                        ChildJvm.start(SceneShop.class, truth.toString(), "2000", String.valueOf(plan.seed()))) {
            String url = postgres.url() + "?user=" + postgres.user() + "&password=" + postgres.password();
            String port = shop.hear("port");
            Services services = new Services(url, port, postgres, redis);
            try (Database database = Database.at(url)) {
                for (int i = 0; i < SERVERS; i++) servers.add(server(services));
                for (ChildJvm server : servers) server.hear("up");
                CampaignWriter writer = new CampaignWriter(
                        database, new CampaignStore(database), new EventLog(database), Clock.systemUTC());
                disturb(writer, services);
                awaitEnds(database, PATIENCE);
                return PaidAudit.audit(database, campaigns, truth);
            } finally {
                servers.forEach(ChildJvm::close);
            }
        }
    }

    /** What the servers live on. */
    private record Services(
            String url,
            String shop,
            EmbeddedPostgres postgres,
            @Nullable OwnRedis redis) {}

    private void disturb(CampaignWriter writer, Services services) throws IOException, InterruptedException {
        List<Disruption> disruptions = disruptions(services.redis() != null);
        for (int i = 0; i < disruptions.size(); i++) {
            submit(writer, (i + 1) * plan.campaigns() / disruptions.size());
            // Disruptions come at random times: whatever the servers are doing then is hit.
            Thread.sleep((long) (plan.betweenTwo().toMillis() * (0.5 + random.nextDouble())));
            strike(disruptions.get(i), services);
        }
    }

    private void strike(Disruption disruption, Services services) throws IOException, InterruptedException {
        int which = random.nextInt(SERVERS);
        ChildJvm server = servers.get(which);
        switch (disruption) {
            case KILL -> {
                server.kill();
                servers.set(which, server(services));
            }
            case FREEZE -> {
                server.signal("STOP");
                // It stands still for longer than it takes until the others take its work.
                Thread.sleep(plan.freeze());
                server.signal("CONT");
            }
            case RESTART -> ChildJvm.signal(services.postgres().pid(), "QUIT");
            case SILENCE -> {
                OwnRedis redis = Objects.requireNonNull(services.redis());
                redis.kill();
                // The servers work without it for a while.
                Thread.sleep(plan.betweenTwo());
                redis.startAgain();
            }
            case EMPTY -> Objects.requireNonNull(services.redis()).empty();
        }
    }

    private List<Disruption> disruptions(boolean redis) {
        List<Disruption> disruptions = new ArrayList<>();
        disruptions.addAll(Collections.nCopies(plan.kills(), Disruption.KILL));
        disruptions.addAll(Collections.nCopies(plan.freezes(), Disruption.FREEZE));
        disruptions.addAll(Collections.nCopies(plan.restarts(), Disruption.RESTART));
        for (int i = 0; redis && i < plan.losses(); i++)
            disruptions.add(i % 2 == 0 ? Disruption.SILENCE : Disruption.EMPTY);
        Collections.shuffle(disruptions, random);
        return disruptions;
    }

    private void submit(CampaignWriter writer, int upTo) {
        while (campaigns.size() < upTo) {
            Submission how = Submission.LOCAL;
            campaigns.add(writer.submit(Campaigns.brief("bees " + campaigns.size()), how)
                    .id());
        }
    }

    /** Waits until all have ended; of those that never do, the audit tells. */
    public static void awaitEnds(Database database, Duration atMost) {
        String sql = "SELECT NOT EXISTS (SELECT 1 FROM campaigns WHERE unfinished)";
        var _ = Await.within(
                atMost,
                () -> database.transaction(
                        handle -> handle.createQuery(sql).mapTo(Boolean.class).one()));
    }

    private ChildJvm server(Services services) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                services.url(), services.shop(), String.valueOf(plan.heartbeat().toMillis())));
        if (services.redis() != null) arguments.add(services.redis().address().toString());
        return ChildJvm.start(PaidServer.class, arguments.toArray(String[]::new));
    }

    /** Campaigns, kills, freezes, restarts of the database, losses of Redis, and a seed. */
    public static void main(String[] arguments) throws Exception {
        Plan plan = new Plan(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]),
                Duration.ofMillis(500),
                Duration.ofSeconds(6),
                Long.parseLong(arguments[5]));
        System.out.println(plan);
        Path folder = Files.createTempDirectory("reelwright-paid-kills");
        long begun = System.nanoTime();
        PaidAudit books = new PaidKills(folder, plan).run();
        System.out.printf("%s in %d s%n", books, (System.nanoTime() - begun) / 1_000_000_000);
        books.wrong().forEach(System.out::println);
        System.exit(books.wrong().isEmpty() ? 0 : 1);
    }
}
