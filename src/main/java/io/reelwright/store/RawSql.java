package io.reelwright.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Executes statements directly with the JDBC driver, without Jdbi's argument binding, inside a transaction of Jdbi. It is for the
 * few statements of every claim and checkpoint: Jdbi's lookup of how to bind an argument took longer than the statements themselves
 * (decision 0018). Their texts are constants, so that the driver can reuse the prepared statements.
 */
final class RawSql {
    private RawSql() {}

    /** Sets the arguments, numbered from 1. */
    @FunctionalInterface
    interface Arguments {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** Maps the first row to a result; it may also advance to the following rows. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Executes a statement and returns its mapped first row; empty when it returns no rows.
     *
     * @throws Failed when the statement fails
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
     * Executes a statement and returns the number of changed rows.
     *
     * @throws Failed when the statement fails
     */
    static int change(Handle handle, String sql, Arguments arguments) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            arguments.set(statement);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new Failed(sql, failed);
        }
    }

    /**
     * Executes statements without arguments, in one round trip.
     *
     * @throws Failed when one of them fails
     */
    static void run(Handle handle, String sql) {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new Failed(sql, failed);
        }
    }

    /** A statement failed; the cause shows whether the database was lost. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failed(String sql, SQLException cause) {
            super(cause.getMessage() + " (in: " + sql + ")", cause);
        }
    }
}
