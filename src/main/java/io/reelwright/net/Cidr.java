package io.reelwright.net;

import java.net.InetAddress;

/**
 * A block of addresses, for example {@code 10.0.0.0/8}.
 *
 * @param prefix first address of the block, in 4 or 16 bytes
 * @param bits   length of the prefix in bits
 */
record Cidr(byte[] prefix, int bits) {
    /** @param text an address literal, a slash and the length of the prefix */
    static Cidr of(String text) {
        int slash = text.indexOf('/');
        byte[] prefix = InetAddress.ofLiteral(text.substring(0, slash)).getAddress();
        return new Cidr(prefix, Integer.parseInt(text.substring(slash + 1)));
    }

    boolean holds(byte[] address) {
        if (address.length != prefix.length) return false;
        for (int bit = 0; bit < bits; bit += 8) {
            int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit)) & 0xff;
            if (((address[bit / 8] ^ prefix[bit / 8]) & mask) != 0) return false;
        }
        return true;
    }
}
