package io.reelwright.upgrade;

import io.reelwright.kill.PaidAudit;
import io.reelwright.kill.PaidKills;
import io.reelwright.store.Database;
import io.reelwright.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Many small campaigns that buy their scenes in a shop that is as bad as real ones, while workers of both binaries work on them
 * and are killed. Two old workers come first; the new ones bring the database forward under their hands.
 */
final class PaidPart {
    private static final Duration HEARTBEAT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long ORDER_MILLIS = 400;
    private static final long BLOW_MILLIS = 8_000;
    private static final long LOOK_MILLIS = 100;

    private final BinaryVersion before;
    private final BinaryVersion now;
    private final Random random;
    private final List<String> campaigns = new ArrayList<>();
    private final TreeMap<String, TreeSet<String>> turns = new TreeMap<>();
    private int kills;

    PaidPart(BinaryVersion before, BinaryVersion now, long seed) {
        this.before = before;
        this.now = now;
        this.random = new Random(seed);
    }

    Findings run(String url, Path folder, Duration time) throws IOException, InterruptedException {
        Path truth = Files.createFile(folder.resolve("truth"));
        try (ChildJvm shop =
                        now.start("io.reelwright.kill.SceneShop", truth.toString(), "1500", "" + random.nextInt());
                WorkerGroup crew = new WorkerGroup(url, shop.hear("port"), HEARTBEAT)) {
            crew.hire(before).hear("up");
            crew.hire(before).hear("up");
            try (ChildJvm oldDesk = before.desk(url)) {
                for (int i = 0; i < 12; i++) order(oldDesk);
                crew.hire(now);
                crew.hire(now);
                try (ChildJvm newDesk = now.desk(url);
                        Database database = Database.at(url)) {
                    keepAtWork(crew, List.of(oldDesk, newDesk), database, time);
                    boolean gone = crew.dismiss(before);
                    PaidKills.awaitEnds(database, PATIENCE);
                    List<String> wrong = new ArrayList<>();
                    if (!gone) wrong.add("an old worker did not end on SIGTERM");
                    compare(oldDesk, newDesk, wrong);
                    PaidAudit books = PaidAudit.audit(database, campaigns, truth);
                    wrong.addAll(books.wrong());
                    return new Findings(summary(books), List.copyOf(wrong));
                }
            }
        }
    }

    private void keepAtWork(WorkerGroup crew, List<ChildJvm> desks, Database database, Duration time)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        long nextOrder = 0;
        long nextBlow = BLOW_MILLIS;
        long millis = 0;
        while (millis < time.toMillis()) {
            if (millis >= nextOrder) {
                order(desks.get(campaigns.size() % desks.size()));
                nextOrder += ORDER_MILLIS;
            }
            if (millis >= nextBlow) {
                crew.replace(kills++ % 2 == 0 ? before : now, random.nextInt(2));
                nextBlow += (long) (BLOW_MILLIS * (0.5 + random.nextDouble()));
            }
            look(crew, database);
            // Orders and kills come in real time; between them it looks who works.
            Thread.sleep(LOOK_MILLIS);
            millis = (System.nanoTime() - begun) / 1_000_000;
        }
    }

    private void order(ChildJvm desk) throws IOException {
        desk.say("order bees " + campaigns.size());
        campaigns.add(desk.hear());
    }

    /** Notes who is seen to have which turns. */
    private void look(WorkerGroup crew, Database database) {
        List<String> seen = database.transaction(handle -> handle.createQuery(
                        "SELECT picked_by || ' ' || task_instance FROM scheduled_tasks WHERE picked")
                .mapTo(String.class)
                .list());
        for (String turn : seen)
            turns.computeIfAbsent(crew.whose(turn), _ -> new TreeSet<>()).add(turn);
    }

    /** Both binaries read the same. */
    private void compare(ChildJvm oldDesk, ChildJvm newDesk, List<String> wrong) throws IOException {
        for (String id : campaigns) {
            oldDesk.say("read " + id);
            newDesk.say("read " + id);
            String old = oldDesk.hear();
            String fresh = newDesk.hear();
            // A newer record tells of more fields: what both know is compared up to where the first one differs in
            // form.
            if (old.contains("cannot be read") || fresh.contains("cannot be read"))
                wrong.add(id + ": the old one reads " + old + ", the new one " + fresh);
            else if (!essence(old).equals(essence(fresh)))
                wrong.add(id + ": the old one reads " + essence(old) + ", the new one " + essence(fresh));
        }
    }

    /** Phase and event numbers. */
    private static String essence(String read) {
        return read.substring(0, read.indexOf(' ')) + read.substring(read.lastIndexOf(' '));
    }

    private String summary(PaidAudit books) {
        List<String> seen = new ArrayList<>();
        turns.forEach((whose, theirs) -> seen.add(theirs.size() + " turns seen at " + whose + " workers"));
        return "paid part: " + books.campaigns() + " campaigns, " + books.paid() + " scenes paid, " + books.searched()
                + " sent again, " + kills + " workers killed, " + String.join(", ", seen);
    }
}
