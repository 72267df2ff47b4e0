package io.reelwright.server;

import java.nio.charset.StandardCharsets;

/** The name under which a client keeps a file (RFC 6266): in plain letters, and as UTF-8 for clients that can read it (RFC 8187). */
final class ContentDisposition {
    /** Characters that stand for themselves in an extended value, beside letters and digits (RFC 8187, 3.2.1). */
    private static final String PLAIN = "!#$&+-.^_`|~";

    private ContentDisposition() {}

    /** Returns the header of a file that players may also show. */
    static String inline(String name) {
        String ascii = ascii(name);
        return "inline; filename=\"" + ascii + "\"" + (ascii.equals(name) ? "" : "; filename*=UTF-8''" + encoded(name));
    }

    /** Returns the name with an underscore for what cannot stand in a quoted string. */
    private static String ascii(String name) {
        StringBuilder ascii = new StringBuilder();
        name.codePoints()
                .map(point -> point < ' ' || point > '~' || point == '"' || point == '\\' || point == '%' ? '_' : point)
                .forEach(ascii::appendCodePoint);
        return ascii.toString();
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet >= '0' && octet <= '9'
                    || octet >= 'a' && octet <= 'z'
                    || octet >= 'A' && octet <= 'Z'
                    || octet > 0 && PLAIN.indexOf(octet) >= 0;
            encoded.append(plain ? String.valueOf((char) octet) : String.format("%%%02X", octet & 0xff));
        }
        return encoded.toString();
    }
}
