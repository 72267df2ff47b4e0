package io.reelwright;

import io.github.resilience4j.core.IntervalFunction;
import io.reelwright.cli.CommandDispatcher;
import io.reelwright.cli.Console;
import io.reelwright.cli.LocalApi;
import io.reelwright.cli.ServerCommand;
import io.reelwright.config.MetricsAddress;
import io.reelwright.config.ServerRole;
import io.reelwright.config.ServerSettings;
import io.reelwright.config.Settings;
import io.reelwright.config.StorageSettings;
import io.reelwright.graph.Engine;
import io.reelwright.graph.Fork;
import io.reelwright.log.RepeatedWarning;
import io.reelwright.money.Costs;
import io.reelwright.money.JobsInDoubt;
import io.reelwright.money.Prices;
import io.reelwright.money.SpendReconciliation;
import io.reelwright.provider.speech.mary.MaryVoice;
import io.reelwright.retry.RetryIntervals;
import io.reelwright.server.ApiServer;
import io.reelwright.server.MetricsServer;
import io.reelwright.server.PortInUse;
import io.reelwright.server.ServerParts;
import io.reelwright.store.CampaignList;
import io.reelwright.store.Database;
import io.reelwright.store.OrphanedFolders;
import io.reelwright.store.Tokens;
import io.reelwright.store.Uploads;
import io.reelwright.store.asset.BucketFailure;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The server in this process: it listens at once, waits for its database, works, and ends on a signal. */
final class LocalServer implements ServerCommand {
    private static final Logger LOG = Logger.getLogger(LocalServer.class.getName());
    private static final IntervalFunction BETWEEN_TRIES =
            RetryIntervals.between(Duration.ofSeconds(1), Duration.ofSeconds(4));

    /** Interval of polling for events without a wake-up: those of other nodes, or those whose commit's response was lost. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final Duration FIND_LOST = Duration.ofMinutes(5);
    private static final Duration SWEEP = Duration.ofHours(1);
    private static final Duration COMPARE = Duration.ofMinutes(5);
    private static final Duration LAST_ROUND = Duration.ofSeconds(1);

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public List<String> problems(Settings settings) {
        return StartupCheck.problems(settings);
    }

    @Override
    public Optional<LocalApi> forOneCommand(Settings settings) throws InterruptedException {
        return DataFolderApi.open(settings);
    }

    @Override
    public int serve(Settings settings, Console console) {
        ServerSettings where = settings.of(ServerSettings.PART);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "server-end"));
        try (ApiServer server = ApiServer.open(where.host(), where.port(), where.hosts(), where.limits());
                MetricsServer metrics = metrics(where.metrics(), server)) {
            List<String> lines = new ArrayList<>(List.of("listening on " + address(where.host(), server.port())));
            if (metrics != null) lines.add("metrics on " + metrics.url());
            // Another process may have the data folder: then nothing is announced. A database elsewhere may be away for
            // long.
            if (settings.of(StorageSettings.PART).databaseUrl() != null) {
                lines.forEach(console.out()::println);
                lines.clear();
            }
            lines.add("ready");
            return work(settings, console, server, lines);
        } catch (PortInUse taken) {
            console.err().println(taken.getMessage());
            return CommandDispatcher.WRONG_INPUT;
        } catch (IllegalStateException | IOException cannot) {
            console.err().println(cannot.getMessage());
            return CommandDispatcher.FAILED;
        } catch (InterruptedException stopped) {
            return CommandDispatcher.INTERRUPTED;
        } finally {
            ended.countDown();
        }
    }

    /** Returns the address as a browser takes it: an IPv6 address stands in brackets. */
    private static String address(String host, int port) {
        boolean bare = host.contains(":") && !host.startsWith("[");
        return "http://" + (bare ? "[" + host + "]" : host) + ":" + port;
    }

    /** The default address may be in use by another server on this machine; then there are no metrics. */
    private static @Nullable MetricsServer metrics(@Nullable MetricsAddress address, ApiServer server)
            throws PortInUse {
        if (address == null) return null;
        try {
            return MetricsServer.open(address, server::metrics);
        } catch (PortInUse taken) {
            if (address.chosen()) throw taken;
            LOG.warning(() -> "metrics are not available: " + taken.getMessage());
            return null;
        }
    }

    private int work(Settings settings, Console console, ApiServer server, List<String> ready)
            throws IOException, InterruptedException {
        ServerSettings where = settings.of(ServerSettings.PART);
        MaryVoice voice = new MaryVoice();
        Optional<Assembly> opened = assembly(settings, voice, server);
        if (opened.isEmpty()) return CommandDispatcher.DONE;
        try (Assembly assembly = opened.get()) {
            Tokens tokens = new Tokens(assembly.database(), Clock.systemUTC());
            if (!where.isOnlyHere() && !tokens.any())
                throw new IllegalStateException("host " + where.host()
                        + " can be reached from other machines, and there is no token yet: start with --host"
                        + " 127.0.0.1, run reelwright token create --name me --scope admin, and start again");
            Uploads uploads = new Uploads(
                    assembly.database(),
                    assembly.assets(),
                    Clock.systemUTC(),
                    where.quotas().uploadBytes());
            ServerParts parts = parts(settings, assembly, uploads, tokens, voice.voices(Locale.ENGLISH));
            if (where.roles().contains(ServerRole.API)) server.serve(parts);
            else server.serveHealth(parts);
            ready.forEach(console.out()::println);
            PeriodicTasks tasks = tasks(assembly, uploads, server);
            told.await();
            end(assembly, server, tasks);
            return CommandDispatcher.DONE;
        }
    }

    private static Engine.Slots slots(Set<ServerRole> roles) {
        return Engine.Slots.SERVICE.only(
                roles.contains(ServerRole.PIPELINE), roles.contains(ServerRole.MEDIA), roles.contains(ServerRole.JOBS));
    }

    static ServerParts parts(
            Settings settings, Assembly assembly, Uploads uploads, Tokens tokens, List<String> voices) {
        Purchases purchases = Purchases.of(settings);
        return new ServerParts(
                assembly.database(),
                assembly.writer(),
                new CampaignList(assembly.database()),
                assembly.events(),
                assembly.assets(),
                uploads,
                assembly.engine(),
                assembly.edits(),
                new Fork(assembly.writer(), assembly.assets()),
                new JobsInDoubt(assembly.database(), assembly.writer(), Clock.systemUTC(), assembly.sellers()),
                new Prices(assembly.database()),
                new Costs(assembly.database()),
                assembly.providers(),
                assembly.media(),
                tokens,
                assembly.callbacks(),
                voices,
                purchases.rules(),
                purchases::estimate,
                Assembly.sources(settings, assembly::http),
                assembly.preview()::write);
    }

    /** Constructs all services as soon as the database and the bucket are available; empty when the server is told to end before. */
    private Optional<Assembly> assembly(Settings settings, MaryVoice voice, ApiServer server)
            throws IOException, InterruptedException {
        RepeatedWarning noBucket = new RepeatedWarning(LOG, "the bucket for the files is not available yet");
        Level level = Level.WARNING; // For the first try alone.
        for (int failures = 1; ; failures++) {
            try {
                return Optional.of(Assembly.of(
                        settings, voice, slots(settings.of(ServerSettings.PART).roles()), UnaryOperator.identity()));
            } catch (BucketFailure away) {
                if (!away.mayPass()) throw away;
                noBucket.happened(away);
                server.trouble("waits for the bucket of its files, which cannot be used yet; see the log");
            } catch (RuntimeException away) {
                if (settings.of(StorageSettings.PART).databaseUrl() == null || !Database.isAway(away)) throw away;
                LOG.log(level, "waiting for the database, which is not available yet: " + deepest(away));
                LOG.log(Level.FINE, "the failure that showed it", away);
                server.trouble("waits for its database, which does not answer");
            }
            level = Level.FINE;
            if (told.await(BETWEEN_TRIES.apply(failures), TimeUnit.MILLISECONDS)) return Optional.empty();
        }
    }

    /** Starts the recurring tasks. Every node runs them; the second node to run one finds nothing to do. */
    private PeriodicTasks tasks(Assembly assembly, Uploads uploads, ApiServer server) {
        PeriodicTasks tasks = new PeriodicTasks();
        tasks.every(LOOK, "events", assembly.events().live()::look);
        tasks.every(LOOK, "readiness", () -> ping(assembly.database(), server));
        tasks.every(LOOK, "disk", () -> {
            assembly.disk().look();
            server.hindered(assembly.engine().trouble().orElse(null));
        });
        tasks.every(FIND_LOST, "lost turns", assembly.engine()::findLostTurns);
        tasks.every(COMPARE, "balances", () -> compare(assembly.spending()));
        OrphanedFolders orphans = new OrphanedFolders(assembly.database());
        tasks.every(SWEEP, "uploads", () -> sweep("unused upload sets", uploads::sweep));
        tasks.every(SWEEP, "leftovers", () -> sweep("orphaned folders", () -> orphans.sweep(assembly.assets())));
        return tasks;
    }

    private static void compare(SpendReconciliation spending) {
        try {
            spending.look();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Removes files and returns the number of removed sets or folders. */
    @FunctionalInterface
    private interface Cleanup {
        int run() throws IOException;
    }

    private static void sweep(String what, Cleanup cleanup) {
        try {
            int gone = cleanup.run();
            if (gone > 0) LOG.info(() -> gone + " " + what + " deleted");
        } catch (RuntimeException | IOException later) {
            if (Database.isAway(later)) LOG.fine(() -> what + " are kept while the database is unavailable");
            else LOG.warning(() -> what + " are kept until the next run: " + RepeatedWarning.said(later));
        }
    }

    private static void ping(Database database, ApiServer server) {
        database.trouble().ifPresentOrElse(why -> server.trouble("cannot work now: " + why), server::fine);
    }

    /** Ends the server: first no new requests are accepted; the database is closed last, as all others still write to it. */
    private static void end(Assembly assembly, ApiServer server, PeriodicTasks tasks) throws InterruptedException {
        server.ending();
        tasks.stop();
        assembly.engine().close();
        server.close();
        tasks.await(LAST_ROUND);
    }

    /** Ends the server on SIGTERM and Ctrl-C: campaigns stop at their checkpoints, and streams are told to reconnect. */
    private void end() {
        told.countDown();
        try {
            if (!ended.await(25, TimeUnit.SECONDS)) LOG.warning("the server did not end in time");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String deepest(Throwable away) {
        Throwable cause = away;
        while (cause.getCause() != null) cause = cause.getCause();
        return String.valueOf(cause.getMessage());
    }
}
