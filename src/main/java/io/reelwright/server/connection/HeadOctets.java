package io.reelwright.server.connection;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** Which bytes may stand in which part of a request's head (RFC 9110 and 9112, RFC 3986). */
final class HeadOctets {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";

    /** Names of headers, and methods. */
    static final BitSet TOKEN = of(LETTERS + DIGITS + "!#$%&'*+-.^_`|~");

    /** A path; a semicolon is left out, as some cut a path there and others do not. */
    static final BitSet PATH = of(LETTERS + DIGITS + "-._~!$&'()*+,=:@/%");

    static final BitSet QUERY = of(LETTERS + DIGITS + "-._~!$&'()*+,;=:@/?%");

    /** A name or an address, with its port. */
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

    /** Whether all letters are of the set; true for none. */
    static boolean all(String text, BitSet set) {
        return text.chars().allMatch(set::get);
    }

    /** Whether it may stand in the value of a header; bytes beyond ASCII are let through, as nobody here reads them. */
    static boolean isOfValue(char octet) {
        return octet == '\t' || octet >= SPACE && octet != DELETE;
    }

    /**
     * What a part of an address says, in which bytes may be written as {@code %41}.
     *
     * @throws MalformedHead when it is no UTF-8
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
            throw new MalformedHead("the address is no UTF-8");
        }
    }

    private static int hex(String part, int at) throws MalformedHead {
        int digit = at < part.length() ? Character.digit(part.charAt(at), HEX) : -1;
        if (digit < 0) throw new MalformedHead("a percent sign in the address needs two hexadecimal digits after it");
        return digit;
    }
}
