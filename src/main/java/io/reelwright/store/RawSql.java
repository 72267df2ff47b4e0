package io.reelwright.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Statements spoken to the driver without Jdbi's binding between, inside a transaction of Jdbi's. For the few that every claim
 * and every checkpoint consist of: finding out how to bind an argument cost them more than their own work (decision 0018).
 * Their texts are constants, so that the driver finds the prepared statement by them.
 */
final class RawSql {
    private RawSql() {}

    /** Sets the arguments, numbered from 1. */
    @FunctionalInterface
    interface Arguments {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** Makes something of the first row; it may go on to the next ones. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * The first row of what a statement returns.
     *
     * @throws Failed when the database does not take it
     */
    static <T> Optional<T> first(Handle handle, String sql, Arguments arguments, Row<T> reads) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            arguments.set(statement);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(reads.read(rows)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new Failed(sql, failed);
        }
    }

    /**
     * How many rows a statement has changed.
     *
     * @throws Failed when the database does not take it
     */
    static int change(Handle handle, String sql, Arguments arguments) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            arguments.set(statement);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new Failed(sql, failed);
        }
    }

    /** A statement that failed; the cause says whether the database went away. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failed(String sql, SQLException cause) {
            super(cause.getMessage() + " (in: " + sql + ")", cause);
        }
    }
}
