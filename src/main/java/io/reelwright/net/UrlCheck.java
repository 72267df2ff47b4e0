package io.reelwright.net;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Parses untrusted URLs and refuses every form that two programs could interpret differently. */
final class UrlCheck {
    static final String NOT_PUBLIC = "the address is not public; only public addresses are fetched";
    private static final int LONGEST = 2_048;

    private final IntPredicate ports;

    /** @param ports accepts the ports that untrusted addresses may use */
    UrlCheck(IntPredicate ports) {
        this.ports = ports;
    }

    /**
     * Parses and checks a URL.
     *
     * @param trusted origin configured by the operator, which may have any host and port; null for none
     * @throws HttpFailure when the URL must not be called; the message quotes no part of the URL
     */
    URI checked(String url, @Nullable HttpOrigin trusted) throws HttpFailure {
        URI address = parsed(url);
        HttpOrigin origin = HttpOrigin.of(address);
        if (origin.equals(trusted)) return address;
        if (url.length() > LONGEST) throw refused("an address may have at most " + LONGEST + " characters");
        if (!ports.test(origin.port()))
            throw refused("only ports 80 and 443 are allowed, except at the host of an address in the settings");
        String fault = faultOfHost(origin.host());
        if (fault != null) throw refused(fault);
        return address;
    }

    private static URI parsed(String url) throws HttpFailure {
        URI address;
        try {
            address = new URI(url);
        } catch (URISyntaxException wrong) {
            throw refused("it is not a valid address");
        }
        String scheme = address.getScheme();
        if (scheme == null || !scheme.toLowerCase(Locale.ROOT).matches("https?"))
            throw refused("it does not begin with https:// or http://");
        if (address.getRawUserInfo() != null) throw refused("an address must not contain a user name");
        if (address.getHost() == null) throw refused("its host is missing or invalid");
        if (address.getPort() == 0 || address.getPort() > 65_535)
            throw refused("its port is not in the range 1 to 65535");
        return address;
    }

    private static @Nullable String faultOfHost(String host) {
        if (host.startsWith("[")) return faultOfIpv6(host.substring(1, host.length() - 1));
        if (host.endsWith(".")) return "its host ends with a dot";
        if (host.equals("localhost") || host.endsWith(".localhost")) return NOT_PUBLIC;
        if (!endsInANumber(host)) return null;
        if (!host.matches("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}"))
            return "its host is not a complete IPv4 address";
        return faultOf(host);
    }

    private static @Nullable String faultOfIpv6(String literal) {
        return literal.contains("%") ? "an address must not contain a zone" : faultOf(literal);
    }

    private static @Nullable String faultOf(String literal) {
        try {
            return PublicAddresses.contain(InetAddress.ofLiteral(literal)) ? null : NOT_PUBLIC;
        } catch (IllegalArgumentException wrong) {
            return "its host is invalid";
        }
    }

    /** Returns whether some program may interpret the host as an IPv4 address in any notation. */
    private static boolean endsInANumber(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1);
        return !last.isEmpty() && Character.isDigit(last.charAt(0));
    }

    private static HttpFailure refused(String why) {
        return new HttpFailure(HttpFailure.Reason.REFUSED, why);
    }
}
