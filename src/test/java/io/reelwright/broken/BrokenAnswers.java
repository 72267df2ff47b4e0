package io.reelwright.broken;

import io.reelwright.fakes.FakeComfy;
import io.reelwright.fakes.FakeDashScope;
import io.reelwright.fakes.FakeFal;
import io.reelwright.fakes.FakeKie;
import io.reelwright.fakes.FakeOptions;
import io.reelwright.fakes.FakeRunway;
import io.reelwright.fakes.FakeService;
import io.reelwright.store.Database;
import io.reelwright.store.postgres.EmbeddedPostgres;
import io.reelwright.testing.Await;
import io.reelwright.testing.OwnDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real server buys the scenes of many campaigns from services of which 30 % of the answers, posts and clips are broken. At the end each
 * campaign is done, no budget was ever passed, by our books or by the services', and each switch of makers was told.
 *
 * <p>Run it by hand with {@code bench/broken-answers.sh}; a short form is a test among the slow ones.
 */
public final class BrokenAnswers {
    private static final String KEY = "a-key-for-both";
    private static final long DOLLAR = 1_000_000;
    private static final long CAMPAIGN_LIMIT = DOLLAR * 3 / 2;
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final String SCRIPT =
            "Why does honey never spoil? Honey holds very little water. So close the lid of your jar.";

    /** Services by the variables of their addresses. */
    private static final Map<String, String> ADDRESSES = Map.of(
            "REELWRIGHT_KIE_URL", "kie",
            "REELWRIGHT_KIE_UPLOAD_URL", "kie",
            "REELWRIGHT_FAL_URL", "fal",
            "REELWRIGHT_FAL_REST_URL", "fal",
            "REELWRIGHT_RUNWAY_URL", "runway",
            "REELWRIGHT_DASHSCOPE_URL", "dashscope",
            "WAN_URL", "wan");

    private final Path folder;
    private final Plan plan;

    /**
     * How it is done.
     *
     * @param campaigns each has about three scenes
     * @param doubt     dollars from which on a job in doubt waits for a person; each clip costs between 24 and 80 cents
     * @param whole     whether campaigns go to their end; otherwise they stop after QUALITY
     * @param patience  how long all may take
     */
    public record Plan(int campaigns, String doubt, boolean whole, Duration patience, long seed) {
        /** Whether each doubt waits for a person. */
        private boolean asks() {
            return Double.parseDouble(doubt) < 0.24;
        }

        /** Budgets of which most is used up: the last campaigns are drawn. */
        private Map<String, Long> limits() {
            return new TreeMap<>(Map.of(
                    "kie", campaigns * DOLLAR / 2,
                    "fal", campaigns * DOLLAR * 4 / 10,
                    "runway", campaigns * DOLLAR * 4 / 10,
                    "dashscope", campaigns * DOLLAR * 2 / 10,
                    "total", campaigns * DOLLAR * 8 / 10));
        }
    }

    /**
     * What was found.
     *
     * @param counts what happened, and how often
     * @param wrong  everything that must not be, in words
     */
    public record Found(Map<String, Integer> counts, List<String> wrong) {}

    /** @param folder an empty folder for everything that is written */
    public BrokenAnswers(Path folder, Plan plan) {
        this.folder = folder;
        this.plan = plan;
    }

    /** Does it. */
    public Found run() throws IOException, InterruptedException {
        try (FakeKie kie = new FakeKie(options("kie"));
                FakeFal fal = new FakeFal(options("fal"));
                FakeRunway runway = new FakeRunway(options("runway"));
                FakeDashScope dashScope = new FakeDashScope(options("dashscope"));
                FakeComfy wan = new FakeComfy(options("wan").atLeast(Duration.ofSeconds(1)));
                EmbeddedPostgres postgres = OwnDatabase.server(folder.resolve("postgres"))) {
            Map<String, FakeService> fakes =
                    Map.of("kie", kie, "fal", fal, "runway", runway, "dashscope", dashScope, "wan", wan);
            fakes.values().forEach(fake -> BrokenService.breaks(fake, !plan.asks()));
            String url = postgres.url() + "?user=" + postgres.user() + "&password=" + postgres.password();
            try (BuyingServer server = new BuyingServer(environment(fakes), flags(url));
                    Database database = Database.at(url)) {
                return bought(server, database, fakes);
            }
        }
    }

    private Found bought(BuyingServer server, Database database, Map<String, FakeService> fakes)
            throws IOException, InterruptedException {
        PurchaseAudit audit = new PurchaseAudit(database);
        AcceptedTasks truth = new AcceptedTasks(fakes, audit::jobs);
        DoubtResolver person = new DoubtResolver(server, audit.events(), truth);
        List<String> campaigns = new ArrayList<>();
        try (SpendingWatch watch = new SpendingWatch(database, budgets())) {
            for (int i = 0; i < plan.campaigns(); i++) campaigns.add(server.order(order(i)));
            boolean over = Await.within(plan.patience(), LOOK, () -> {
                person.look();
                return audit.over(campaigns) == campaigns.size();
            });
            if (!over) audit.wrong(List.of(audit.over(campaigns) + " campaigns have ended in time"));
            audit.wrong(watch.passed());
            audit.count("looks at the budgets", watch.looks());
        }
        audit.campaigns(campaigns, plan.whole());
        audit.money(truth, plan.limits(), CAMPAIGN_LIMIT, campaigns);
        audit.wrong(person.wrong());
        truth.services().forEach((name, fake) -> {
            audit.count("answers of " + name, fake.requests().size());
            audit.count("broken answers of " + name, fake.broken());
            audit.count("bad clips of " + name, (int) fake.badTasks());
        });
        audit.count("doubts answered", person.answered());
        audit.count("doubts left to the studio", person.released());
        return new Found(audit.counts(), audit.wrong());
    }

    private FakeOptions options(String name) throws IOException {
        Path truth = Files.createDirectories(folder.resolve(name)).resolve("accepted.tsv");
        Path clips = Path.of("target", "fake-clips").toAbsolutePath();
        return new FakeOptions(0, clips, null, truth, KEY, 1, Duration.ofSeconds(5), plan.seed());
    }

    private static Map<String, String> environment(Map<String, FakeService> fakes) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "KIE_API_KEY", KEY,
                "FAL_KEY", KEY,
                "RUNWAYML_API_SECRET", KEY,
                "DASHSCOPE_API_KEY", KEY,
                "KIE_WEBHOOK_KEY", FakeKie.WEBHOOK_KEY));
        ADDRESSES.forEach((variable, service) -> environment.put(
                variable, Objects.requireNonNull(fakes.get(service), service).url()));
        return environment;
    }

    private List<String> flags(String database) {
        Map<String, Long> limits = plan.limits();
        return List.of(
                "--database-url",
                database,
                "--data",
                folder.resolve("data").toString(),
                "--metrics-address",
                "off",
                "--campaign-budget",
                dollars(CAMPAIGN_LIMIT),
                "--day-budget",
                dollars(limits.getOrDefault("total", 0L)),
                "--total-budget",
                dollars(limits.getOrDefault("total", 0L)),
                "--provider-day-budget",
                Stream.of("kie", "fal", "runway", "dashscope")
                        .map(name -> name + "=" + dollars(limits.getOrDefault(name, 0L)))
                        .collect(Collectors.joining(",")),
                "--doubt-limit",
                plan.doubt());
    }

    /** Budgets by the beginning of their names in the database. */
    private Map<String, Long> budgets() {
        Map<String, Long> limits = plan.limits();
        return Map.of(
                "campaign ", CAMPAIGN_LIMIT,
                "day ", limits.get("total"),
                "total", limits.get("total"),
                "provider kie day ", limits.get("kie"),
                "provider fal day ", limits.get("fal"),
                "provider runway day ", limits.get("runway"),
                "provider dashscope day ", limits.get("dashscope"));
    }

    private static String dollars(long micros) {
        return String.format(java.util.Locale.ROOT, "%.2f", micros / 1e6);
    }

    private String order(int number) {
        String tier = number % 2 == 1 ? "premium" : "bulk";
        String stop = plan.whole() ? "" : ",\"stop_after\":\"quality\"";
        return "{\"topic\":\"Why honey never spoils, part " + number + "\",\"script\":\"" + SCRIPT
                + "\",\"format\":\"short\",\"seconds\":8,\"outputs\":[\"tiktok_9x16\"],\"seed\":"
                + (plan.seed() + number) + ",\"tier\":\"" + tier + "\"" + stop + "}";
    }

    /** Campaigns, the doubt limit in dollars, {@code whole} or {@code quality}, and a seed. */
    public static void main(String[] arguments) throws Exception {
        Plan plan = new Plan(
                Integer.parseInt(arguments[0]),
                arguments[1],
                arguments[2].equals("whole"),
                Duration.ofHours(4),
                Long.parseLong(arguments[3]));
        Found found = new BrokenAnswers(Files.createTempDirectory("reelwright-broken"), plan).run();
        new TreeMap<>(found.counts()).forEach((what, times) -> System.out.println(what + ": " + times));
        found.wrong().forEach(System.out::println);
        System.out.println(found.wrong().isEmpty() ? "nothing is wrong" : "WRONG");
        System.exit(found.wrong().isEmpty() ? 0 : 1);
    }
}
