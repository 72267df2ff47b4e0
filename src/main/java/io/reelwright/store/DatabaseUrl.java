package io.reelwright.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The address of a database, from {@code DATABASE_URL}.
 *
 * @param jdbc     the JDBC URL
 * @param user     null when there is none or the JDBC URL contains it
 * @param password null when there is none or the JDBC URL contains it
 */
record DatabaseUrl(
        String jdbc, @Nullable String user, @Nullable String password) {
    /** Parses {@code postgres://user:password@host:5432/name?options} or a JDBC URL. */
    static DatabaseUrl parse(String text) {
        if (text.startsWith("jdbc:postgresql:")) return new DatabaseUrl(text, null, null);
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme());
            if (!scheme.matches("postgres(ql)?") || uri.getHost() == null) throw wrong();
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String jdbc = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
            String[] who = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            return new DatabaseUrl(jdbc, who.length > 0 ? plain(who[0]) : null, who.length > 1 ? plain(who[1]) : null);
        } catch (URISyntaxException unreadable) {
            throw wrong();
        }
    }

    /** Leaves out all fields: the JDBC URL may also contain a password. */
    @Override
    public String toString() {
        return "DatabaseUrl";
    }

    private static String plain(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    // The message does not repeat the address, which may contain a password.
    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException("DATABASE_URL: write it as postgres://user:password@host:5432/name");
    }
}
