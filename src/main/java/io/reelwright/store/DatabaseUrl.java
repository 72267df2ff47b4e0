package io.reelwright.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A database as {@code DATABASE_URL} names it.
 *
 * @param jdbc     the driver's form
 * @param user     null when the address carries it
 * @param password null when there is none or the address carries it
 */
record DatabaseUrl(
        String jdbc, @Nullable String user, @Nullable String password) {
    /** Reads {@code postgres://user:password@host:5432/name?options} or the driver's own form. */
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

    /** Nothing of it: the address may carry a password too. */
    @Override
    public String toString() {
        return "DatabaseUrl";
    }

    private static String plain(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    // The address is not repeated: it may hold a password.
    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException("DATABASE_URL: write it as postgres://user:password@host:5432/name");
    }
}
