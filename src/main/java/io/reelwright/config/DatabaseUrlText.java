package io.reelwright.config;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a database's address as they are written. People copy passwords into it as they are, with {@code @ : / ? #} and
 * {@code %}. So the address is first read as a standard URI; when that gives no valid address, the password ends at the last
 * {@code @} after which a valid address follows.
 *
 * @param user       null when it is not given
 * @param password   null when it is not given
 * @param hosts      hosts with their ports; null when they are not given
 * @param name       name of the database; null when it is not given
 * @param parameters what follows the question mark, by name
 */
record DatabaseUrlText(
        @Nullable String user,
        @Nullable String password,
        @Nullable String hosts,
        @Nullable String name,
        Map<String, String> parameters) {
    private static final String FORM =
            "is not a valid Postgres address; write postgresql://user:password@host:5432/name";

    private static final int HEX = 16;

    /**
     * Splits an address.
     *
     * @throws IllegalArgumentException when it is not the address of a Postgres database
     */
    static DatabaseUrlText of(String given) {
        String text = unquoted(given.strip());
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f))
            throw wrong("contains a line break or control character; write it on one line");
        String rest = withoutScheme(text);
        Optional<DatabaseUrlText> read = standard(rest);
        for (int at = rest.lastIndexOf('@'); read.isEmpty() && at >= 0; at = rest.lastIndexOf('@', at - 1))
            read = place(rest.substring(at + 1), rest.substring(0, at));
        DatabaseUrlText found = read.orElseThrow(() -> refused(rest));
        // The Java driver's "ssl" is stricter than that of libpq.
        if (isJdbc(text) && found.parameters.containsKey("ssl"))
            found.parameters.put("jdbc.ssl", found.parameters.remove("ssl"));
        return found;
    }

    /** Leaves out all fields: one is the password. */
    @Override
    public String toString() {
        return "DatabaseUrlText";
    }

    /** Returns a mistake in the setting. It repeats nothing of the address, which may contain a password anywhere. */
    static IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException(why);
    }

    static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }

    /** Returns what follows {@code postgres://}; other languages put their driver's name into the scheme. */
    private static String withoutScheme(String text) {
        boolean jdbc = isJdbc(text);
        String bare = jdbc ? text.substring(5) : text;
        int colon = bare.indexOf(':');
        String scheme = colon < 0 ? "" : bare.substring(0, colon).toLowerCase(Locale.ROOT);
        int plus = scheme.indexOf('+');
        String family = plus < 0 ? scheme : scheme.substring(0, plus);
        if (!family.equals("postgres") && !family.equals("postgresql")) throw wrong(FORM);
        String rest = bare.substring(colon + 1);
        if (rest.startsWith("//")) return rest.substring(2);
        if (!jdbc) throw wrong(FORM);
        return "/" + (rest.startsWith("/") ? rest.substring(1) : rest);
    }

    private static boolean isJdbc(String text) {
        return text.regionMatches(true, 0, "jdbc:", 0, 5);
    }

    /** Reads the address as RFC 3986 divides it: user and host end at the first slash, question mark or number sign. */
    private static Optional<DatabaseUrlText> standard(String rest) {
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) end++;
        int at = rest.lastIndexOf('@', end - 1);
        return place(rest.substring(at + 1), at < 0 ? null : rest.substring(0, at));
    }

    /** Reads hosts, name and parameters; empty when they are not valid, because the password ends elsewhere. */
    private static Optional<DatabaseUrlText> place(String text, @Nullable String who) {
        int mark = text.indexOf('?');
        String before = mark < 0 ? text : text.substring(0, mark);
        int slash = before.indexOf('/');
        String hosts = slash < 0 ? before : before.substring(0, slash);
        String name = slash < 0 ? "" : before.substring(slash + 1);
        if (!DatabaseHosts.areHosts(hosts) || !isName(name)) return Optional.empty();
        Map<String, String> parameters = new LinkedHashMap<>();
        if (mark >= 0 && !read(text.substring(mark + 1), parameters)) return Optional.empty();
        int colon = who == null ? -1 : who.indexOf(':');
        return Optional.of(new DatabaseUrlText(
                who == null ? null : given(decoded(colon < 0 ? who : who.substring(0, colon))),
                who == null || colon < 0 ? null : given(decoded(who.substring(colon + 1))),
                given(hosts),
                given(decoded(name)),
                parameters));
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private static boolean isName(String text) {
        return text.chars().noneMatch(c -> "/@#".indexOf(c) >= 0);
    }

    private static boolean read(String query, Map<String, String> parameters) {
        for (String one : query.split("&", -1)) {
            if (one.isEmpty()) continue;
            int equals = one.indexOf('=');
            String key = equals < 0 ? one : one.substring(0, equals);
            if (!DatabaseParameters.isKnown(key)) return false;
            parameters.put(key, equals < 0 ? "" : decoded(one.substring(equals + 1)));
        }
        return true;
    }

    /** Decodes percent-encoded bytes. A text in which a percent sign is no encoding was not encoded, and is taken as it is. */
    static String decoded(String text) {
        if (text.indexOf('%') < 0) return text;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] given = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < given.length; i++) {
            if (given[i] != '%') {
                bytes.write(given[i]);
                continue;
            }
            int high = i + 2 < given.length ? Character.digit(given[i + 1], HEX) : -1;
            int low = i + 2 < given.length ? Character.digit(given[i + 2], HEX) : -1;
            if (high < 0 || low < 0) return text;
            bytes.write(high * HEX + low);
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notEncoded) {
            return text;
        }
    }

    /**
     * Says what is wrong. The name of a parameter is repeated only when no password can be in it: nothing after the question mark
     * could be the end of a user's part.
     */
    private static IllegalArgumentException refused(String rest) {
        String host = rest.substring(rest.lastIndexOf('@') + 1);
        if (rest.startsWith("%2F") || rest.startsWith("%2f") || host.regionMatches(true, 0, "%2F", 0, 3))
            return DatabaseHosts.socket();
        int mark = rest.lastIndexOf('?');
        if (mark >= 0 && rest.indexOf('@', mark) < 0) {
            for (String one : rest.substring(mark + 1).split("&", -1)) {
                String key = one.indexOf('=') < 0 ? one : one.substring(0, one.indexOf('='));
                if (!DatabaseParameters.isKnown(key) && isWord(key))
                    return wrong("has a parameter that is not known here, " + key + "; remove it");
            }
        }
        return wrong(FORM + "; in user and password, write each @ : / ? # % as %40 %3A %2F %3F %23 %25");
    }

    private static boolean isWord(String key) {
        return !key.isEmpty()
                && key.length() <= 40
                && key.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '-'));
    }
}
