package io.reelwright.server.connection;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** Bytes that are allowed in each part of a request head (RFC 9110 and 9112, RFC 3986). */
final class HeadOctets {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";

    /** Bytes of header names and methods. */
    static final BitSet TOKEN = of(LETTERS + DIGITS + "!#$%&'*+-.^_`|~");

    /** Bytes of a path. The semicolon is excluded because some servers cut a path there and others do not. */
    static final BitSet PATH = of(LETTERS + DIGITS + "-._~!$&'()*+,=:@/%");

    static final BitSet QUERY = of(LETTERS + DIGITS + "-._~!$&'()*+,;=:@/?%");

    /** Bytes of a host name or address with an optional port. */
    static final BitSet HOST = of(LETTERS + DIGITS + "-._~:[]");

    static final BitSet DIGIT = of(DIGITS);

    private static final int HEX = 16;
    private static final int SPACE = 0x20;
    private static final int DELETE = 0x7f;

    private HeadOctets() {}

    private static BitSet of(String letters) {
        BitSet set = new BitSet(128);
        letters.chars().forEach(set::set);
        return set;
    }

    /** Returns whether all characters are in the set; true for an empty text. */
    static boolean all(String text, BitSet set) {
        return text.chars().allMatch(set::get);
    }

    /** Returns whether a byte is allowed in a header value. Bytes beyond ASCII are allowed because this server interprets none. */
    static boolean isOfValue(char octet) {
        return octet == '\t' || octet >= SPACE && octet != DELETE;
    }

    /**
     * Decodes the percent-encoded bytes in a part of an address, for example {@code %41}.
     *
     * @throws MalformedHead when an encoding is incomplete or the result is not UTF-8
     */
    static String decoded(String part) throws MalformedHead {
        byte[] bytes = new byte[part.length()];
        int length = 0;
        for (int i = 0; i < part.length(); i++) {
            int octet = part.charAt(i);
            if (octet == '%') {
                octet = hex(part, i + 1) * HEX + hex(part, i + 2);
                i += 2;
            }
            bytes[length++] = (byte) octet;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new MalformedHead("the address is not UTF-8");
        }
    }

    private static int hex(String part, int at) throws MalformedHead {
        int digit = at < part.length() ? Character.digit(part.charAt(at), HEX) : -1;
        if (digit < 0) throw new MalformedHead("a percent sign in the address needs two hexadecimal digits after it");
        return digit;
    }
}
