package io.reelwright.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Credentials of API clients: bearer tokens of 256 random bits, of which only hashes are stored, and tickets, each of which opens one
 * stream for a client that cannot send a token.
 */
public final class Tokens {
    /** Validity of a ticket. */
    public static final Duration TICKET_LIFE = Duration.ofSeconds(60);

    private static final String COLUMNS = "id, name, project, scope, created_at, revoked_at IS NOT NULL AS revoked";

    /** Separates the token's id from the secret in a ticket. */
    private static final char TOKEN_END = '.';

    private static final String BEGINNING = "rw_";
    private static final int LONGEST = 100;

    private final Database database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Tokens(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
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
        String secret = BEGINNING + secret();
        Instant now = clock.instant();
        Token token = new Token(Ulid.at(now), name, project, scope, now, false);
        database.transaction(handle -> handle.execute(
                "INSERT INTO tokens (id, hash, name, project, scope, created_at) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO NOTHING",
                token.id(),
                hash(secret),
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
        String hash = hash(secret);
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

    /**
     * Creates a ticket for one stream of a project. It is valid for {@link #TICKET_LIFE}, but not longer than its token, whose id it
     * contains.
     *
     * @param token id of the token for which the ticket is issued; null where no token is required
     */
    public String ticket(String project, @Nullable String token) {
        String secret = token == null ? secret() : token + TOKEN_END + secret();
        OffsetDateTime expires = utc(clock.instant().plus(TICKET_LIFE));
        database.transaction(handle -> {
            handle.execute("DELETE FROM tickets WHERE expires_at < ?", utc(clock.instant()));
            return handle.execute(
                    "INSERT INTO tickets (hash, project, expires_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    hash(secret),
                    project,
                    expires);
        });
        return secret;
    }

    /**
     * The client of a redeemed ticket.
     *
     * @param token id of the token for which the ticket was issued; null where no token was required
     */
    public record Redeemed(String project, @Nullable String token) {}

    /** Redeems a ticket; empty when it is invalid, used or expired, or when its token was revoked. */
    public Optional<Redeemed> redeem(String ticket) {
        int end = ticket.indexOf(TOKEN_END);
        String token = end < 0 ? null : ticket.substring(0, end);
        return database.<Optional<String>>once(handle -> handle.createQuery(
                                "DELETE FROM tickets WHERE hash = :hash AND expires_at >= :now AND (CAST(:token AS text) IS NULL"
                                        + " OR EXISTS (SELECT 1 FROM tokens WHERE id = :token AND revoked_at IS NULL))"
                                        + " RETURNING project")
                        .bind("hash", hash(ticket))
                        .bind("now", utc(clock.instant()))
                        .bind("token", token)
                        .mapTo(String.class)
                        .findOne())
                .map(project -> new Redeemed(project, token));
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

    private String secret() {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private static String hash(String secret) {
        try {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("this Java runtime lacks SHA-256", absent);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
