package io.reelwright.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Credentials of API clients: bearer tokens of 256 random bits, of which only hashes are stored, and what a browser gets for a token, as it
 * cannot send one with a stream or a picture: {@link Tickets} and {@link BrowserSessions}.
 */
public final class Tokens {
    private static final String COLUMNS = "id, name, project, scope, created_at, revoked_at IS NOT NULL AS revoked";

    private static final String BEGINNING = "rw_";
    private static final int LONGEST = 100;

    private final Database database;
    private final Clock clock;
    private final Tickets tickets;
    private final BrowserSessions sessions;

    public Tokens(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.tickets = new Tickets(database, clock);
        this.sessions = new BrowserSessions(database, clock);
    }

    /** The permissions of a token; each scope includes those before it. */
    public enum Scope {
        READ,
        WRITE,
        ADMIN;

        /** Returns whether this scope permits what requires {@code needed}. */
        public boolean allows(Scope needed) {
            return compareTo(needed) >= 0;
        }
    }

    /** A token without its secret, which is not stored. */
    public record Token(String id, String name, String project, Scope scope, Instant createdAt, boolean revoked) {}

    /** A new token and its secret, which is shown only this once. */
    public record Created(Token token, String secret) {
        /** Leaves out the secret. */
        @Override
        public String toString() {
            return "Created[" + token + "]";
        }
    }

    /** Creates a token. */
    public Created create(String name, String project, Scope scope) {
        String secret = BEGINNING + Secrets.random();
        Instant now = clock.instant();
        Token token = new Token(Ulid.at(now), name, project, scope, now, false);
        database.transaction(handle -> handle.execute(
                "INSERT INTO tokens (id, hash, name, project, scope, created_at) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO NOTHING",
                token.id(),
                Secrets.hash(secret),
                name,
                project,
                scope.name(),
                utc(now)));
        return new Created(token, secret);
    }

    /** Returns whether a text has the form of a token's secret. */
    public static boolean mayBe(String secret) {
        return secret.startsWith(BEGINNING) && secret.length() <= LONGEST;
    }

    /** Returns all tokens, newest first. */
    public List<Token> list() {
        return database.transaction(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM tokens ORDER BY id DESC")
                .map((row, _) -> token(row))
                .list());
    }

    /** Returns whether a token was ever created, including revoked ones: without tokens, only clients on this machine are admitted. */
    public boolean any() {
        return database.transaction(handle -> handle.select("SELECT EXISTS (SELECT 1 FROM tokens)")
                .mapTo(Boolean.class)
                .one());
    }

    /** Returns the token of a secret; empty when it does not exist or was revoked. */
    public Optional<Token> find(String secret) {
        String hash = Secrets.hash(secret);
        return database.transaction(
                handle -> handle.createQuery("SELECT " + COLUMNS + " FROM tokens WHERE hash = ? AND revoked_at IS NULL")
                        .bind(0, hash)
                        .map((row, _) -> token(row))
                        .findOne());
    }

    /** Returns those of the given token ids that were revoked. */
    public Set<String> revoked(Collection<String> ids) {
        return database.transaction(handle ->
                Set.copyOf(handle.select("SELECT id FROM tokens WHERE id = ANY (?) AND revoked_at IS NOT NULL", (Object)
                                ids.toArray(String[]::new))
                        .mapTo(String.class)
                        .list()));
    }

    /** The result of {@link #revoke}. */
    public enum Revoked {
        DONE,
        /** No valid token has that id. */
        NOT_THERE,
        /** The token stays valid, because without it nobody could create tokens any more. */
        LAST_ADMIN
    }

    /** Revokes a token, unless it is the last valid one with the admin scope. */
    public Revoked revoke(String id) {
        return database.once(handle -> {
            // Without the lock, the last two admin tokens could be revoked at the same time.
            handle.execute("LOCK TABLE tokens IN SHARE ROW EXCLUSIVE MODE");
            List<String> admins = handle.select("SELECT id FROM tokens WHERE scope = 'ADMIN' AND revoked_at IS NULL")
                    .mapTo(String.class)
                    .list();
            if (admins.equals(List.of(id))) return Revoked.LAST_ADMIN;
            int ended = handle.execute(
                    "UPDATE tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", utc(clock.instant()), id);
            return ended == 1 ? Revoked.DONE : Revoked.NOT_THERE;
        });
    }

    /** Returns the tickets for streams. */
    public Tickets tickets() {
        return tickets;
    }

    /** Returns the sessions of browsers. */
    public BrowserSessions sessions() {
        return sessions;
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getString("id"),
                row.getString("name"),
                row.getString("project"),
                Scope.valueOf(row.getString("scope")),
                row.getTimestamp("created_at").toInstant(),
                row.getBoolean("revoked"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
