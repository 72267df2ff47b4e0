package io.reelwright;

import io.reelwright.config.MetricsAddress;
import io.reelwright.config.ServerRole;
import io.reelwright.config.ServerSettings;
import io.reelwright.config.Settings;
import io.reelwright.config.StorageSettings;
import io.reelwright.server.ListenAddress;
import io.reelwright.server.MetricsServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Checks whether a server can work with its settings, before it reports that it listens. */
final class StartupCheck {
    private StartupCheck() {}

    /** Returns the problems, one line each, with the setting and the fix. */
    static List<String> problems(Settings settings) {
        List<String> problems = new ArrayList<>();
        ServerSettings where = settings.of(ServerSettings.PART);
        new ListenAddress(where.host(), where.port(), "--host", "--port")
                .trouble()
                .ifPresent(problems::add);
        metrics(where).ifPresent(problems::add);
        roles(where, settings.of(StorageSettings.PART)).ifPresent(problems::add);
        folder(settings.of(StorageSettings.PART).data()).ifPresent(problems::add);
        return problems;
    }

    /** A node with an embedded database is alone: no other node does the work that its roles leave out. */
    private static Optional<String> roles(ServerSettings where, StorageSettings storage) {
        boolean all = where.roles().containsAll(EnumSet.allOf(ServerRole.class));
        return all || storage.databaseUrl() != null
                ? Optional.empty()
                : Optional.of(
                        "--roles: with the embedded database there are no other nodes for the rest; remove it, or set"
                                + " --database-url");
    }

    private static Optional<String> metrics(ServerSettings where) {
        MetricsAddress address = where.metrics();
        if (address == null || !address.chosen()) return Optional.empty();
        if (address.port() != 0 && address.port() == where.port())
            return Optional.of("--metrics-address: has the port of the server itself; choose another");
        return MetricsServer.place(address).trouble();
    }

    private static Optional<String> folder(Path data) {
        String name = "--data " + data + ": ";
        if (Files.exists(data) && !Files.isDirectory(data)) return Optional.of(name + "is not a folder; name another");
        Path there = data;
        while (there != null && !Files.exists(there)) there = there.getParent();
        if (there == null) return Optional.of(name + "cannot be created; name another");
        if (!Files.isDirectory(there)) return Optional.of(name + there + " is not a folder; name another");
        if (!Files.isWritable(there) || !Files.isExecutable(there))
            return Optional.of(
                    name + "this user may not write to " + there + "; grant the permission, or name another");
        return Optional.empty();
    }
}
