package io.reelwright.config;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the server listens, and what callers may take of it.
 *
 * @param host    the address to bind
 * @param port    the port to listen on; 0 for any free one
 * @param hosts   names by which it may be called, in small letters, beside those of this machine itself
 * @param quotas  what a project may take of a server
 * @param limits  how much callers may take
 * @param metrics where figures can be fetched without a token; null for nowhere
 * @param roles   what this node does of the service
 */
public record ServerSettings(
        String host,
        int port,
        Set<String> hosts,
        ProjectQuotas quotas,
        ServerLimits limits,
        @Nullable MetricsAddress metrics,
        Set<ServerRole> roles) {
    public static final Setting<String> HOST = Setting.of(
            "host",
            AddressTypes.HOST,
            "127.0.0.1",
            "the address that the server binds; 127.0.0.1 unless there are tokens");

    public static final Setting<Integer> PORT =
            Setting.number("port", "N", 8765, 0, 65_535, "the port that the server listens on (8765)");

    public static final Setting<Set<String>> HOSTS = Setting.of(
            "hosts", AddressTypes.HOST_NAMES, "", "names by which the server may be called, beside localhost");

    public static final Setting<Long> QUOTA_UPLOAD_BYTES = Setting.bytes(
            "quota-upload-bytes", 20_000_000_000L, "how much a project may upload, in bytes (20000000000)");

    public static final Setting<Integer> QUOTA_QUEUED = Setting.number(
            "quota-queued",
            "N",
            1000,
            1,
            999_999,
            "how many campaigns of a project may be unfinished, 1 to 999999 (1000)");

    public static final Setting<Integer> MAX_CONNECTIONS = Setting.number(
            "max-connections",
            "N",
            ServerLimits.DEFAULT.connections(),
            10,
            100_000,
            "how many connections the server has at once, beside streams (2000)");

    public static final Setting<Integer> QUOTA_STREAMS = Setting.number(
            "quota-streams",
            "N",
            ServerLimits.DEFAULT.streams(),
            1,
            100_000,
            "how many streams one project may have open (500)");

    public static final Setting<String> METRICS_ADDRESS = Setting.of(
            "metrics-address",
            AddressTypes.HOST_WITH_PORT,
            "127.0.0.1:8766",
            "where /metrics is, without a token; off: nowhere");

    public static final Setting<Set<ServerRole>> ROLES = Setting.of(
            "roles",
            SettingType.choices("A,B", ServerRole.class),
            "api,pipeline,media,jobs",
            "what this node does (api,pipeline,media,jobs)");

    public static final SettingsPart<ServerSettings> PART = SettingsPart.of(
            ServerSettings.class,
            values -> new ServerSettings(
                    values.get(HOST),
                    values.get(PORT),
                    values.get(HOSTS),
                    new ProjectQuotas(values.get(QUOTA_UPLOAD_BYTES), values.get(QUOTA_QUEUED)),
                    new ServerLimits(values.get(MAX_CONNECTIONS), values.get(QUOTA_STREAMS)),
                    metrics(values),
                    values.get(ROLES)),
            HOST,
            PORT,
            HOSTS,
            QUOTA_UPLOAD_BYTES,
            QUOTA_QUEUED,
            MAX_CONNECTIONS,
            QUOTA_STREAMS,
            METRICS_ADDRESS,
            ROLES);

    public ServerSettings {
        hosts = Set.copyOf(hosts);
        roles = Set.copyOf(roles);
    }

    private static @Nullable MetricsAddress metrics(CheckedValues values) {
        String text = values.get(METRICS_ADDRESS);
        return text.equals("off") ? null : MetricsAddress.of(text, !values.isDefault(METRICS_ADDRESS));
    }

    /** Whether only this machine can reach the bound address. */
    public boolean isOnlyHere() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1") || host.equals("[::1]");
    }
}
