package io.reelwright.store.asset;

import java.util.Set;
import java.util.UUID;

/**
 * Says which working folders are in use, by a lease on each. Process numbers cannot say it: in a container every server is
 * process 1, and nobody sees the processes of another container.
 */
public interface DraftLeases {
    /** For a process that has its folder to itself: nothing is ever taken for abandoned. */
    DraftLeases ALONE = new DraftLeases() {
        @Override
        public String database() {
            return "alone";
        }

        @Override
        public String take() {
            return UUID.randomUUID().toString();
        }

        @Override
        public boolean mayOthersHold() {
            return true;
        }

        @Override
        public Set<String> held() {
            return Set.of();
        }

        @Override
        public void everyRound(Runnable task) {}
    };

    /** Tells this database's folders from those of another database that keeps its files in the same place. A name for a folder. */
    String database();

    /** A lease under a name that nobody has had, renewed until this process ends. A name for a folder. */
    String take();

    /** Whether other processes may hold leases; if not, whatever is not held is nobody's. */
    boolean mayOthersHold();

    /** The names of all leases that have not expired. */
    Set<String> held();

    /** Has a task done regularly, for as long as leases are renewed. */
    void everyRound(Runnable task);
}
