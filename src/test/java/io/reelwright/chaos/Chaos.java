package io.reelwright.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.chaos.Disruptions.Kind;
import io.reelwright.store.postgres.EmbeddedPostgres;
import io.reelwright.testing.Await;
import io.reelwright.testing.SharedFolders;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Orders many videos from two servers that it disturbs, and compares them with undisturbed ones. Run it with {@code bench/chaos.sh}. */
public final class Chaos {
    private static final Set<String> ENDS = Set.of("DONE", "FAILED", "CANCELLED");
    private static final int MEGABYTES = 3_000;
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** A campaign of five seconds takes 20 s on two cores; nobody is disturbed for ever. */
    private static final Duration LONGEST = Duration.ofMinutes(90);

    private final Path folder;
    private final int campaigns;
    private final ChaosOrders orders;
    private final Random random;
    private final Duration pause;

    /**
     * A run.
     *
     * @param folder   for everything that is written
     * @param contents how many different videos
     * @param pause    between two disruptions, on average
     */
    Chaos(Path folder, int campaigns, int contents, Duration pause, long seed) {
        this.pause = pause;
        this.folder = folder;
        this.campaigns = campaigns;
        this.orders = new ChaosOrders(Math.min(contents, campaigns));
        this.random = new Random(seed);
    }

    /** Campaigns, seed. Exit code 1 when something is wrong. */
    public static void main(String[] arguments) throws Exception {
        if (!Node.isPossible()) {
            System.err.println("chaos: this needs root, to make namespaces and a volume of its own");
            System.exit(2);
        }
        Path folder = Files.createTempDirectory("reelwright-chaos-");
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
        Chaos chaos = new Chaos(
                folder, Integer.parseInt(arguments[0]), 6, Duration.ofSeconds(12), Long.parseLong(arguments[1]));
        List<String> wrong = chaos.run(planned(Integer.parseInt(arguments[0])));
        wrong.forEach(System.out::println);
        System.out.println(
                wrong.isEmpty() ? "nothing is wrong" : wrong.size() + " things are wrong; logs are in " + folder);
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /** What is done to the servers of so many campaigns: 40 disruptions for 60, half of them kills. */
    private static List<Kind> planned(int campaigns) {
        List<Kind> planned = new ArrayList<>();
        for (int i = 0; i < campaigns; i++) {
            if (i % 3 == 0) planned.add(Kind.KILL);
            if (i % 10 == 0) planned.add(Kind.KILL_AND_DAMAGE_SCENE);
            if (i % 10 == 5) planned.add(Kind.DAMAGE_NARRATION);
            if (i % 15 == 0) planned.add(Kind.FREEZE_IN_TRANSACTION);
            if (i % 20 == 0) planned.add(Kind.FULL_DISK);
        }
        return planned;
    }

    /**
     * Runs it.
     *
     * @param planned what is done to the servers, in an order that chance decides, as long as campaigns are left
     * @return everything that was wrong, in words
     */
    List<String> run(List<Kind> planned) throws IOException, InterruptedException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("postgres"), SharedFolders.programs());
                ChaosDisk disk = ChaosDisk.mounted(folder.resolve("disk"), MEGABYTES)) {
            Path data = disk.data();
            Files.createSymbolicLink(data.resolve("programs"), SharedFolders.programs());
            int port = URI.create(postgres.url().substring("jdbc:".length())).getPort();
            Map<Integer, String> undisturbed = undisturbed(postgres, port);
            String database = database(postgres, "chaos");
            try (Node one = node("one", port, database, data);
                    Node two = node("two", port, database, data);
                    DatabaseView measurements = new DatabaseView(database.replace("PORT", String.valueOf(port)))) {
                one.awaitReady();
                two.awaitReady();
                List<Node> nodes = List.of(one, two);
                ChaosUser user = new ChaosUser(nodes, orders);
                Damage damage = new Damage(data, random);
                Disruptions disruptions = new Disruptions(nodes, measurements, disk, damage, orders, random);
                Audit audit = new Audit(user, undisturbed);
                List<String> ids = disturb(user, disruptions, planned);
                for (int i = 0; i < campaigns; i++) audit.look(ids.get(i), orders.content(i), nodes);
                damageAVideo(ids, nodes, damage, audit);
                audit.add(disruptions.wrong());
                for (Node node : nodes) audit.add(node.complaints());
                System.out.println(audit.summary() + "; " + disruptions.struck());
                return audit.wrong();
            }
        }
    }

    /** The videos as they are when nothing happens. */
    private Map<Integer, String> undisturbed(EmbeddedPostgres postgres, int port)
            throws IOException, InterruptedException, SQLException {
        Path data = Files.createDirectories(folder.resolve("calm"));
        Files.createSymbolicLink(data.resolve("programs"), SharedFolders.programs());
        try (Node calm = node("calm", port, database(postgres, "calm"), data)) {
            calm.awaitReady();
            ChaosUser user = new ChaosUser(List.of(calm), orders);
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < orders.contents(); i++) ids.add(user.order(i));
            Await.until("the end of all campaigns", LONGEST, LOOK, () -> unfinished(user, ids) == 0);
            Map<Integer, String> hashes = new HashMap<>();
            for (int i = 0; i < ids.size(); i++) hashes.put(i, user.master(calm, ids.get(i)));
            System.out.println("undisturbed: " + hashes);
            return hashes;
        }
    }

    private List<String> disturb(ChaosUser user, Disruptions disruptions, List<Kind> planned)
            throws IOException, InterruptedException, SQLException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < campaigns; i++) ids.add(user.order(i));
        long giveUp = System.nanoTime() + LONGEST.toNanos();
        List<Kind> due = new ArrayList<>(planned);
        Collections.shuffle(due, random);
        for (long left = campaigns; left > 0; left = unfinished(user, ids)) {
            if (System.nanoTime() > giveUp) throw new IOException(left + " campaigns never ended");
            // Disruptions come at random times: whatever the servers are doing then is hit.
            Thread.sleep(pause.toMillis() / 2 + random.nextLong(pause.toMillis()));
            if (due.isEmpty()) continue;
            Kind kind = due.removeFirst();
            if (disruptions.strike(kind)) System.out.println("  " + left + " were left");
            // There may be an occasion later.
            else due.add(kind);
        }
        due.forEach(kind -> System.out.println("  there was no occasion for " + kind));
        return ids;
    }

    private static long unfinished(ChaosUser user, List<String> ids) throws IOException, InterruptedException {
        long left = 0;
        for (JsonNode each : user.list())
            if (ids.contains(each.path("id").asText())
                    && !ENDS.contains(each.path("phase").asText())) left++;
        return left;
    }

    private void damageAVideo(List<String> ids, List<Node> nodes, Damage damage, Audit audit)
            throws IOException, InterruptedException {
        int which = random.nextInt(ids.size());
        String told = damage.to(ids.get(which), "masters/tiktok_9x16.mp4");
        System.out.println("  " + told);
        for (Node node : nodes) {
            node.kill();
            node.startAgain();
        }
        audit.lookAtDamaged(ids.get(which), orders.content(which), nodes);
    }

    private Node node(String name, int port, String database, Path data) throws IOException {
        return new Node(name, new CommitHoldingProxy(port), database, data, folder);
    }

    /** Its address, with {@code PORT} for the port. */
    private static String database(EmbeddedPostgres postgres, String name) throws SQLException {
        String who = "?user=" + postgres.user() + "&password=" + postgres.password();
        try (Connection connection = DriverManager.getConnection(postgres.url() + who)) {
            connection.createStatement().execute("CREATE DATABASE " + name);
        }
        return "jdbc:postgresql://127.0.0.1:PORT/" + name + who;
    }
}
