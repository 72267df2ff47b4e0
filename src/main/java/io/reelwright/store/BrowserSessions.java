package io.reelwright.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sessions of browsers: a cookie stands in for a token where a browser sends requests by itself, for streams, videos and pictures. */
public final class BrowserSessions {
    /** Time for which a session is valid. */
    public static final Duration LIFE = Duration.ofHours(12);

    private static final String BEGINNING = "rs_";
    private static final int LENGTH = 46;

    private final Database database;
    private final Clock clock;

    BrowserSessions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Creates a session.
     *
     * @param token id of the token for which it is created; null where no token is required
     * @return its secret, which is shown only this once
     */
    public String open(String project, @Nullable String token) {
        String secret = BEGINNING + Secrets.random();
        Instant now = clock.instant();
        database.transaction(handle -> {
            handle.execute("DELETE FROM sessions WHERE expires_at < ?", utc(now));
            return handle.execute(
                    "INSERT INTO sessions (hash, project, token, expires_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    Secrets.hash(secret),
                    project,
                    token,
                    utc(now.plus(LIFE)));
        });
        return secret;
    }

    /** Returns whether a text has the form of a session's secret. */
    public static boolean mayBe(String secret) {
        return secret.startsWith(BEGINNING) && secret.length() == LENGTH;
    }

    /**
     * A valid session.
     *
     * @param token id of the token for which it was created; null where no token was required
     */
    public record Found(String project, @Nullable String token) {}

    /** Returns the session of a secret; empty when it has ended, or its token was revoked. */
    public Optional<Found> find(String secret) {
        return database.transaction(handle -> handle.createQuery(
                        "SELECT project, token FROM sessions WHERE hash = ? AND expires_at >= ? AND (token IS NULL"
                                + " OR EXISTS (SELECT 1 FROM tokens WHERE tokens.id = sessions.token AND revoked_at IS NULL))")
                .bind(0, Secrets.hash(secret))
                .bind(1, utc(clock.instant()))
                .map((row, _) -> new Found(row.getString("project"), row.getString("token")))
                .findOne());
    }

    /** Ends a session; does nothing when it has ended already. */
    public void end(String secret) {
        database.transaction(handle -> handle.execute("DELETE FROM sessions WHERE hash = ?", Secrets.hash(secret)));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
