package io.reelwright.kill;

import io.reelwright.campaign.Phase;
import io.reelwright.event.Chronicle;
import io.reelwright.event.EventStore;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Submission;
import io.reelwright.store.postgres.EmbeddedPostgres;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.ChildJvm;
import io.reelwright.testing.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Several servers on one Postgres work on campaigns that buy their scenes, while servers are killed and frozen and the
 * database falls over. At the end the shop's own file, the table of jobs, the ledger and the events must agree.
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
     * @param heartbeat  between two signs of life of a server
     * @param betweenTwo blows: more than three times what a server takes to start and to be taken over
     */
    public record Plan(
            int campaigns, int kills, int freezes, int restarts, Duration heartbeat, Duration betweenTwo, long seed) {
        int blows() {
            return kills + freezes + restarts;
        }

        Duration freeze() {
            return heartbeat.multipliedBy(9);
        }
    }

    private enum Blow {
        KILL,
        FREEZE,
        RESTART
    }

    /** @param folder an empty folder for everything that is written */
    public PaidKills(Path folder, Plan plan) {
        this.folder = folder;
        this.plan = plan;
        this.random = new Random(plan.seed());
    }

    /** Does it. What is found wrong is told in words; nothing wrong is an empty list. */
    public PaidBooks run() throws IOException, InterruptedException {
        Path truth = Files.createFile(folder.resolve("truth"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("postgres"), Places.programs());
                ChildJvm shop =
                        ChildJvm.start(SceneShop.class, truth.toString(), "2000", String.valueOf(plan.seed()))) {
            String url = postgres.url() + "?user=" + postgres.user() + "&password=" + postgres.password();
            String port = shop.hear("port");
            try (Database database = Database.at(url)) {
                for (int i = 0; i < SERVERS; i++) servers.add(server(url, port));
                for (ChildJvm server : servers) server.hear("up");
                Chronicle chronicle = new Chronicle(
                        database, new CampaignStore(database), new EventStore(database), Clock.systemUTC());
                disturb(chronicle, postgres, url, port);
                awaitEnds(chronicle);
                return PaidBooks.audit(database, campaigns, truth);
            } finally {
                servers.forEach(ChildJvm::close);
            }
        }
    }

    private void disturb(Chronicle chronicle, EmbeddedPostgres postgres, String url, String port)
            throws IOException, InterruptedException {
        List<Blow> blows = blows();
        for (int i = 0; i < blows.size(); i++) {
            submit(chronicle, (i + 1) * plan.campaigns() / blows.size());
            Thread.sleep((long) (plan.betweenTwo().toMillis() * (0.5 + random.nextDouble())));
            strike(blows.get(i), postgres, url, port);
        }
    }

    private void strike(Blow blow, EmbeddedPostgres postgres, String url, String port)
            throws IOException, InterruptedException {
        int which = random.nextInt(SERVERS);
        ChildJvm server = servers.get(which);
        switch (blow) {
            case KILL -> {
                server.kill();
                servers.set(which, server(url, port));
            }
            case FREEZE -> {
                server.signal("STOP");
                Thread.sleep(plan.freeze());
                server.signal("CONT");
            }
            case RESTART -> ChildJvm.signal(postgres.pid(), "QUIT");
        }
    }

    private List<Blow> blows() {
        List<Blow> blows = new ArrayList<>();
        blows.addAll(Collections.nCopies(plan.kills(), Blow.KILL));
        blows.addAll(Collections.nCopies(plan.freezes(), Blow.FREEZE));
        blows.addAll(Collections.nCopies(plan.restarts(), Blow.RESTART));
        Collections.shuffle(blows, random);
        return blows;
    }

    private void submit(Chronicle chronicle, int upTo) {
        while (campaigns.size() < upTo) {
            Submission how = Submission.LOCAL;
            campaigns.add(chronicle
                    .submit(Campaigns.brief("bees " + campaigns.size()), how)
                    .id());
        }
    }

    private void awaitEnds(Chronicle chronicle) throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        for (String id : campaigns)
            while (chronicle.find(id).orElseThrow().phase() != Phase.DONE && System.nanoTime() < giveUp)
                Thread.sleep(50);
    }

    private ChildJvm server(String url, String port) throws IOException {
        return ChildJvm.start(
                PaidServer.class, url, port, String.valueOf(plan.heartbeat().toMillis()));
    }

    /** Campaigns, kills, freezes, restarts and a seed. */
    public static void main(String[] arguments) throws Exception {
        Plan plan = new Plan(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Duration.ofMillis(500),
                Duration.ofSeconds(6),
                Long.parseLong(arguments[4]));
        System.out.println(plan);
        Path folder = Files.createTempDirectory("reelwright-paid-kills");
        long begun = System.nanoTime();
        PaidBooks books = new PaidKills(folder, plan).run();
        System.out.printf("%s in %d s%n", books, (System.nanoTime() - begun) / 1_000_000_000);
        books.wrong().forEach(System.out::println);
        System.exit(books.wrong().isEmpty() ? 0 : 1);
    }
}
