package io.reelwright.kill;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Purchasing;
import io.reelwright.campaign.Purchasing.OverBudget;
import io.reelwright.campaign.QualityTier;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.live.EventLog;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Submission;
import io.reelwright.testing.Await;
import io.reelwright.testing.Campaigns;
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
 * Several servers on one Postgres work on campaigns that buy their scenes from fakes of all services and a shop of our own, while servers are killed and
 * frozen, the database falls over and the Redis between them comes and goes. The shop can be asked whether it has an order; most services
 * cannot, so that what is in doubt there is written off or waits for a person, who is played by {@link DoubtAnswers}. At the end the services'
 * own files, the table of jobs, the ledger and the events must agree; {@link PaidAudit} says how.
 *
 * <p>Run it by hand with {@code bench/paid-kills.sh}; a short form is a test.
 */
public final class PaidKills {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** One that has failed ends no more by itself; the audit tells of it. */
    private static final String UNFINISHED = "SELECT count(*) FROM campaigns WHERE unfinished AND phase <> 'FAILED'";

    private static final Duration ROUND = Duration.ofSeconds(1);

    /** So many campaigns may be unfinished before the next disruption, so that all of them hit servers at work. */
    private static final int MOST_UNFINISHED = 60;

    private final Path folder;
    private final Plan plan;
    private final Random random;
    private final List<String> campaigns = Collections.synchronizedList(new ArrayList<>());

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
     * @param patient    whether the person who is asked for jobs in doubt waits until it is certain that a request was not taken
     */
    public record Plan(
            int campaigns,
            int kills,
            int freezes,
            int restarts,
            int losses,
            Duration heartbeat,
            Duration betweenTwo,
            boolean patient,
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
        try (SellerWorld world = SellerWorld.start(folder, plan.heartbeat(), plan.seed());
                Database database = Database.at(world.url())) {
            CampaignWriter writer = new CampaignWriter(
                    database, new CampaignStore(database), new EventLog(database), Clock.systemUTC());
            DoubtAnswers answers =
                    new DoubtAnswers(database, writer, () -> world.accepted(List.copyOf(campaigns)), plan.patient());
            disturb(database, writer, world, answers);
            boolean ended = awaitUnfinished(database, world, answers, 0);
            answers.settle();
            boolean settled = awaitSettled(database, answers);
            PaidAudit books = PaidAudit.audit(database, campaigns, world.accepted(campaigns), !plan.patient());
            List<String> wrong = new ArrayList<>(books.wrong());
            if (!ended) wrong.add("some campaigns have not ended");
            if (!settled) wrong.add("some jobs have not ended");
            wrong.addAll(world.lostFiles(database, campaigns));
            System.out.println("answers of the person: " + answers.given());
            return books.with(wrong);
        }
    }

    private void disturb(Database database, CampaignWriter writer, SellerWorld world, DoubtAnswers answers)
            throws IOException, InterruptedException {
        List<Disruption> disruptions = disruptions(world.hasRedis());
        for (int i = 0; i < disruptions.size(); i++) {
            submit(writer, (i + 1) * plan.campaigns() / disruptions.size());
            awaitUnfinished(database, world, answers, MOST_UNFINISHED);
            // Disruptions come at random times: whatever the servers are doing then is hit.
            Thread.sleep((long) (plan.betweenTwo().toMillis() * (0.5 + random.nextDouble())));
            answers.answer();
            strike(disruptions.get(i), world);
        }
    }

    private void strike(Disruption disruption, SellerWorld world) throws IOException, InterruptedException {
        int which = random.nextInt(SellerWorld.SERVERS);
        switch (disruption) {
            case KILL -> world.kill(which);
            case FREEZE -> world.freeze(which, plan.freeze());
            case RESTART -> world.crashDatabase();
            // The servers work without it for a while.
            case SILENCE -> world.silenceRedis(plan.betweenTwo());
            case EMPTY -> world.emptyRedis();
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
        while (campaigns.size() < upTo)
            campaigns.add(
                    writer.submit(brief(campaigns.size()), Submission.LOCAL).id());
    }

    /** Each tier at each service first, and some at the shop alone. */
    private static Brief brief(int number) {
        QualityTier tier = number % 7 < 3 ? QualityTier.PREMIUM : QualityTier.BULK;
        List<String> services = switch (number % 7) {
            case 1 -> List.of("fal", "kie", "runway");
            case 2 -> List.of("kie", "fal");
            case 4 -> List.of("fal", "kie");
            case 5 -> List.of("shop");
            case 6 -> List.of("wan", "kie");
            default -> List.of();
        };
        return Campaigns.brief("bees " + number, tier)
                .withPurchasing(new Purchasing(services, null, OverBudget.FALL_BACK));
    }

    /** Waits until so few campaigns are unfinished, with answers and servers as long as it takes. Returns whether that came true. */
    private static boolean awaitUnfinished(Database database, SellerWorld world, DoubtAnswers answers, int most) {
        return Await.within(PATIENCE, ROUND, () -> {
            world.replaceEnded();
            answers.answer();
            return count(database, UNFINISHED) <= most;
        });
    }

    /** Waits until no job is open but those in doubt that a person has put off. */
    private boolean awaitSettled(Database database, DoubtAnswers answers) {
        String open = "SELECT count(*) FROM jobs WHERE state IN ('ORDERED', 'SENDING', 'ACCEPTED', 'IN_DOUBT')";
        return Await.within(PATIENCE, ROUND, () -> {
            answers.settle();
            return count(database, plan.patient() ? open : open + " AND NOT (overdue AND state = 'IN_DOUBT')") == 0;
        });
    }

    private static int count(Database database, String sql) {
        return database.transaction(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    /** Waits until all have ended; of those that never do, the audit tells. */
    public static void awaitEnds(Database database, Duration atMost) {
        var _ = Await.within(atMost, () -> count(database, UNFINISHED) == 0);
    }

    /** Campaigns, kills, freezes, restarts of the database, losses of Redis, and a seed. */
    public static void main(String[] arguments) throws Exception {
        Plan plan = new Plan(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]),
                Duration.ofSeconds(1),
                Duration.ofSeconds(8),
                true,
                Long.parseLong(arguments[5]));
        System.out.println(plan);
        Path folder = Files.createTempDirectory("reelwright-paid-kills");
        long begun = System.nanoTime();
        PaidAudit books = new PaidKills(folder, plan).run();
        books.wrong().forEach(System.out::println);
        System.out.printf("%s in %d s%n", books, (System.nanoTime() - begun) / 1_000_000_000);
        System.exit(books.wrong().isEmpty() ? 0 : 1);
    }
}
