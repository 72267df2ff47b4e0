package io.reelwright.store.asset;

import java.util.Set;
import java.util.UUID;

/**
 * Records which working folders are in use, by a lease on each. Process ids cannot serve for this: in a container every server has
 * process id 1, and the processes of other containers are not visible.
 */
public interface DraftLeases {
    /** For a process that does not share its folder: no folder ever counts as abandoned. */
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

    /** Returns a folder name that separates this database's folders from those of other databases with the same file store. */
    String database();

    /** Takes a lease on a new unique folder name, renewed until this process ends, and returns the name. */
    String take();

    /** Returns whether other processes may hold leases. If not, every folder without a lease is abandoned. */
    boolean mayOthersHold();

    /** Returns the names of all leases that have not expired. */
    Set<String> held();

    /** Registers a task that runs regularly, for as long as leases are renewed. */
    void everyRound(Runnable task);
}
