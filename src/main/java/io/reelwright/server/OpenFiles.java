package io.reelwright.server;

import com.sun.management.UnixOperatingSystemMXBean;
import io.reelwright.config.ServerLimits;
import java.lang.management.ManagementFactory;
import java.util.logging.Logger;

/** Divides the process's limit on open files and sockets. Without such bounds the server could no longer accept connections. */
final class OpenFiles {
    private static final Logger LOG = Logger.getLogger(OpenFiles.class.getName());

    /** Reserve for the program itself, database connections, drafts and the pipes of child processes. */
    private static final int RESERVED = 400;

    private static final int FEWEST_SOCKETS = 64;
    private static final int PART_OF_DOWNLOADS = 10;

    /** Assumed limit when the system does not report one. */
    private static final int UNKNOWN = 4_096;

    private OpenFiles() {}

    /** Returns the system's limit on open files for this process. */
    static int most() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system)
            return (int) Math.min(system.getMaxFileDescriptorCount(), 1_000_000_000);
        return UNKNOWN;
    }

    /** Reduces the configured limits to what the system allows, and logs a warning when that is less. */
    static ServerLimits bear(ServerLimits wanted) {
        int most = forSockets() / 2;
        if (wanted.connections() <= most) return wanted;
        LOG.warning(() ->
                "this process may have " + most() + " files and sockets open (ulimit -n), which is enough for " + most
                        + " connections and as many streams, but not for --max-connections " + wanted.connections());
        return new ServerLimits(most, wanted.streams());
    }

    /** Returns the maximum number of files that may be downloaded at once. */
    static int forDownloads() {
        return Math.max(FEWEST_SOCKETS / 2, most() / PART_OF_DOWNLOADS);
    }

    /** Returns the maximum number of client connections, including event streams. */
    static int forSockets() {
        return Math.max(FEWEST_SOCKETS, most() - RESERVED - Math.min(400, forDownloads()));
    }
}
