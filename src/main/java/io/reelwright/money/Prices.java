package io.reelwright.money;

import io.reelwright.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The price table. A price is never changed: a new price with a later start replaces it. */
public final class Prices {
    private static final String COLUMNS = "provider, model, unit, micros, valid_from, source";

    private final Database database;

    public Prices(Database database) {
        this.database = database;
    }

    /**
     * Adds a price. Adding an identical price again is a no-op.
     *
     * @throws IllegalArgumentException when a different amount is stored for the same start
     */
    public void add(Price price) {
        String sql = "INSERT INTO prices (provider, model, unit, valid_from, micros, source)"
                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
        OffsetDateTime from = price.validFrom().atOffset(ZoneOffset.UTC);
        long known = database.transaction(handle -> {
            handle.execute(sql, price.provider(), price.model(), price.unit(), from, price.micros(), price.source());
            return handle.createQuery("SELECT micros FROM prices"
                            + " WHERE provider = ? AND model = ? AND unit = ? AND valid_from = ?")
                    .bind(0, price.provider())
                    .bind(1, price.model())
                    .bind(2, price.unit())
                    .bind(3, from)
                    .mapTo(Long.class)
                    .one();
        });
        if (known != price.micros())
            throw new IllegalArgumentException("a " + price.unit() + " of " + price.model() + " costs " + known
                    + " micros since " + price.validFrom() + ": a new price needs a later start");
    }

    /** Returns the price of a unit at a time; empty when it had no price by then. */
    public Optional<Price> at(String provider, String model, String unit, Instant when) {
        String sql =
                "SELECT " + COLUMNS + " FROM prices WHERE provider = ? AND model = ? AND unit = ? AND valid_from <= ?"
                        + " ORDER BY valid_from DESC LIMIT 1";
        return database.transaction(handle -> handle.createQuery(sql)
                .bind(0, provider)
                .bind(1, model)
                .bind(2, unit)
                .bind(3, when.atOffset(ZoneOffset.UTC))
                .map((row, _) -> price(row))
                .findOne());
    }

    /** Returns all prices at a time, ordered by provider, model and unit. */
    public List<Price> all(Instant when) {
        String sql = "SELECT DISTINCT ON (provider, model, unit) " + COLUMNS + " FROM prices WHERE valid_from <= ?"
                + " ORDER BY provider, model, unit, valid_from DESC";
        return database.transaction(handle -> handle.createQuery(sql)
                .bind(0, when.atOffset(ZoneOffset.UTC))
                .map((row, _) -> price(row))
                .list());
    }

    private static Price price(ResultSet row) throws SQLException {
        return new Price(
                row.getString("provider"),
                row.getString("model"),
                row.getString("unit"),
                row.getLong("micros"),
                Objects.requireNonNull(row.getObject("valid_from", OffsetDateTime.class))
                        .toInstant(),
                row.getString("source"));
    }
}
