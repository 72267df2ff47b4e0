package io.reelwright.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Who may come in: bearer tokens of 256 random bits, of which only hashes are kept, and tickets, which open one stream each
 * for those who cannot send a token.
 */
public final class Tokens {
    /** How long a ticket is good. */
    public static final Duration TICKET_LIFE = Duration.ofSeconds(60);

    private static final String COLUMNS = "id, name, project, scope, created_at, revoked_at IS NOT NULL AS revoked";

    private final Database database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Tokens(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a token allows: each scope includes those before it. */
    public enum Scope {
        READ,
        WRITE,
        ADMIN;

        /** Whether who has this one may do what needs {@code needed}. */
        public boolean allows(Scope needed) {
            return compareTo(needed) >= 0;
        }
    }

    /** A token as it is listed. The secret itself is nowhere. */
    public record Token(String id, String name, String project, Scope scope, Instant createdAt, boolean revoked) {}

    /** A new token, and the secret that is told this once. */
    public record Created(Token token, String secret) {}

    /** Makes one. */
    public Created create(String name, String project, Scope scope) {
        String secret = "rw_" + secret();
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

    /** All of them, newest first. */
    public List<Token> list() {
        return database.transaction(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM tokens ORDER BY id DESC")
                .map((row, _) -> new Token(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("project"),
                        Scope.valueOf(row.getString("scope")),
                        row.getTimestamp("created_at").toInstant(),
                        row.getBoolean("revoked")))
                .list());
    }

    /** Whether any token is good: without one, only this machine may come in. */
    public boolean any() {
        return list().stream().anyMatch(token -> !token.revoked());
    }

    /** The token of a secret; empty when there is none or it was revoked. */
    public Optional<Token> find(String secret) {
        String hash = hash(secret);
        return database.transaction(
                        handle -> handle.createQuery("SELECT id FROM tokens WHERE hash = ? AND revoked_at IS NULL")
                                .bind(0, hash)
                                .mapTo(String.class)
                                .findOne())
                .flatMap(id ->
                        list().stream().filter(token -> token.id().equals(id)).findFirst());
    }

    /** Ends a token. False when there is none of that id that is good. */
    public boolean revoke(String id) {
        return database.transaction(handle -> handle.execute(
                        "UPDATE tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
                        utc(clock.instant()),
                        id))
                == 1;
    }

    /** A ticket for one stream of a project. */
    public String ticket(String project) {
        String secret = secret();
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

    /** Takes a ticket: the project it is good for; empty when it is none, was used, or is too old. */
    public Optional<String> redeem(String ticket) {
        return database.transaction(
                handle -> handle.createQuery("DELETE FROM tickets WHERE hash = ? AND expires_at >= ? RETURNING project")
                        .bind(0, hash(ticket))
                        .bind(1, utc(clock.instant()))
                        .mapTo(String.class)
                        .findOne());
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
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
