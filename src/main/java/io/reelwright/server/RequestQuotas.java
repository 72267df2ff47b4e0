package io.reelwright.server;

import io.reelwright.config.ServerLimits;

/**
 * What callers may take at once, each project a part of it.
 *
 * @param requests  requests that are being answered, without streams
 * @param bodies    bytes of bodies that are held in memory
 * @param downloads files that are being sent
 * @param streams   streams of events that are open
 */
record RequestQuotas(SharedQuota requests, SharedQuota bodies, SharedQuota downloads, SharedQuota streams) {

    private static final long BODIES = 64L << 20;

    /** Read into text and then into a tree, a body takes several times as much as it has bytes. */
    private static final int OF_THE_HEAP = 16;

    private static final int DOWNLOADS = 400;

    static RequestQuotas of(ServerLimits limits) {
        long bodies = Math.min(BODIES, Runtime.getRuntime().maxMemory() / OF_THE_HEAP);
        return new RequestQuotas(
                halves(limits.connections(), "requests being answered"),
                halves(bodies, "bytes of bodies being received"),
                halves(Math.min(DOWNLOADS, OpenFiles.forDownloads()), "files being downloaded"),
                new SharedQuota(
                        limits.streams(),
                        Long.MAX_VALUE,
                        "quota-streams: this project has " + limits.streams()
                                + " streams open, which is the most; close some, or have the server started with more"
                                + " (--quota-streams)",
                        ""));
    }

    private static SharedQuota halves(long all, String what) {
        return new SharedQuota(
                Math.max(1, all / 2),
                all,
                "this project has as many " + what + " as one may have (" + all / 2 + "); ask again when some are done",
                "there are as many " + what + " as this server bears (" + all + "); ask again in a moment");
    }
}
