package io.reelwright.store.postgres;

import io.github.resilience4j.core.IntervalFunction;
import io.reelwright.log.RepeatedWarning;
import io.reelwright.process.Daemon;
import io.reelwright.retry.RetryIntervals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The embedded Postgres server under the data folder. It is durable (every commit is on the disk before it is acknowledged),
 * reachable only from this machine and with a password, and used by one process at a time. When the server dies while this process
 * runs, it is restarted.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class.getName());
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(15);
    private static final IntervalFunction BETWEEN_RESTARTS =
            RetryIntervals.between(Duration.ofSeconds(1), Duration.ofSeconds(6));
    private static final long LOOK_MILLIS = 10;
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "shared_buffers=32MB",
            "max_connections=100",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_wal_size=128MB",
            "io_method=sync",
            "jit=off",
            "autovacuum_naptime=5min",
            "timezone=UTC",
            "log_checkpoints=off");

    private final Path root;
    private final Path programs;
    private final PostgresUser identity;
    private final DataFolderLock ownership;
    private final Cluster cluster;
    private final ClusterPort port;
    private final ServerLock lock;
    private ProcessHandle server; // guarded by this
    private int listening; // guarded by this
    private boolean closed; // guarded by this
    private volatile @Nullable String broken;
    private final RepeatedWarning restarts = new RepeatedWarning(LOG, "Postgres could not be restarted; trying again");

    private EmbeddedPostgres(Path root, Path programs, PostgresUser identity, DataFolderLock ownership)
            throws IOException, InterruptedException {
        this.root = root;
        this.programs = programs;
        this.identity = identity;
        this.ownership = ownership;
        this.cluster = Cluster.of(root, programs, identity);
        this.port = new ClusterPort(root);
        this.lock = ServerLock.in(root);
        server = running();
        keep(server);
    }

    /**
     * Starts the server, or takes over the server that a killed process has left running.
     *
     * @param folder   the folder of all database files; created when it is missing
     * @param programs the folder of the unpacked programs; several data folders may share it
     * @throws IOException when the server cannot run; the message names the cause and the remedy
     */
    public static EmbeddedPostgres start(Path folder, Path programs) throws IOException, InterruptedException {
        return start(folder, programs, null);
    }

    static EmbeddedPostgres start(Path folder, Path programs, @Nullable PostgresUser forced)
            throws IOException, InterruptedException {
        Path root = Files.createDirectories(folder.toAbsolutePath().normalize()).toRealPath();
        DataFolderLock ownership = DataFolderLock.of(root);
        try {
            Path unpacked = PostgresPrograms.unpacked(programs.toAbsolutePath().normalize());
            return new EmbeddedPostgres(root, unpacked, forced == null ? PostgresUser.choose() : forced, ownership);
        } catch (IOException | InterruptedException | RuntimeException failed) {
            ownership.close();
            throw failed;
        }
    }

    /** Returns the server's JDBC URL, without user and password. */
    public synchronized String url() {
        return "jdbc:postgresql://127.0.0.1:" + listening + "/postgres";
    }

    /** Returns the name of the only database user. */
    public String user() {
        return Cluster.USER;
    }

    /** Returns that user's password. */
    public String password() {
        return cluster.password();
    }

    /** Returns the server's process id. */
    public synchronized long pid() {
        return server.pid();
    }

    /** Returns why the server could not be restarted after it died; empty otherwise. The restart is retried every 3 seconds. */
    public Optional<String> broken() {
        return Optional.ofNullable(broken);
    }

    /** Stops the server with a fast but clean shutdown, and unlocks the folder. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) return;
            closed = true;
            try {
                end(server);
            } catch (IOException failed) {
                LOG.log(Level.WARNING, "Postgres (process " + server.pid() + ") could not be stopped", failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        try {
            ownership.close();
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "the lock of " + root + " could not be released", failed);
        }
    }

    private synchronized ProcessHandle running() throws IOException, InterruptedException {
        Optional<Postmaster> found = Postmaster.of(cluster.folder());
        if (found.isPresent() && found.get().serves(cluster.folder())) {
            Optional<ProcessHandle> orphan = ProcessHandle.of(found.get().pid());
            if (orphan.isPresent() && found.get().ready()) {
                listening = found.get().port();
                return orphan.get();
            }
            if (orphan.isPresent()) end(orphan.get());
        } else if (found.isPresent()) {
            if (lock.isHeld()) throw unseen();
            Files.deleteIfExists(Postmaster.file(cluster.folder())); // The server that wrote it has ended.
        }
        return launched();
    }

    private synchronized ProcessHandle launched() throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + START.toNanos();
        Path log = root.resolve("log");
        while (true) {
            Files.deleteIfExists(log);
            listening = port.free();
            ProcessHandle started = Daemon.start(
                    lock.command(identity.command(line(listening))), PostgresUser.environment(), root, log);
            if (isReady(started, giveUp)) return started;
            String said = Files.readString(log).strip();
            if (said.isEmpty() && lock.isHeld()) throw unseen();
            // The child processes of a killed server end within moments; a new server can start only after that.
            boolean passing = said.contains("shared memory block") || said.contains("Address already in use");
            if (!passing || System.nanoTime() > giveUp)
                throw new IOException(
                        root + ": Postgres does not start: " + said.lines().reduce("", (_, last) -> last));
            Thread.sleep(LOOK_MILLIS * 10);
        }
    }

    private IOException unseen() {
        return new IOException(
                root + ": a Postgres that is not visible from here, as in another container, still runs on"
                        + " this database; stop it, or give this run a data folder of its own with REELWRIGHT_DATA");
    }

    private boolean isReady(ProcessHandle started, long giveUp) throws IOException, InterruptedException {
        while (started.isAlive()) {
            Optional<Postmaster> now = Postmaster.of(cluster.folder());
            if (now.isPresent() && now.get().pid() == started.pid() && now.get().ready()) return true;
            if (System.nanoTime() > giveUp) {
                end(started);
                return false;
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return false;
    }

    private List<String> line(int port) {
        List<String> line = new ArrayList<>(List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                cluster.folder().toString(),
                "-p",
                String.valueOf(port)));
        for (String setting : SETTINGS) line.addAll(List.of("-c", setting));
        return line;
    }

    private void keep(ProcessHandle watched) {
        var _ = watched.onExit()
                .thenRun(() ->
                        Thread.ofPlatform().daemon().name("postgres-restart").start(this::restart));
    }

    private void restart() {
        try {
            for (int failures = 1; !isUpOrClosed(); failures++) Thread.sleep(BETWEEN_RESTARTS.apply(failures));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isUpOrClosed() throws InterruptedException {
        if (closed) return true;
        if (broken == null) LOG.warning("Postgres has stopped unexpectedly; restarting it");
        try {
            server = running();
            broken = null;
            restarts.over();
            keep(server);
            return true;
        } catch (IOException | RuntimeException failed) {
            restarts.happened(failed);
            broken = String.valueOf(failed.getMessage());
            return false;
        }
    }

    /** Stops the server with SIGINT, Postgres's fast shutdown: it aborts running transactions and closes its files cleanly. */
    private static void end(ProcessHandle process) throws IOException, InterruptedException {
        if (!process.isAlive()) return;
        Daemon.signal(process.pid(), "INT");
        try {
            process.onExit().get(STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            process.destroyForcibly();
        } catch (ExecutionException odd) {
            throw new IOException("waiting for Postgres to stop failed", odd);
        }
    }
}
