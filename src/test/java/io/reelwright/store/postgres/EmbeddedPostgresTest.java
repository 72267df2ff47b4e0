package io.reelwright.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.reelwright.testing.Await;
import io.reelwright.testing.SharedFolders;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmbeddedPostgresTest {
    @TempDir
    Path folder;

    @Test
    void whatWasCommittedIsThereAfterAStopAndAStart() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            run(postgres, "CREATE TABLE bee (name text)");
            run(postgres, "INSERT INTO bee VALUES ('maya')");
        }

        try (EmbeddedPostgres postgres = start()) {
            assertThat(ask(postgres, "SELECT name FROM bee")).isEqualTo("maya");
        }
    }

    @Test
    void everyCommitIsOnTheDiskAndNobodyElseGetsIn() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            assertThat(ask(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.user(), "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aSecondOwnerIsToldWhoTheFirstIs() throws Exception {
        try (EmbeddedPostgres first = start()) {
            assertThatThrownBy(this::start)
                    .hasMessageContaining("process " + ProcessHandle.current().pid() + " is using this database")
                    .hasMessageContaining("REELWRIGHT_DATA");
            assertThat(ask(first, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aServerThatIsKilledIsStartedAgainWithAllThatWasCommitted() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            run(postgres, "CREATE TABLE bee AS SELECT 'maya' AS name");
            long killed = postgres.pid();
            assertThat(ProcessHandle.of(killed).orElseThrow().destroyForcibly()).isTrue();

            String name = null;
            while (name == null) name = askOrNull(postgres, "SELECT name FROM bee");

            assertThat(name).isEqualTo("maya");
            assertThat(postgres.pid()).isNotEqualTo(killed);
        }
    }

    @Test
    void aServerThatCannotBeStartedAgainAtOnceIsStartedWhenItCan() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            run(postgres, "CREATE TABLE bee AS SELECT 'maya' AS name");
            Path control = folder.resolve("db/cluster/global/pg_control");
            Path away = Files.move(control, folder.resolve("pg_control"));
            ProcessHandle.of(postgres.pid()).orElseThrow().destroyForcibly();
            Await.until("a start that fails", () -> postgres.broken().isPresent());

            Files.move(away, control);
            Await.until("a start that succeeds", () -> postgres.broken().isEmpty());

            assertThat(ask(postgres, "SELECT name FROM bee")).isEqualTo("maya");
        }
    }

    @Test
    void anotherPortIsTakenWhenAStrangerSitsOnOurs() throws Exception {
        String before;
        try (EmbeddedPostgres postgres = start()) {
            before = postgres.url();
        }
        int port = Integer.parseInt(Files.readString(folder.resolve("db/port")));

        try (ServerSocket stranger = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
                EmbeddedPostgres postgres = start()) {
            assertThat(stranger.isBound()).isTrue();
            assertThat(postgres.url()).isNotEqualTo(before);
            assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aServerThatCannotBeSeenFromHereIsNotJoinedByAnother() throws Exception {
        start().close();
        Path pidFile = folder.resolve("db/cluster/postmaster.pid");
        // No such number here: it is one of another container.
        Files.writeString(pidFile, "999999998\n" + folder + "\n0\n15999\n\n127.0.0.1\n0\nready\n");
        Process unseen = new ProcessBuilder(
                        "flock", "--no-fork", folder.resolve("db/server.lock").toString(), "sleep", "1000")
                .start();
        try {
            Await.until(
                    "the lock of the unseen server",
                    () -> unseen.info()
                            .command()
                            .filter(line -> line.endsWith("sleep"))
                            .isPresent());

            assertThatThrownBy(this::start)
                    .hasMessageContaining("is not visible from here")
                    .hasMessageContaining("REELWRIGHT_DATA");
            assertThat(pidFile).exists();
        } finally {
            unseen.destroyForcibly().waitFor();
        }

        start().close();
    }

    @Test
    void aServerHoldsItsLockAsLongAsItLives() throws Exception {
        ServerLock lock = ServerLock.in(folder.resolve("db"));
        try (EmbeddedPostgres postgres = start()) {
            assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
            assertThat(lock.isHeld()).isTrue();
        }
        assertThat(lock.isHeld()).isFalse();
    }

    @Test
    void aFileThatNamesAStrangersProcessIsNotBelieved() throws Exception {
        start().close();
        Path pidFile = folder.resolve("db/cluster/postmaster.pid");
        Files.writeString(
                pidFile, ProcessHandle.current().pid() + "\n" + folder + "\n0\n15999\n\n127.0.0.1\n0\nready\n");

        try (EmbeddedPostgres postgres = start()) {
            assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = PostgresUser.class, mode = EnumSource.Mode.EXCLUDE, names = "OURSELVES")
    void itRunsUnderEveryIdentityThatTheMachineAllowsAndChangesBetweenThem(PostgresUser identity) throws Exception {
        assumeThat(identity.works()).isTrue();
        start().close();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(open("db"), SharedFolders.programs(), identity)) {
            assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
        }
        try (EmbeddedPostgres postgres = start()) {
            assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PostgresUser.class,
            names = {"NAMESPACE", "NOBODY_WITH_PASSAGE"})
    void itRunsInsideFoldersThatAreClosedToOthers(PostgresUser identity) throws Exception {
        assumeThat(identity.works()).isTrue();
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));

        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.start(closed.resolve("db"), closed.resolve("programs"), identity)) {
            assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    private EmbeddedPostgres start() throws Exception {
        return EmbeddedPostgres.start(open("db"), SharedFolders.programs());
    }

    /** A data folder whose parents all can pass: identities without passage need that. */
    private Path open(String name) throws Exception {
        Path made = Files.createDirectories(folder.resolve(name));
        for (Path up = made; up != null && up.startsWith(folder); up = up.getParent())
            Files.setPosixFilePermissions(up, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        return made;
    }

    private static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static @org.jspecify.annotations.Nullable String askOrNull(EmbeddedPostgres postgres, String sql)
            throws SQLException {
        try {
            return ask(postgres, sql);
        } catch (SQLException down) {
            assertThat(postgres.broken()).isEmpty();
            if (!String.valueOf(down.getSQLState()).matches("08.*|57P.*")) throw down;
            return null;
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }
}
