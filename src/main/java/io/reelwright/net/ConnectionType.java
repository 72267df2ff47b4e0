package io.reelwright.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.apache.hc.core5.util.VersionInfo;

/**
 * A pool of connections with the same policy. When a connection is opened, the host is resolved once, all its addresses are
 * checked, and one of the checked addresses is connected to. The name is not resolved again in between, so a DNS server cannot pass
 * the check with one address and then return another.
 */
final class ConnectionType implements AutoCloseable {
    /** Maximum time to connect, and maximum time without data during the TLS handshake. */
    private static final Timeout CONNECT = Timeout.ofSeconds(5);

    private static final int PER_HOST = 32;
    private static final int IN_ALL = 256;
    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_HEADERS = 128;

    /**
     * Loggers of the library that print whole request heads, including keys, at their finest levels. They are referenced here because
     * a logger that is garbage-collected loses its level.
     */
    private static final List<Logger> SILENT = List.of(
            Logger.getLogger("org.apache.hc.client5.http.headers"),
            Logger.getLogger("org.apache.hc.client5.http.wire"),
            Logger.getLogger("org.apache.hc.client5.http"));

    static {
        for (Logger logger : SILENT) logger.setLevel(Level.WARNING);
    }

    private final CloseableHttpClient client;

    /**
     * @param publicOnly whether only public addresses may be called
     * @param reused     whether connections are kept for further requests
     */
    ConnectionType(NetworkAccess outside, boolean publicOnly, boolean reused) {
        Http1Config bounds = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        var client = HttpClients.custom()
                .setConnectionManager(connections(outside, publicOnly, bounds))
                .setRequestExecutor(new HttpExchange.Executor(bounds))
                .setUserAgent(userAgent())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.DISABLED)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression();
        if (!reused) client.setConnectionReuseStrategy((_, _, _) -> false);
        this.client = client.build();
    }

    /** Returns the name with which this program introduces itself. */
    static String userAgent() {
        String version = ConnectionType.class.getPackage().getImplementationVersion();
        return version == null ? "Reelwright" : "Reelwright/" + version;
    }

    /** Returns name and version of the HTTP library. */
    static String library() {
        VersionInfo version =
                VersionInfo.loadVersionInfo("org.apache.hc.client5", ConnectionType.class.getClassLoader());
        return version == null ? "Apache-HttpClient" : "Apache-HttpClient/" + version.getRelease();
    }

    private static PoolingHttpClientConnectionManager connections(
            NetworkAccess outside, boolean publicOnly, Http1Config bounds) {
        return new Builder(outside, publicOnly)
                .setDnsResolver(new Judged(outside.names(), publicOnly))
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(outside.tls()))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(bounds)
                        .responseParserFactory(new DefaultHttpResponseParserFactory(bounds))
                        .build())
                .setMaxConnPerRoute(PER_HOST)
                .setMaxConnTotal(IN_ALL)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(CONNECT)
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .setIdleTimeout(Timeout.ofSeconds(30))
                        .build())
                .build();
    }

    CloseableHttpClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    /** Resolves a host and refuses it when any address is not public: a mix of public and private addresses suggests an attack. */
    private record Judged(NameLookup names, boolean publicOnly) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] found = names.addresses(host);
            if (publicOnly) for (InetAddress one : found) if (!PublicAddresses.contain(one)) throw new AddressRefused();
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static final class Builder extends PoolingHttpClientConnectionManagerBuilder {
        private final NetworkAccess outside;
        private final boolean publicOnly;

        Builder(NetworkAccess outside, boolean publicOnly) {
            this.outside = outside;
            this.publicOnly = publicOnly;
        }

        @Override
        protected HttpClientConnectionOperator createConnectionOperator(
                SchemePortResolver ports, DnsResolver names, TlsSocketStrategy tls) {
            return new DefaultHttpClientConnectionOperator(
                    _ -> outside.sockets().open(publicOnly),
                    ports,
                    names,
                    scheme -> scheme.toLowerCase(Locale.ROOT).equals("https") ? tls : null);
        }
    }
}
