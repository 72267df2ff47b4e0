package io.reelwright.testing;

import io.reelwright.store.Database;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A second connection pool to an embedded database, as another node has it. */
public final class SecondDatabase {
    private SecondDatabase() {}

    /** Where the server of a database listens. */
    public static URI server(Database embedded) throws SQLException {
        try (Connection connection = embedded.outsideThePool()) {
            return URI.create(connection.getMetaData().getURL().substring("jdbc:".length()));
        }
    }

    /**
     * A second node's database.
     *
     * @param folder of the embedded one
     * @param way    where its connections go: to the server itself, or to a wire that ends there
     */
    public static Database through(URI way, Path folder) throws IOException {
        String password = Files.readString(folder.resolve("postgres/password"));
        return Database.at("postgres://reelwright:" + password + "@127.0.0.1:" + way.getPort() + "/postgres");
    }
}
