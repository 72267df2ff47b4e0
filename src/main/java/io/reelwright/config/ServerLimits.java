package io.reelwright.config;

/**
 * How much callers may take of the server at once.
 *
 * @param connections connections in all, beside streams
 * @param streams     streams of one project
 */
public record ServerLimits(int connections, int streams) {
    public static final ServerLimits DEFAULT = new ServerLimits(2_000, 500);
}
