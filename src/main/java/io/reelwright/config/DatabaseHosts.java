package io.reelwright.config;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the hosts in the address of a database: {@code db_1:5432,[::1]:5433,db.example}. */
final class DatabaseHosts {
    private static final int MOST_PORTS = 65_535;
    private static final int MOST_DIGITS = 5;
    private static final String MARKS = "._~-";

    private DatabaseHosts() {}

    /**
     * Returns the hosts as the driver reads them.
     *
     * @param ports ports that are given apart from the hosts: one for all, or one for each; null for none
     * @throws IllegalArgumentException when a host or port is not valid
     */
    static String of(String hosts, @Nullable String ports) {
        List<String> apart = ports == null || ports.isEmpty() ? List.of() : List.of(ports.split(",", -1));
        List<String> read = new ArrayList<>();
        String[] all = hosts.split(",", -1);
        if (apart.size() > 1 && apart.size() != all.length)
            throw DatabaseUrlText.wrong("has several ports; give one for all hosts, or one for each");
        for (int i = 0; i < all.length; i++) {
            if (isSocket(all[i])) throw socket();
            if (!isHost(all[i]))
                throw DatabaseUrlText.wrong("has a host or port that is not valid; write host:5432, or [::1]:5432");
            String host = all[i].startsWith("[")
                    ? all[i].replace("%25", "%")
                    : isBareV6(all[i]) ? "[" + all[i] + "]" : all[i].isEmpty() ? "localhost" : ascii(all[i]);
            if (host.endsWith(":")) host = host.substring(0, host.length() - 1);
            if (apart.isEmpty() || host.lastIndexOf(':') > host.lastIndexOf(']')) read.add(host);
            else read.add(host + ":" + checked(apart.get(apart.size() == 1 ? 0 : i)));
        }
        return String.join(",", read);
    }

    /** Returns a name with letters beyond ASCII in the form in which it is looked up. */
    private static String ascii(String host) {
        return host.chars().allMatch(c -> c < 0x80) ? host : IDN.toASCII(host);
    }

    private static String checked(String port) {
        if (!isPort(port)) throw DatabaseUrlText.wrong("has a port that is not valid; give 1 to 65535");
        return port;
    }

    static IllegalArgumentException socket() {
        return DatabaseUrlText.wrong(
                "names a Unix socket, which cannot be used; name a host and a port on which Postgres listens,"
                        + " such as 127.0.0.1:5432");
    }

    /** Returns whether the text is the path of a socket, which libpq accepts as a host; it may be percent-encoded. */
    static boolean isSocket(String host) {
        return host.startsWith("/") || host.startsWith("@") || host.regionMatches(true, 0, "%2F", 0, 3);
    }

    /** Returns whether the text is a list of hosts, each with an optional port. */
    static boolean areHosts(String text) {
        for (String one : text.split(",", -1)) if (!isHost(one)) return false;
        return true;
    }

    private static boolean isHost(String text) {
        if (text.isEmpty() || isBareV6(text)) return true;
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return end > 1 && isV6(text.substring(1, end)) && isRest(text.substring(end + 1));
        }
        int colon = text.indexOf(':');
        String host = colon < 0 ? text : text.substring(0, colon);
        return isName(host) && isRest(colon < 0 ? "" : text.substring(colon));
    }

    private static boolean isRest(String rest) {
        return rest.isEmpty() || rest.equals(":") || rest.startsWith(":") && isPort(rest.substring(1));
    }

    private static boolean isPort(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9'))
            return false;
        int port = Integer.parseInt(text);
        return port > 0 && port <= MOST_PORTS;
    }

    /** Underscores are not allowed in names of the public Internet, but Docker gives them to its services. */
    private static boolean isName(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || MARKS.indexOf(c) >= 0);
    }

    private static boolean isV6(String text) {
        int zone = text.indexOf('%');
        String address = zone < 0 ? text : text.substring(0, zone);
        return address.indexOf(':') >= 0
                && address.chars().allMatch(c -> c == ':' || c == '.' || Character.digit(c, 16) >= 0)
                && (zone < 0 || isName(text.substring(zone + 1)));
    }

    /** Returns whether the text is an IPv6 address that lacks its brackets; with two colons it has no port. */
    private static boolean isBareV6(String text) {
        return text.indexOf(':') != text.lastIndexOf(':') && isV6(text);
    }
}
