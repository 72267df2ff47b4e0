package io.reelwright.server;

import io.reelwright.config.ServerLimits;

/**
 * Quotas for concurrent use of the server, shared between projects.
 *
 * @param requests  number of requests in progress, not counting event streams
 * @param bodies    bytes of request bodies held in memory
 * @param downloads number of files being downloaded
 * @param streams   number of open event streams
 */
record RequestQuotas(SharedQuota requests, SharedQuota bodies, SharedQuota downloads, SharedQuota streams) {

    private static final long BODIES = 64L << 20;

    /** Fraction of the heap for bodies. Parsed into text and a tree, a body takes several times its size. */
    private static final int OF_THE_HEAP = 16;

    private static final int DOWNLOADS = 400;

    static RequestQuotas of(ServerLimits limits) {
        long bodies = Math.min(BODIES, Runtime.getRuntime().maxMemory() / OF_THE_HEAP);
        return new RequestQuotas(
                halves(limits.connections(), "requests in progress"),
                halves(bodies, "bytes of request bodies"),
                halves(Math.min(DOWNLOADS, OpenFiles.forDownloads()), "downloads in progress"),
                new SharedQuota(
                        limits.streams(),
                        Long.MAX_VALUE,
                        "quota-streams: this project has reached its maximum of " + limits.streams()
                                + " open streams; close some, or have the server started with a higher limit"
                                + " (--quota-streams)",
                        ""));
    }

    private static SharedQuota halves(long all, String what) {
        return new SharedQuota(
                Math.max(1, all / 2),
                all,
                "this project has reached its maximum of " + what + " (" + all / 2 + "); try again when some are done",
                "this server has reached its maximum of " + what + " (" + all + "); try again in a moment");
    }
}
