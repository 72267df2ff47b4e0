package io.reelwright.testing;

import io.reelwright.store.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/** A real PgBouncer in front of an embedded database, with settings as its package has them: pools are shared by transaction. */
public final class OwnPgBouncer implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/pgbouncer");

    private final Process process;
    private final int port;
    private final String password;
    private final Path folder;

    private OwnPgBouncer(Process process, Path folder, int port, String password) {
        this.process = process;
        this.folder = folder;
        this.port = port;
        this.password = password;
    }

    /** Whether this machine has one. */
    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /** One in front of an embedded database, with a few sessions that all transactions share. */
    public static OwnPgBouncer before(Database embedded, Path data) throws IOException, SQLException {
        return before(embedded, data, "transaction", 2);
    }

    /** One in front of an embedded database; {@code data} is its folder. */
    public static OwnPgBouncer before(Database embedded, Path data, String mode, int size)
            throws IOException, SQLException {
        String password = Files.readString(data.resolve("postgres/password"));
        return before(SecondDatabase.server(embedded).getPort(), password, mode, size);
    }

    /**
     * One that answers.
     *
     * @param server   port of the database
     * @param password of its user, {@code reelwright}
     * @param mode   how long a client keeps a session: {@code session}, {@code transaction} or {@code statement}
     * @param size   number of sessions that all clients share
     */
    public static OwnPgBouncer before(int server, String password, String mode, int size) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        // A folder of its own: it refuses to run as root, and cannot enter those of root.
        Path folder = Files.createTempDirectory("pgbouncer");
        Path users = Files.writeString(folder.resolve("users.txt"), "\"reelwright\" \"" + password + "\"\n");
        Path settings = Files.writeString(folder.resolve("pgbouncer.ini"), """
            [databases]
            postgres = host=127.0.0.1 port=%d password=%s
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = %d
            unix_socket_dir =
            auth_type = scram-sha-256
            auth_file = %s
            logfile = %s
            pool_mode = %s
            default_pool_size = %d
            max_client_conn = 200
            """.formatted(
                        server, password, port, users, folder.resolve("log"), mode, size));
        Process process = new ProcessBuilder(command(folder, settings))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        OwnPgBouncer front = new OwnPgBouncer(process, folder, port, password);
        Await.until("an answer of PgBouncer", () -> {
            if (!process.isAlive()) throw new IOException(Files.readString(folder.resolve("out")));
            return front.answers();
        });
        return front;
    }

    private static List<String> command(Path folder, Path settings) throws IOException {
        String run = PROGRAM + " " + settings;
        if (!System.getProperty("user.name").equals("root")) return List.of("sh", "-c", "exec " + run);
        return List.of(
                "sh", "-c", "chown -R nobody '" + folder + "' && exec setpriv --reuid=nobody --clear-groups " + run);
    }

    private boolean answers() {
        try (Connection connection = connection()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            // One that pools statements answers and refuses.
            return !"08001".equals(notYet.getSQLState());
        }
    }

    /** The address of the database behind it, as {@code DATABASE_URL} names it. */
    public String url() {
        return "postgres://reelwright:" + password + "@127.0.0.1:" + port + "/postgres";
    }

    /** A connection to one of the shared sessions. */
    public Connection connection() throws SQLException {
        Properties who = new Properties();
        who.setProperty("user", "reelwright");
        who.setProperty("password", password);
        who.setProperty("prepareThreshold", "0");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", who);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        for (String name : List.of("users.txt", "pgbouncer.ini", "log", "out"))
            Files.deleteIfExists(folder.resolve(name));
        Files.deleteIfExists(folder);
    }
}
