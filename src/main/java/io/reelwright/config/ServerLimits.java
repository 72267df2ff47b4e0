package io.reelwright.config;

/**
 * Limits on what clients may have open at the server at once.
 *
 * @param connections maximum number of connections in total, not counting event streams
 * @param streams     maximum number of event streams per project
 */
public record ServerLimits(int connections, int streams) {
    public static final ServerLimits DEFAULT = new ServerLimits(2_000, 500);
}
