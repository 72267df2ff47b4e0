package io.reelwright.store;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** What is true of a database as a whole. */
public final class DatabaseInfo {
    private final Database database;

    public DatabaseInfo(Database database) {
        this.database = database;
    }

    /** Eight hexadecimal digits that tell this database from every other. */
    public String epoch() {
        String fresh = UUID.randomUUID().toString().substring(0, 8);
        return database.transaction(handle -> {
            handle.execute("INSERT INTO house (name, value) VALUES ('epoch', ?) ON CONFLICT DO NOTHING", fresh);
            return handle.createQuery("SELECT value FROM house WHERE name = 'epoch'")
                    .mapTo(String.class)
                    .one();
        });
    }

    /** Number of the first transaction from which on every event says whose it is; empty when none does for sure. */
    public OptionalLong eventsKnowTheirProjectSince() {
        return database.transaction(
                        handle -> handle.createQuery("SELECT value FROM house WHERE name = 'events_project'")
                                .mapTo(String.class)
                                .findOne())
                .map(number -> OptionalLong.of(Long.parseLong(number)))
                .orElse(OptionalLong.empty());
    }

    /**
     * Ties the database to one place for files: whoever works on its campaigns has to see their files. The first to come
     * decides.
     *
     * @param id    the place's own name, the same for all who share it
     * @param where where it lies, for the message
     * @throws IllegalStateException when the database is tied to another place; the message names the mend
     */
    public void keepFilesIn(String id, String where) {
        String tied = database.transaction(handle -> {
            handle.execute(
                    "INSERT INTO house (name, value) VALUES ('files', ?) ON CONFLICT DO NOTHING", id + " " + where);
            return handle.createQuery("SELECT value FROM house WHERE name = 'files'")
                    .mapTo(String.class)
                    .one();
        });
        if (!tied.startsWith(id + " ")) throw elsewhere(tied, where);
    }

    /**
     * For a database that lies in the same folder as its files, and so needs no tie.
     *
     * @throws IllegalStateException when it is tied to another place nevertheless
     */
    public void keepFilesBeside(String where) {
        database.<Optional<String>>transaction(
                        handle -> handle.createQuery("SELECT value FROM house WHERE name = 'files'")
                                .mapTo(String.class)
                                .findOne())
                .ifPresent(tied -> {
                    throw elsewhere(tied, where);
                });
    }

    private static IllegalStateException elsewhere(String tied, String where) {
        String there = tied.substring(tied.indexOf(' ') + 1);
        String mend = there.startsWith("s3://")
                ? "name that bucket with --asset-url, or another database with --database-url or --data"
                : "name the same data folder with --data, or another database with --database-url";
        return new IllegalStateException("the files of the campaigns in this database lie in " + there + ", and "
                + where + " is another place: " + mend);
    }
}
