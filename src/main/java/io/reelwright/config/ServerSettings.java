package io.reelwright.config;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the server listens, and where the commands find it.
 *
 * @param host  the address to bind
 * @param port  the port to listen on; 0 for any free one
 * @param hosts names by which it may be called, in small letters, beside those of this machine itself
 * @param url   where the commands find a server, without a slash at the end
 * @param token what they send with each request; null for nothing
 * @param redis a Redis by which servers wake each other; null when Postgres does that
 * @param quotas what a project may take of a server
 * @param limits  how much callers may take
 * @param metrics where figures can be fetched without a token; null for nowhere
 */
public record ServerSettings(
        String host,
        int port,
        Set<String> hosts,
        String url,
        @Nullable String token,
        @Nullable URI redis,
        Quotas quotas,
        ServerLimits limits,
        @Nullable MetricsAddress metrics) {
    public ServerSettings {
        hosts = Set.copyOf(hosts);
    }

    /** Whether only this machine can reach the bound address. */
    public boolean isOnlyHere() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1") || host.equals("[::1]");
    }
}
