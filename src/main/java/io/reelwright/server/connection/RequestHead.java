package io.reelwright.server.connection;

import io.helidon.http.Status;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a request, parsed by a grammar that is stricter than RFC 9112: everything that two servers could interpret
 * differently is refused. The address is a path without a host, lines end in CR LF, there is exactly one Host, and either one
 * Content-Length or one Transfer-Encoding at most. HTTP/1.0, which proxies such as nginx speak to a server by default, has a narrower
 * form: no Transfer-Encoding, no waiting for "100 Continue", and one request for each connection; a Host may be missing.
 *
 * @param length          length of the body in bytes; {@link #CHUNKED} when the body itself shows its length
 * @param expectsContinue whether the client waits for "100 Continue" before it sends the body
 * @param last            whether the connection is closed after the response
 * @param version         version of HTTP that the client speaks
 * @param host            value of the Host header; empty when an HTTP/1.0 request has none
 */
record RequestHead(long length, boolean expectsContinue, boolean last, Version version, String host) {
    private static final Pattern FILE = Pattern.compile("(/v1/campaigns/[0-9A-Z]{26}/assets/)([^/].*)");

    static final RequestHead NO_BODY = new RequestHead(0, false, false, Version.HTTP_1_1, "");

    static final long CHUNKED = -1;

    /** Maximum length of the first line, in bytes. */
    static final int LONGEST_LINE = 4_096;

    /** Maximum length of all header lines together, in bytes. */
    static final int LONGEST_FIELDS = 16_384;

    private static final int MOST_FIELDS = 100;
    private static final int LONGEST_METHOD = 20;
    private static final int MOST_DIGITS = 15;

    /** A version of HTTP. */
    enum Version {
        HTTP_1_0,
        HTTP_1_1
    }

    /**
     * Parses a head.
     *
     * @param bytes the head, including the empty line at its end; {@link HeadEndScanner} has already checked the line ends
     * @throws MalformedHead when it violates the grammar
     */
    static RequestHead of(byte[] bytes) throws MalformedHead {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> lines = List.of(text.substring(0, text.length() - 4).split("\r\n", -1));
        Version version = first(lines.getFirst());
        if (lines.size() - 1 > MOST_FIELDS)
            throw new MalformedHead(MalformedHead.FIELDS_TOO_LARGE, "there are more than 100 headers");
        Fields fields = new Fields(version);
        for (String line : lines.subList(1, lines.size())) fields.take(line);
        return fields.head();
    }

    private static Version first(String line) throws MalformedHead {
        if (line.length() > LONGEST_LINE)
            throw new MalformedHead(Status.REQUEST_URI_TOO_LONG_414, "the address is too long");
        int before = line.indexOf(' ');
        int after = line.lastIndexOf(' ');
        String form = "the first line is not METHOD, space, /PATH, space, HTTP/1.0 or HTTP/1.1";
        if (before < 1 || after == before) throw new MalformedHead(form);
        String method = line.substring(0, before);
        if (method.length() > LONGEST_METHOD || !HeadOctets.all(method, HeadOctets.TOKEN))
            throw new MalformedHead(form);
        Version version = switch (line.substring(after + 1)) {
            case "HTTP/1.1" -> Version.HTTP_1_1;
            case "HTTP/1.0" -> Version.HTTP_1_0;
            default -> throw new MalformedHead(form);
        };
        target(line.substring(before + 1, after));
        return version;
    }

    private static void target(String target) throws MalformedHead {
        if (!target.startsWith("/"))
            throw new MalformedHead("the address must be a path that begins with /, without a host");
        int mark = target.indexOf('?');
        path(mark < 0 ? target : target.substring(0, mark));
        if (mark < 0) return;
        String query = target.substring(mark + 1);
        if (!HeadOctets.all(query, HeadOctets.QUERY))
            throw new MalformedHead("the address contains a character that must be percent-encoded (such as %41)");
        HeadOctets.decoded(query);
    }

    private static void path(String path) throws MalformedHead {
        if (!HeadOctets.all(path, HeadOctets.PATH))
            throw new MalformedHead(
                    "the path contains a semicolon or a character that must be percent-encoded (such as %41)");
        for (String part : withPlainSlashes(path).substring(1).split("/", -1)) {
            String said = HeadOctets.decoded(part);
            if (said.equals(".") || said.equals("..")) throw new MalformedHead("the path has a part that is . or ..");
            if (said.indexOf('/') >= 0 || said.indexOf('\\') >= 0)
                throw new MalformedHead("the path contains a slash or backslash in encoded form (%2f or %5c)");
        }
        if (withPlainSlashes(path).contains("//")) throw new MalformedHead("the path has an empty part");
    }

    /**
     * Returns the path with encoded slashes in the name of a campaign's file written out. Generated clients encode each parameter; and both
     * forms name the same file, whoever decodes them first.
     */
    private static String withPlainSlashes(String path) {
        Matcher file = FILE.matcher(path);
        return file.matches()
                ? file.group(1) + file.group(2).replace("%2F", "/").replace("%2f", "/")
                : path;
    }

    /** Collects the headers that determine the target and the length of the request. */
    private static final class Fields {
        private final Version version;
        private final Set<String> seen = new HashSet<>();
        private String host = "";
        private long length;
        private boolean says;
        private boolean chunked;
        private boolean expects;
        private boolean last;

        Fields(Version version) {
            this.version = version;
        }

        void take(String line) throws MalformedHead {
            int colon = line.indexOf(':');
            String name = colon < 1 ? "" : line.substring(0, colon);
            if (name.isEmpty() || !HeadOctets.all(name, HeadOctets.TOKEN))
                throw new MalformedHead(
                        "a header is not NAME: VALUE; it must have no space before the colon and must not continue on"
                                + " the next line");
            String value = line.substring(colon + 1);
            if (!value.chars().allMatch(octet -> HeadOctets.isOfValue((char) octet)))
                throw new MalformedHead("a header contains a control character");
            take(name.toLowerCase(Locale.ROOT), stripped(value));
        }

        private void take(String name, String value) throws MalformedHead {
            switch (name) {
                case "host" -> host(value);
                case "authorization", "content-type", "idempotency-key", "last-event-id", "origin" -> once(name);
                case "content-length" -> length(value);
                case "transfer-encoding" -> encoding(value);
                case "connection" -> connection(value);
                case "expect" -> expect(value);
                default -> {}
            }
        }

        /** Refuses a second occurrence: two readers could otherwise each use a different value. */
        private void once(String name) throws MalformedHead {
            if (!seen.add(name)) throw new MalformedHead(name + " appears twice");
        }

        private void host(String value) throws MalformedHead {
            if (!host.isEmpty()) throw new MalformedHead("Host appears twice");
            if (value.isEmpty() || !HeadOctets.all(value, HeadOctets.HOST))
                throw new MalformedHead("Host is not a valid name or address");
            host = value;
        }

        private void length(String value) throws MalformedHead {
            if (says) throw new MalformedHead("Content-Length appears twice");
            if (value.isEmpty() || value.length() > MOST_DIGITS || !HeadOctets.all(value, HeadOctets.DIGIT))
                throw new MalformedHead("Content-Length is not a valid number of bytes");
            says = true;
            length = Long.parseLong(value);
        }

        private void encoding(String value) throws MalformedHead {
            if (version == Version.HTTP_1_0)
                throw new MalformedHead("Transfer-Encoding does not exist in HTTP/1.0; send a Content-Length");
            if (chunked) throw new MalformedHead("Transfer-Encoding appears twice");
            if (!value.equalsIgnoreCase("chunked")) throw new MalformedHead("Transfer-Encoding must be chunked");
            chunked = true;
        }

        private void connection(String value) {
            for (String token : value.split(",", -1)) last |= token.strip().equalsIgnoreCase("close");
        }

        private void expect(String value) throws MalformedHead {
            if (!value.equalsIgnoreCase("100-continue"))
                throw new MalformedHead(Status.EXPECTATION_FAILED_417, "Expect must be 100-continue");
            expects = version == Version.HTTP_1_1; // RFC 9110, 10.1.1: ignored in HTTP/1.0
        }

        RequestHead head() throws MalformedHead {
            boolean old = version == Version.HTTP_1_0;
            if (host.isEmpty() && !old) throw new MalformedHead("Host is missing");
            if (chunked && says)
                throw new MalformedHead("Content-Length and Transfer-Encoding must not both be present");
            return new RequestHead(chunked ? CHUNKED : length, expects, last || old, version, host);
        }

        private static String stripped(String value) {
            int from = 0;
            int to = value.length();
            while (from < to && isSpace(value.charAt(from))) from++;
            while (to > from && isSpace(value.charAt(to - 1))) to--;
            return value.substring(from, to);
        }

        private static boolean isSpace(char octet) {
            return octet == ' ' || octet == '\t';
        }
    }
}
