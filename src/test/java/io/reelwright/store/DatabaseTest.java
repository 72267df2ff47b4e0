package io.reelwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.testing.SharedFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @Test
    void theNewestMigrationIsTheOneThatLetsFlywaySleep() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))
                            .map(name -> name.substring(1, name.indexOf("__")))
                            .mapToInt(Integer::parseInt)
                            .max())
                    .hasValue(Integer.parseInt(Migrations.HEAD));
        }
    }

    @Test
    void aServerThatGoesWithoutAWordIsNotWaitedForForEver(@TempDir Path folder) throws Exception {
        try (Database database = Database.embedded(folder, SharedFolders.programs());
                Connection turns = database.turns().getConnection()) {
            assertThat(turns.getNetworkTimeout()).isEqualTo(60_000);
            assertThat(database.<Integer>transaction(handle -> timeout(handle.getConnection())))
                    .isEqualTo(60_000);
        }
    }

    private static int timeout(Connection connection) {
        try {
            return connection.getNetworkTimeout();
        } catch (SQLException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    @Test
    void aLostConnectionIsWaitedForAndAMistakeIsNot() {
        assertThat(OutageCheck.isBehind(new RuntimeException(new SQLException("gone", "08006"))))
                .isTrue();
        assertThat(OutageCheck.isBehind(new RuntimeException(new SQLException("shutdown", "57P01"))))
                .isTrue();
        assertThat(OutageCheck.isBehind(new RuntimeException(new SQLException("a copy takes no writes", "25006"))))
                .isTrue();
        assertThat(OutageCheck.isBehind(new RuntimeException(new SQLException("too many clients", "53300"))))
                .isTrue();
        // Thrown out after a freeze, a lock that was not to be had, two who waited for each other, a statement that
        // took too long.
        for (String passing : java.util.List.of("25P03", "57P05", "55P03", "40P01", "57014"))
            assertThat(OutageCheck.isBehind(new RuntimeException(new SQLException("later", passing))))
                    .as(passing)
                    .isTrue();
        assertThat(OutageCheck.isBehind(new RuntimeException(new SQLException("no such table", "42P01"))))
                .isFalse();
    }
}
