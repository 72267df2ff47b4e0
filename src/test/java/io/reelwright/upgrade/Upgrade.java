package io.reelwright.upgrade;

import io.reelwright.store.postgres.EmbeddedPostgres;
import io.reelwright.testing.SharedFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * An older binary and this one work on the same databases, of which the older one has laid the first stone and this one brings
 * them forward while the other works. Run it by hand with {@code bench/upgrade.sh}.
 */
public final class Upgrade {
    private Upgrade() {}

    /**
     * The older binary's class path, seconds for each part, a seed, and a folder for everything that is written. Exit code 1
     * when something was lost, doubled or complained about.
     */
    public static void main(String[] arguments) throws Exception {
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[1]));
        Path folder = Files.createDirectories(Path.of(arguments[3]));
        BinaryVersion before = new BinaryVersion("old", arguments[0], folder);
        BinaryVersion now = new BinaryVersion("new", System.getProperty("java.class.path"), folder);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
        List<Findings> found = new ArrayList<>();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("postgres"), SharedFolders.programs())) {
            if (WorkerGroup.isOf(before)) {
                PaidPart paid = new PaidPart(before, now, Long.parseLong(arguments[2]));
                found.add(told("paid", () -> paid.run(database(postgres, "paid"), folder, time)));
            } else System.out.println("paid part: left out, as the old one has no worker that buys scenes");
            ServerPart served = new ServerPart(before, now);
            found.add(told("server", () -> served.run(database(postgres, "served"), data(folder), time)));
        }
        List<String> wrong = new ArrayList<>();
        for (BinaryVersion binary : List.of(before, now))
            for (String line : binary.complaints()) wrong.add("said: " + line);
        for (String line : Complaints.in(folder.resolve("data/logs"))) wrong.add("logged: " + line);
        wrong.forEach(System.out::println);
        for (Findings part : found) wrong.addAll(part.wrong());
        System.out.println(wrong.isEmpty() ? "nothing is wrong" : wrong.size() + " things are wrong");
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /** What is to be done with both. */
    @FunctionalInterface
    private interface Part {
        Findings run() throws IOException, InterruptedException, SQLException;
    }

    private static Findings told(String name, Part part) throws InterruptedException {
        Findings found;
        try {
            found = part.run();
        } catch (IOException | RuntimeException | SQLException broken) {
            found = new Findings(name + " part: broke off", List.of(String.valueOf(broken)));
        }
        System.out.println(found.summary());
        found.wrong().forEach(System.out::println);
        return found;
    }

    /** A new database; its address. */
    private static String database(EmbeddedPostgres postgres, String name) throws SQLException {
        String who = "?user=" + postgres.user() + "&password=" + postgres.password();
        try (var connection = DriverManager.getConnection(postgres.url() + who);
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return postgres.url().replaceFirst("/[^/]*$", "/" + name) + who;
    }

    /** One data folder for the servers of both, with the programs that are unpacked already. */
    private static Path data(Path folder) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.createSymbolicLink(data.resolve("programs"), SharedFolders.programs());
        return data;
    }
}
