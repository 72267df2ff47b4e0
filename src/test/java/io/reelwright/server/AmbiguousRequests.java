package io.reelwright.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Requests whose end two servers could see in two places, or whose body is left unread: each has an order in its body, and nobody
 * may carry it out.
 */
final class AmbiguousRequests {
    private static final String HOST = "Host: localhost\r\n";
    private static final String EVIL = "Origin: http://evil.example\r\n";
    private static final String JSON = "{\"topic\": \"smuggled\"}";

    /** What must not be done. */
    static final String ORDER = "POST /v1/campaigns HTTP/1.1\r\n" + HOST
            + "Content-Type: application/json\r\nContent-Length: " + JSON.length() + "\r\n\r\n" + JSON;

    private static final String NOBODY = "/v1/campaigns/01JD0000000000000000000000";
    private static final String CANCEL = "POST " + NOBODY + "/cancel HTTP/1.1\r\n" + HOST + EVIL;
    private static final String CHUNKED_ORDER = Integer.toHexString(ORDER.length()) + "\r\n" + ORDER + "\r\n0\r\n\r\n";

    /**
     * One of them.
     *
     * @param bad whether it is no request at all, and is refused as such
     */
    record Shape(String name, byte[] bytes, boolean bad) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final List<Shape> all = new ArrayList<>();

    private AmbiguousRequests() {
        unread();
        lengths();
        encodings();
        chunks();
        heads();
        targets();
        letters();
    }

    static List<Shape> all() {
        return List.copyOf(new AmbiguousRequests().all);
    }

    private void good(String name, String request) {
        all.add(new Shape(name, latin(request), false));
    }

    private void bad(String name, String request) {
        all.add(new Shape(name, latin(request), true));
    }

    /** Requests that are in order, and are answered before anybody has read their body. */
    private void unread() {
        List<String> heads = List.of(
                CANCEL,
                "PUT /nowhere HTTP/1.1\r\n" + HOST,
                "POST /v1/tokens HTTP/1.1\r\nContent-Type: text/plain\r\n" + HOST,
                "GET /health/live HTTP/1.1\r\n" + HOST,
                "DELETE /v1/campaigns HTTP/1.1\r\n" + HOST,
                "PUT /v1/uploads/01JD0000000000000000000000/a.png HTTP/1.1\r\nContent-Type: image/png\r\n" + HOST);
        for (String head : heads) {
            String name = head.substring(0, head.indexOf(" HTTP"));
            for (String more : List.of("", "Expect: 100-continue\r\n", "Connection: close\r\n")) {
                good(name + " counted " + more.strip(), head + more + length(ORDER.length()) + ORDER);
                good(
                        name + " chunked " + more.strip(),
                        head + more + "Transfer-Encoding: chunked\r\n\r\n" + CHUNKED_ORDER);
            }
        }
        good("too large a body", CANCEL + length(3_000_000) + ORDER);
        good("too large a file", heads.getLast() + length(600_000_000) + ORDER);
        good(
                "a header that only looks like one",
                CANCEL + "Transfer_Encoding: chunked\r\n" + length(ORDER.length()) + ORDER);
        good(
                "h2c",
                CANCEL
                        + "Connection: Upgrade, HTTP2-Settings\r\n"
                        + "Upgrade: h2c\r\n"
                        + "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n"
                        + length(ORDER.length()) + ORDER);
    }

    private void lengths() {
        int n = ORDER.length();
        for (String value : List.of(
                "+" + n, "0x5", n + ", " + n, "5 5", "-0", n + ".0", "", "1e2", "99999999999999999999", "\u00b2"))
            bad("Content-Length: " + value, CANCEL + "Content-Length: " + value + "\r\n\r\n" + ORDER);
        bad("Content-Length, twice", CANCEL + "Content-Length: 0\r\n" + length(n) + ORDER);
        bad("Content-Length, twice the same", CANCEL + "Content-Length: " + n + "\r\n" + length(n) + ORDER);
        bad(
                "Content-Type, twice",
                CANCEL + "Content-Type: text/plain\r\nContent-Type: text/css\r\n" + length(n) + ORDER);
        bad(
                "Authorization, twice",
                CANCEL + "Authorization: Bearer a\r\nauthorization: Bearer b\r\n" + length(n) + ORDER);
        bad("Idempotency-Key, twice", CANCEL + "Idempotency-Key: a\r\nIdempotency-Key: b\r\n" + length(n) + ORDER);
        bad("Content-Length, folded", CANCEL + "Content-Length:\r\n " + n + "\r\n\r\n" + ORDER);
        bad("Content-Length, a space before the colon", CANCEL + "Content-Length : " + n + "\r\n\r\n" + ORDER);
    }

    private void encodings() {
        String chunked = "Transfer-Encoding: chunked\r\n";
        bad("both, length first", CANCEL + "Content-Length: 5\r\n" + chunked + "\r\n0\r\n\r\n" + ORDER);
        bad("both, length last", CANCEL + chunked + length(5) + "0\r\n\r\n" + ORDER);
        for (String value : List.of(
                "chunked, identity",
                "identity, chunked",
                "chunked, chunked",
                "xchunked",
                "identity",
                "\"chunked\"",
                "chunked;q=1",
                "",
                "gzip, chunked",
                "chunked\u000b"))
            bad("Transfer-Encoding: " + value, CANCEL + "Transfer-Encoding: " + value + "\r\n\r\n0\r\n\r\n" + ORDER);
        bad("Transfer-Encoding, twice", CANCEL + chunked + "Transfer-Encoding: identity\r\n\r\n0\r\n\r\n" + ORDER);
        bad(
                "Transfer-Encoding, a space before the colon",
                CANCEL + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + ORDER);
        bad(
                "Transfer-Encoding, a tab before the colon",
                CANCEL + "Transfer-Encoding\t: chunked\r\n\r\n0\r\n\r\n" + ORDER);
        bad("Transfer-Encoding, folded", CANCEL + "X: y\r\n " + chunked + "\r\n0\r\n\r\n" + ORDER);
        bad("Transfer-Encoding in HTTP/1.0", CANCEL.replace("1.1", "1.0") + chunked + "\r\n0\r\n\r\n" + ORDER);
        String old = CANCEL.replace("1.1", "1.0");
        bad("Transfer-Encoding: identity in HTTP/1.0", old + "Transfer-Encoding: identity\r\n\r\n" + ORDER);
        bad("both in HTTP/1.0", old + chunked + length(5) + "0\r\n\r\n" + ORDER);
        good("HTTP/1.0 without a length", old + "\r\n" + ORDER);
        good("HTTP/1.0 that is to be kept", old + "Connection: keep-alive\r\n\r\n" + ORDER);
        good("HTTP/1.0 with a length", old + "Expect: 100-continue\r\n" + length(ORDER.length()) + ORDER);
        good("HTTP/1.0 with a shorter length", old + "Connection: keep-alive\r\n" + length(7) + ORDER);
    }

    private void chunks() {
        String head = CANCEL + "Transfer-Encoding: chunked\r\n\r\n";
        for (String size : List.of("5;x=1", "+5", "0x5", "-1", "5 ", " 5", "", "fffffffffffffffff", "100000005", "g"))
            good("a chunk of " + size, head + size + "\r\nhello\r\n0\r\n\r\n" + ORDER);
        good("a chunk with LF", head + "5\nhello\r\n0\r\n\r\n" + ORDER);
        good("a chunk that is longer than it says", head + "5\r\nhello, hello\r\n0\r\n\r\n" + ORDER);
        good("a chunk with no end", head + "5\r\nhello0\r\n\r\n" + ORDER);
        good("a trailer", head + "0\r\nContent-Length: 5\r\n\r\n" + ORDER);
        good("an end of LF", head + "0\n\n" + ORDER);
        good("a chunk of two gigabytes", head + "7fffffff\r\n" + ORDER);
    }

    private void heads() {
        bad("lines of LF", CANCEL.replace("\r\n", "\n") + "Content-Length: 5\n\n" + ORDER);
        bad("one LF", CANCEL + "X: y\nContent-Length: 500\r\n\r\n" + ORDER);
        bad("one CR", CANCEL + "X: y\rContent-Length: 500\r\n\r\n" + ORDER);
        bad("NUL", CANCEL + "X: y\0z\r\n\r\n" + ORDER);
        bad("a header without a name", CANCEL + ": y\r\n\r\n" + ORDER);
        bad("a header without a colon", CANCEL + "Content-Length\r\n\r\n" + ORDER);
        bad("a blank line first", "\r\n" + CANCEL + "\r\n" + ORDER);
        bad("two hosts", CANCEL + "Host: evil.example\r\n\r\n" + ORDER);
        bad("no host", "POST " + NOBODY + "/cancel HTTP/1.1\r\n\r\n" + ORDER);
        bad("a host with a space", "GET /health/live HTTP/1.1\r\nHost: local host\r\n\r\n" + ORDER);
        bad("another expectation", CANCEL + "Expect: 200-ok\r\n" + length(ORDER.length()) + ORDER);
        for (String line : List.of(
                "GET  /health/live HTTP/1.1",
                "GET\t/health/live HTTP/1.1",
                "GET /health/live HTTP/1.1 ",
                "GET /health/live",
                "GET /health/live HTTP/0.9",
                "GET /health/live HTTP/1.2",
                "GET /health/live HTTP/2.0",
                "GET /health/live http/1.1",
                "GET /health/live HTTP/1.10",
                "G(T /health/live HTTP/1.1",
                "PRI * HTTP/2.0")) bad(line, line + "\r\n" + HOST + "\r\n" + ORDER);
    }

    private void targets() {
        for (String target : List.of(
                "//v1/campaigns",
                "/v1//campaigns",
                "/v1;x=1/campaigns",
                "/v1%2fcampaigns",
                "/v1%5ccampaigns",
                "/health/../v1/campaigns",
                "/health/%2e%2e/v1/campaigns",
                "/v1/./campaigns",
                "/v1/%c0%ae/campaigns",
                "/v1%c0%afcampaigns",
                "/v1/campaigns#x",
                "/v1\\campaigns",
                "/v1/campaigns?topic=%ff",
                "/v1/campaigns?topic=\"",
                "http://evil.example/v1/campaigns",
                "http://localhost/v1/campaigns",
                "localhost:80",
                "*",
                "v1/campaigns",
                "/v1/%zz")) bad("to " + target, "POST " + target + " HTTP/1.1\r\n" + HOST + "\r\n" + ORDER);
        bad("CONNECT", "CONNECT localhost:80 HTTP/1.1\r\n" + HOST + "\r\n" + ORDER);
    }

    /** An order in letters that a strict reader refuses and a kind one takes. */
    private void letters() {
        String head =
                "POST /v1/campaigns HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\nConnection: close\r\n";
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            byte[] body = JSON.getBytes(charset);
            all.add(new Shape("an order in " + charset, joined(latin(head + length(body.length)), body), true));
        }
        byte[] overlong = latin("{\"topic\": \"\u00c1\u00b3muggled\"}");
        all.add(new Shape("an overlong order", joined(latin(head + length(overlong.length)), overlong), true));
        String other = head.replace("json", "json; charset=utf-16");
        bad("an order said to be UTF-16", other + length(JSON.length()) + JSON);
    }

    private static String length(int bytes) {
        return "Content-Length: " + bytes + "\r\n\r\n";
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }
}
