package io.reelwright.upgrade;

import io.reelwright.testing.ChildJvm;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The workers of both binaries on one database: engines that buy scenes, each in a process of its own. */
final class WorkerGroup implements AutoCloseable {
    private static final String WORKER = "io.reelwright.kill.PaidServer";
    private static final Duration GONE_AFTER = Duration.ofSeconds(25);

    private final String database;
    private final String shop;
    private final Duration heartbeat;
    private final Map<BinaryVersion, List<ChildJvm>> at = new HashMap<>();
    private final Map<Long, BinaryVersion> everyone = new HashMap<>();

    WorkerGroup(String database, String shop, Duration heartbeat) {
        this.database = database;
        this.shop = shop;
        this.heartbeat = heartbeat;
    }

    /** Whether a binary has such a worker. */
    static boolean isOf(BinaryVersion binary) {
        return binary.has(WORKER);
    }

    /** One more; it may not be at work by then. */
    ChildJvm hire(BinaryVersion binary) throws IOException {
        ChildJvm worker = binary.start(WORKER, database, shop, String.valueOf(heartbeat.toMillis()));
        at.computeIfAbsent(binary, _ -> new ArrayList<>()).add(worker);
        everyone.put(worker.pid(), binary);
        return worker;
    }

    /** Kills one of a binary's, and hires another. */
    void replace(BinaryVersion binary, int which) throws IOException, InterruptedException {
        List<ChildJvm> theirs = at.getOrDefault(binary, List.of());
        theirs.remove(which % theirs.size()).kill();
        hire(binary);
    }

    /** Tells all of a binary's to end; false when one does not. */
    boolean dismiss(BinaryVersion binary) throws IOException, InterruptedException {
        boolean gone = true;
        for (ChildJvm worker : at.getOrDefault(binary, List.of())) worker.signal("TERM");
        for (ChildJvm worker : at.getOrDefault(binary, List.of())) gone &= worker.endsWithin(GONE_AFTER);
        return gone;
    }

    /** Whose process it is, alive or not; by the name that it gives itself in the lanes. */
    String whose(String pickedBy) {
        BinaryVersion binary = everyone.get(Long.parseLong(pickedBy.split("-")[1]));
        return binary == null ? "nobody's" : binary.name();
    }

    @Override
    public void close() {
        at.values().forEach(workers -> workers.forEach(ChildJvm::close));
    }
}
