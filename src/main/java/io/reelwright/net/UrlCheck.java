package io.reelwright.net;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Reads an address that may be anybody's, and refuses whatever two programs could read in two ways. */
final class UrlCheck {
    static final String NOT_PUBLIC = "the address is not public; only public addresses are fetched";
    private static final int LONGEST = 2_048;

    private final IntPredicate ports;

    /** @param ports those that strangers' addresses may name */
    UrlCheck(IntPredicate ports) {
        this.ports = ports;
    }

    /**
     * @param trusted what an operator set; its host and port may be any
     * @throws HttpFailure when it may not be called, with no part of it in the message
     */
    URI checked(String url, @Nullable HttpOrigin trusted) throws HttpFailure {
        URI address = parsed(url);
        HttpOrigin origin = HttpOrigin.of(address);
        if (origin.equals(trusted)) return address;
        if (url.length() > LONGEST) throw refused("an address has at most " + LONGEST + " characters");
        if (!ports.test(origin.port())) throw refused("only ports 80 and 443 are fetched from");
        String fault = faultOfHost(origin.host());
        if (fault != null) throw refused(fault);
        return address;
    }

    private static URI parsed(String url) throws HttpFailure {
        URI address;
        try {
            address = new URI(url);
        } catch (URISyntaxException wrong) {
            throw refused("it cannot be read as an address");
        }
        String scheme = address.getScheme();
        if (scheme == null || !scheme.toLowerCase(Locale.ROOT).matches("https?"))
            throw refused("it begins with neither https:// nor http://");
        if (address.getRawUserInfo() != null) throw refused("a user in an address is not taken");
        if (address.getHost() == null) throw refused("its host cannot be read");
        if (address.getPort() == 0 || address.getPort() > 65_535) throw refused("it has no such port");
        return address;
    }

    private static @Nullable String faultOfHost(String host) {
        if (host.startsWith("[")) return faultOfIpv6(host.substring(1, host.length() - 1));
        if (host.endsWith(".")) return "its host ends with a dot";
        if (host.equals("localhost") || host.endsWith(".localhost")) return NOT_PUBLIC;
        if (!endsInANumber(host)) return null;
        if (!host.matches("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}")) return "its host is no whole IPv4 address";
        return faultOf(host);
    }

    private static @Nullable String faultOfIpv6(String literal) {
        return literal.contains("%") ? "an address with a zone is not taken" : faultOf(literal);
    }

    private static @Nullable String faultOf(String literal) {
        try {
            return PublicAddresses.contain(InetAddress.ofLiteral(literal)) ? null : NOT_PUBLIC;
        } catch (IllegalArgumentException wrong) {
            return "its host cannot be read";
        }
    }

    /** Whether some program takes it for an IPv4 address, in whatever way that is written. */
    private static boolean endsInANumber(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1);
        return !last.isEmpty() && Character.isDigit(last.charAt(0));
    }

    private static HttpFailure refused(String why) {
        return new HttpFailure(HttpFailure.Reason.REFUSED, why);
    }
}
