package io.reelwright.chaos;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What is done to the servers, one blow at a time, and what has to hold while it is done. */
final class Disruptions {
    /** The kinds. */
    enum Kind {
        KILL,
        KILL_AND_DAMAGE_SCENE,
        DAMAGE_NARRATION,
        FREEZE_IN_TRANSACTION,
        FULL_DISK
    }

    private static final long FROZEN_MILLIS = 40_000;
    private static final long GOES_ON_MILLIS = 35_000;
    private static final long FULL_MILLIS = 25_000;
    private static final long SAYS_SO_MILLIS = 10_000;
    private static final long ASKS_MILLIS = 500;
    private static final long COMMIT_MILLIS = 20_000;

    private final List<Node> nodes;
    private final DatabaseView measurements;
    private final ChaosDisk disk;
    private final Damage damage;
    private final ChaosOrders orders;
    private final Random random;
    private final Map<Kind, Integer> struck = new EnumMap<>(Kind.class);
    private final List<String> wrong = new ArrayList<>();

    Disruptions(
            List<Node> nodes,
            DatabaseView measurements,
            ChaosDisk disk,
            Damage damage,
            ChaosOrders orders,
            Random random) {
        this.nodes = nodes;
        this.measurements = measurements;
        this.disk = disk;
        this.damage = damage;
        this.orders = orders;
        this.random = random;
    }

    /** What must not have been. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** How often each kind was done. */
    Map<Kind, Integer> struck() {
        return Map.copyOf(struck);
    }

    /** False when it could not be done now. */
    boolean strike(Kind kind) throws IOException, InterruptedException, SQLException {
        Node node = nodes.get(random.nextInt(nodes.size()));
        String told = switch (kind) {
            case KILL -> kill(node);
            case KILL_AND_DAMAGE_SCENE -> killAndDamage(node);
            case DAMAGE_NARRATION -> damageNarration();
            case FREEZE_IN_TRANSACTION -> freeze(node, nodes.get((nodes.indexOf(node) + 1) % nodes.size()));
            case FULL_DISK -> fill();
        };
        if (told.isEmpty()) return false;
        struck.merge(kind, 1, Integer::sum);
        System.out.println("  " + kind + ": " + told);
        return true;
    }

    private String kill(Node node) throws IOException, InterruptedException {
        node.kill();
        node.startAgain();
        return node.name();
    }

    /** The campaigns that it worked on wait until it is known to be dead: time enough for their files to suffer. */
    private String killAndDamage(Node node) throws IOException, InterruptedException, SQLException {
        List<String> before = measurements.atWork();
        node.kill();
        List<String> done = new ArrayList<>();
        for (String id : before) {
            String told = damage.to(id, "-9x16.mp4");
            if (!told.isEmpty()) done.add(told);
        }
        node.startAgain();
        return done.isEmpty() ? "" : node.name() + ", " + String.join(", ", done);
    }

    private String damageNarration() throws IOException, SQLException {
        List<String> waiting = new ArrayList<>(measurements.in("MOTION", "VISUAL"));
        waiting.removeAll(measurements.atWork());
        return waiting.isEmpty() ? "" : damage.to(waiting.get(random.nextInt(waiting.size())), "narration.wav");
    }

    /** The other one goes on, and answers, while this one holds its rows. */
    private String freeze(Node node, Node other) throws IOException, InterruptedException, SQLException {
        if (!node.wire().holdAtCommit(COMMIT_MILLIS)) {
            node.wire().release();
            return "";
        }
        int open = measurements.openWrites(node.wire().clientPorts());
        node.freeze();
        try {
            watch(other);
        } finally {
            node.thaw();
            node.wire().release();
        }
        return node.name() + " with " + open + " open transactions";
    }

    private void watch(Node other) throws InterruptedException, SQLException {
        long began = millis();
        long events = measurements.events();
        boolean unfinished = !measurements
                .in("PLANNING", "SCRIPT", "STORYBOARD", "MOTION", "VISUAL", "QUALITY", "COMPOSE", "REPURPOSE")
                .isEmpty();
        long wentOn = -1;
        while (millis() - began < FROZEN_MILLIS) {
            try {
                int status = other.get("/v1/campaigns?limit=5").statusCode();
                if (status != 200) wrong.add(other.name() + " answers " + status + " while the other one is frozen");
            } catch (IOException silent) {
                wrong.add(other.name() + " does not answer while the other one is frozen: " + silent);
            }
            if (wentOn < 0 && measurements.events() > events) wentOn = millis() - began;
            Thread.sleep(ASKS_MILLIS); // It is watched for as long as the other one is frozen.
        }
        if (unfinished && (wentOn < 0 || wentOn > GOES_ON_MILLIS))
            wrong.add(other.name() + " did not go on within " + GOES_ON_MILLIS / 1000 + " s beside a frozen one");
    }

    private String fill() throws IOException, InterruptedException {
        disk.fill();
        long began = millis();
        long saidSo = -1;
        String order = "";
        while (millis() - began < FULL_MILLIS) {
            disk.fill();
            boolean all = true;
            for (Node node : nodes) all &= status(node) == 503;
            if (all && saidSo < 0) {
                saidSo = millis() - began;
                HttpResponse<String> refused = nodes.getFirst().order("chaos-full-disk", orders.body(0));
                order = ", an order is answered with " + refused.statusCode();
                if (refused.statusCode() != 507)
                    wrong.add(
                            "an order on a full disk is answered with " + refused.statusCode() + ": " + refused.body());
            }
            Thread.sleep(ASKS_MILLIS); // The disk stays full for a while, whatever is answered.
        }
        disk.empty();
        if (saidSo < 0 || saidSo > SAYS_SO_MILLIS) wrong.add("readiness did not say that the disk is full in time");
        return "readiness says so after " + saidSo + " ms" + order;
    }

    private static int status(Node node) throws InterruptedException {
        try {
            return node.get("/health/ready").statusCode();
        } catch (IOException silent) {
            return 0;
        }
    }

    private static long millis() {
        return System.nanoTime() / 1_000_000;
    }
}
