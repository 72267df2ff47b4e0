package io.reelwright.config;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the server: its addresses, roles, quotas and limits.
 *
 * @param host    address to bind
 * @param port    port to listen on, 0 to 65535; 0 for any free port
 * @param hosts   accepted host names in lower case, in addition to the names of this machine itself
 * @param quotas  limits per project
 * @param limits  limits on open connections and streams
 * @param metrics address at which metrics can be fetched without a token; null for none
 * @param roles   roles of this node
 * @param publicUrl address at which services can reach this server; empty when they cannot
 */
public record ServerSettings(
        String host,
        int port,
        Set<String> hosts,
        ProjectQuotas quotas,
        ServerLimits limits,
        @Nullable MetricsAddress metrics,
        Set<ServerRole> roles,
        Optional<URI> publicUrl) {
    public static final Setting<String> HOST = Setting.of(
            "host",
            AddressTypes.HOST,
            "127.0.0.1",
            "the address that the server binds; a non-loopback address needs a token (127.0.0.1)");

    public static final Setting<Integer> PORT =
            Setting.number("port", "N", 8765, 0, 65_535, "the port that the server listens on (8765)");

    public static final Setting<Set<String>> HOSTS = Setting.of(
            "hosts", AddressTypes.HOST_NAMES, "", "host names that requests may use, in addition to localhost");

    public static final Setting<Long> QUOTA_UPLOAD_BYTES =
            Setting.bytes("quota-upload-bytes", 20_000_000_000L, "upload limit of a project, in bytes (20000000000)");

    public static final Setting<Integer> QUOTA_QUEUED = Setting.number(
            "quota-queued", "N", 1000, 1, 999_999, "limit of unfinished campaigns of a project, 1 to 999999 (1000)");

    public static final Setting<Integer> MAX_CONNECTIONS = Setting.number(
            "max-connections",
            "N",
            ServerLimits.DEFAULT.connections(),
            10,
            100_000,
            "limit of open connections, not counting streams (2000)");

    public static final Setting<Integer> QUOTA_STREAMS = Setting.number(
            "quota-streams",
            "N",
            ServerLimits.DEFAULT.streams(),
            1,
            100_000,
            "limit of open streams of a project (500)");

    public static final Setting<String> METRICS_ADDRESS = Setting.of(
            "metrics-address",
            AddressTypes.HOST_WITH_PORT,
            "127.0.0.1:8766",
            "address that serves /metrics without a token; off: none");

    public static final Setting<Set<ServerRole>> ROLES = Setting.of(
            "roles",
            SettingType.choices("A,B", ServerRole.class),
            "api,pipeline,media,jobs",
            "roles of this node (api,pipeline,media,jobs)");

    public static final Setting<Optional<URI>> PUBLIC_URL = Setting.of(
            "public-url",
            AddressTypes.HTTP.orNone(),
            "",
            "address at which paid services can reach this server to report finished jobs; none: jobs are polled");

    public static final SettingsPart<ServerSettings> PART = SettingsPart.of(
            ServerSettings.class,
            values -> new ServerSettings(
                    values.get(HOST),
                    values.get(PORT),
                    values.get(HOSTS),
                    new ProjectQuotas(values.get(QUOTA_UPLOAD_BYTES), values.get(QUOTA_QUEUED)),
                    new ServerLimits(values.get(MAX_CONNECTIONS), values.get(QUOTA_STREAMS)),
                    metrics(values),
                    values.get(ROLES),
                    values.get(PUBLIC_URL)),
            HOST,
            PORT,
            HOSTS,
            QUOTA_UPLOAD_BYTES,
            QUOTA_QUEUED,
            MAX_CONNECTIONS,
            QUOTA_STREAMS,
            METRICS_ADDRESS,
            ROLES,
            PUBLIC_URL);

    public ServerSettings {
        hosts = Set.copyOf(hosts);
        roles = Set.copyOf(roles);
    }

    private static @Nullable MetricsAddress metrics(CheckedValues values) {
        String text = values.get(METRICS_ADDRESS);
        return text.equals("off") ? null : MetricsAddress.of(text, !values.isDefault(METRICS_ADDRESS));
    }

    /** Returns whether the bound address is a loopback address, which only this machine can reach. */
    public boolean isOnlyHere() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1") || host.equals("[::1]");
    }
}
