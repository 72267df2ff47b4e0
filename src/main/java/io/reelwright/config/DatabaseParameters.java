package io.reelwright.config;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of a database's address. The names of libpq, in which addresses are usually written, become those of the Java driver.
 * Names that other programs add for their own pools are known and unused; any other name is refused, because it might ask for a
 * protection that would then be missing.
 */
final class DatabaseParameters {
    /** libpq's names that the driver calls otherwise. */
    private static final Map<String, String> OF_LIBPQ = Map.ofEntries(
            Map.entry("application_name", "ApplicationName"),
            Map.entry("connect_timeout", "connectTimeout"),
            Map.entry("channel_binding", "channelBinding"),
            Map.entry("gssencmode", "gssEncMode"),
            Map.entry("krbsrvname", "kerberosServerName"),
            Map.entry("sslnegotiation", "sslNegotiation"),
            Map.entry("load_balance_hosts", "loadBalanceHosts"),
            Map.entry("schema", "currentSchema"),
            Map.entry("search_path", "currentSchema"));

    /** Names that are read here and not by the driver. */
    private static final Set<String> OWN =
            Set.of("user", "password", "host", "hostaddr", "port", "dbname", "pgbouncer");

    private static final Set<String> TRANSLATED = Set.of("sslmode", "ssl", "target_session_attrs", "client_encoding");

    /** Names of other programs' pools, caches and key lists, and of libpq's TCP timers, which change nothing that is relied on. */
    private static final Set<String> UNUSED = Set.of(
            "connection_limit",
            "pool_timeout",
            "pool_size",
            "max_overflow",
            "pool",
            "statement_cache_size",
            "prepared_statement_cache_size",
            "fallback_application_name",
            "keepalives",
            "keepalives_idle",
            "keepalives_interval",
            "keepalives_count",
            "tcp_user_timeout",
            "supa",
            "pool_mode");

    /** The driver's own names, without those that name another server or forbid writing. */
    static final Set<String> OF_DRIVER = Set.of(("adaptiveFetch adaptiveFetchMaximum adaptiveFetchMinimum"
                    + " allowEncodingChanges ApplicationName assumeMinServerVersion authenticationPluginClassName autosave"
                    + " binaryTransfer binaryTransferDisable binaryTransferEnable cancelSignalTimeout channelBinding"
                    + " cleanupSavepoints connectTimeout convertBooleanToNumeric currentSchema databaseMetadataCacheFields"
                    + " databaseMetadataCacheFieldsMiB defaultRowFetchSize disableColumnSanitiser escapeSyntaxCallMode"
                    + " groupStartupParameters gssEncMode gsslib gssResponseTimeout gssUseDefaultCreds hideUnprivilegedObjects"
                    + " hostRecheckSeconds jaasApplicationName jaasLogin kerberosServerName loadBalanceHosts localSocketAddress"
                    + " loggerFile loggerLevel loginTimeout logServerErrorDetail logUnclosedConnections maxResultBuffer"
                    + " maxSendBufferSize options preferQueryMode preparedStatementCacheQueries preparedStatementCacheSizeMiB"
                    + " prepareThreshold protocolVersion quoteReturningIdentifiers receiveBufferSize reWriteBatchedInserts"
                    + " sendBufferSize socketFactory socketFactoryArg socketTimeout sslcert sslfactory sslfactoryarg"
                    + " sslhostnameverifier sslkey sslNegotiation sslpassword sslpasswordcallback sslResponseTimeout sslrootcert"
                    + " sspiServiceClass stringtype targetServerType tcpKeepAlive tcpNoDelay unknownLength useSpnego"
                    + " xmlFactoryFactory")
            .split(" "));

    private static final List<String> SSL_MODES =
            List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    private static final Map<String, String> SERVER_TYPES =
            Map.of("any", "any", "read-write", "primary", "primary", "primary", "prefer-standby", "any");

    private final Map<String, String> own = new HashMap<>();
    private final SortedMap<String, String> properties = new TreeMap<>();

    private DatabaseParameters() {}

    static boolean isKnown(String key) {
        return OWN.contains(key)
                || TRANSLATED.contains(key)
                || UNUSED.contains(key)
                || OF_LIBPQ.containsKey(key)
                || OF_DRIVER.contains(key);
    }

    /**
     * Reads parameters, all of which {@link #isKnown}.
     *
     * @throws IllegalArgumentException when a value is not valid
     */
    static DatabaseParameters of(Map<String, String> given) {
        DatabaseParameters read = new DatabaseParameters();
        new LinkedHashMap<>(given).forEach(read::take);
        return read;
    }

    /** Returns a parameter that is not the driver's; {@code otherwise} when it is missing or empty. */
    @Nullable
    String own(String name, @Nullable String otherwise) {
        String value = own.getOrDefault(name, "");
        return value.isEmpty() ? otherwise : value;
    }

    SortedMap<String, String> properties() {
        return properties;
    }

    private void take(String key, String value) {
        switch (key) {
            case "hostaddr" -> own.put("host", value);
            case "user", "password", "host", "port", "dbname", "pgbouncer" -> own.put(key, value);
            case "sslmode" -> sslMode(value);
            case "ssl" -> ssl(value);
            case "jdbc.ssl" -> properties.put("ssl", value);
            case "sslrootcert" -> rootCertificate(value);
            case "target_session_attrs" -> serverType(value);
            case "client_encoding" -> {
                if (!value.toLowerCase(Locale.ROOT).replace("-", "").matches("utf8|auto|unicode"))
                    throw DatabaseUrlText.wrong("has a client_encoding other than UTF8; remove it");
            }
            case "connect_timeout", "connectTimeout" -> seconds(value);
            default -> {
                if (!UNUSED.contains(key)) properties.put(OF_LIBPQ.getOrDefault(key, key), value);
            }
        }
    }

    private void sslMode(String value) {
        if (!SSL_MODES.contains(value))
            throw DatabaseUrlText.wrong(
                    "has an sslmode that is not valid; choose from " + String.join(", ", SSL_MODES));
        properties.put("sslmode", value);
    }

    private void ssl(String value) {
        switch (value) {
            case "", "true", "1", "require" -> properties.putIfAbsent("sslmode", "require");
            case "false", "0", "disable" -> properties.putIfAbsent("sslmode", "disable");
            default -> throw DatabaseUrlText.wrong("has an ssl that is neither true nor false; write sslmode=require");
        }
    }

    /** The certificates that Java trusts take the place of those that the system trusts. */
    private void rootCertificate(String value) {
        if (value.equals("system")) {
            properties.put("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
            properties.putIfAbsent("sslmode", "verify-full");
        } else properties.put("sslrootcert", value);
    }

    private void serverType(String value) {
        String type = SERVER_TYPES.get(value);
        if (type == null)
            throw DatabaseUrlText.wrong(
                    "has target_session_attrs for reading only; write read-write, because campaigns are written");
        properties.put("targetServerType", type);
    }

    private void seconds(String value) {
        if (value.isEmpty() || value.length() > 6 || !value.chars().allMatch(c -> c >= '0' && c <= '9'))
            throw DatabaseUrlText.wrong("has a connect_timeout that is not valid; give a whole number of seconds");
        properties.put("connectTimeout", value);
    }
}
