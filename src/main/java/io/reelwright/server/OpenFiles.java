package io.reelwright.server;

import com.sun.management.UnixOperatingSystemMXBean;
import io.reelwright.config.ServerLimits;
import java.lang.management.ManagementFactory;
import java.util.logging.Logger;

/** How many files and sockets this process may have open, and for what. Without a bound the port itself would go deaf. */
final class OpenFiles {
    private static final Logger LOG = Logger.getLogger(OpenFiles.class.getName());

    /** The program itself, the database's connections, drafts, and the pipes of child processes. */
    private static final int OF_THE_HOUSE = 400;

    private static final int FEWEST_SOCKETS = 64;
    private static final int PART_OF_DOWNLOADS = 10;
    private static final int UNKNOWN = 4_096;

    private OpenFiles() {}

    /** The limit that the system sets. */
    static int most() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system)
            return (int) Math.min(system.getMaxFileDescriptorCount(), 1_000_000_000);
        return UNKNOWN;
    }

    /** What of the wanted limits the system bears; where that is less, the log says so. */
    static ServerLimits bear(ServerLimits wanted) {
        int most = forSockets() / 2;
        if (wanted.connections() <= most) return wanted;
        LOG.warning(() ->
                "this process may have " + most() + " files and sockets open (ulimit -n), which is enough for " + most
                        + " connections beside as many streams, and not for --max-connections " + wanted.connections());
        return new ServerLimits(most, wanted.streams());
    }

    /** Files that may be sent at once. */
    static int forDownloads() {
        return Math.max(FEWEST_SOCKETS / 2, most() / PART_OF_DOWNLOADS);
    }

    /** Connections of clients, streams among them, that may be open at once. */
    static int forSockets() {
        return Math.max(FEWEST_SOCKETS, most() - OF_THE_HOUSE - Math.min(400, forDownloads()));
    }
}
