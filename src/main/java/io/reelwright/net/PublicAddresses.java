package io.reelwright.net;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Addresses of the public Internet, according to the registries of special-purpose addresses (RFC 6890). The methods of
 * {@code InetAddress} cover fewer special ranges: not carrier-grade NAT, not fd00::/8, and no IPv6 form of an IPv4 address.
 */
final class PublicAddresses {
    private static final List<Cidr> IPV4_SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4")
            .map(Cidr::of)
            .toList();

    /** Global unicast. Everything outside is loopback, local or multicast, or embeds an IPv4 address. */
    private static final Cidr IPV6_GLOBAL = Cidr.of("2000::/3");

    private static final List<Cidr> IPV6_SPECIAL = Stream.of(
                    "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")
            .map(Cidr::of)
            .toList();

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) return none(IPV4_SPECIAL, bytes);
        return IPV6_GLOBAL.holds(bytes) && none(IPV6_SPECIAL, bytes);
    }

    private static boolean none(List<Cidr> blocks, byte[] address) {
        return blocks.stream().noneMatch(block -> block.holds(address));
    }
}
