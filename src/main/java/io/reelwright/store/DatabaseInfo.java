package io.reelwright.store;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Facts about a database as a whole. */
public final class DatabaseInfo {
    private final Database database;

    public DatabaseInfo(Database database) {
        this.database = database;
    }

    /** Returns eight hexadecimal digits that identify this database; created at random on the first call. */
    public String epoch() {
        String fresh = UUID.randomUUID().toString().substring(0, 8);
        return database.transaction(handle -> {
            handle.execute("INSERT INTO house (name, value) VALUES ('epoch', ?) ON CONFLICT DO NOTHING", fresh);
            return handle.createQuery("SELECT value FROM house WHERE name = 'epoch'")
                    .mapTo(String.class)
                    .one();
        });
    }

    /** Returns 32 random bytes that all servers of this database share, to sign what they give out; created on the first call. */
    public byte[] secret() {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        String stored = database.transaction(handle -> {
            handle.execute(
                    "INSERT INTO house (name, value) VALUES ('secret', ?) ON CONFLICT DO NOTHING",
                    HexFormat.of().formatHex(fresh));
            return handle.createQuery("SELECT value FROM house WHERE name = 'secret'")
                    .mapTo(String.class)
                    .one();
        });
        return HexFormat.of().parseHex(stored);
    }

    /** Returns the id of the first transaction from which all events have their project; empty when this is not certain for any. */
    public OptionalLong eventsKnowTheirProjectSince() {
        return database.transaction(
                        handle -> handle.createQuery("SELECT value FROM house WHERE name = 'events_project'")
                                .mapTo(String.class)
                                .findOne())
                .map(number -> OptionalLong.of(Long.parseLong(number)))
                .orElse(OptionalLong.empty());
    }

    /**
     * Ties the database to one file store, because every process that works on its campaigns needs their files. The first process
     * determines the store.
     *
     * @param id    the store's id, the same for all processes that share it
     * @param where the store's location, for the message
     * @throws IllegalStateException when the database is tied to another store; the message names the remedy
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
     * Checks a database that is in the same folder as its files, and therefore is not tied to a store.
     *
     * @throws IllegalStateException when the database is tied to another store; the message names the remedy
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
        String remedy = there.startsWith("s3://")
                ? "name that bucket with --asset-url, or another database with --database-url or --data"
                : "name the same data folder with --data, or another database with --database-url";
        return new IllegalStateException("the files of the campaigns in this database lie in " + there + ", and "
                + where + " is another place: " + remedy);
    }
}
