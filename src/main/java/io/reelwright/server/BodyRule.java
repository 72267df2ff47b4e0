package io.reelwright.server;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import io.reelwright.order.OrderCheck;
import io.reelwright.store.Uploads;
import java.util.Locale;

/** The kind of body that a route requires. A body sent to a route that needs none is not read. */
enum BodyRule {
    NONE(BodyRule.SMALL),
    JSON(BodyRule.SMALL),
    /** JSON or no body. */
    MAYBE_JSON(BodyRule.SMALL),
    /** JSON with a source or a script, which may have 1 MB each; JSON escapes make it longer. */
    ORDER(2 * OrderCheck.LONGEST_TEXT),
    FILE(Uploads.LARGEST_FILE);

    private static final long SMALL = 1_000_000;

    private final long most;

    BodyRule(long most) {
        this.most = most;
    }

    /** Returns the maximum size in bytes. */
    long most() {
        return most;
    }

    /** Returns whether the body is JSON, which is read into memory as a whole. */
    boolean isJson() {
        return this == JSON || this == MAYBE_JSON || this == ORDER;
    }

    /** Returns the problem for a body above the maximum size. */
    HttpProblem tooLarge() {
        return HttpProblem.of(
                413, this == FILE ? "a file has at most 512 MB" : "the body has more than " + most + " bytes");
    }

    /**
     * Checks what the request headers say about the body.
     *
     * @throws HttpProblem when a required body is missing or has a wrong type
     */
    void check(ServerRequestHeaders headers) {
        switch (this) {
            case NONE -> {}
            case MAYBE_JSON -> {
                if (isThere(headers)) json(headers);
            }
            case JSON, ORDER -> {
                if (!isThere(headers)) throw HttpProblem.wrong("body", "", "is missing; send a JSON object");
                json(headers);
            }
            case FILE -> file(headers);
        }
    }

    /** Returns whether a request has a body. */
    static boolean isThere(ServerRequestHeaders headers) {
        return headers.contains(HeaderNames.TRANSFER_ENCODING)
                || headers.contentLength().orElse(0) > 0;
    }

    private static void json(ServerRequestHeaders headers) {
        String type = type(headers);
        String charset = parameter(type, "charset");
        if (!kind(type).equals("application/json") || !charset.isEmpty() && !charset.equals("utf-8"))
            throw HttpProblem.of(415, "Content-Type: must be application/json in UTF-8");
    }

    private static void file(ServerRequestHeaders headers) {
        if (!headers.first(HeaderNames.CONTENT_ENCODING).orElse("identity").equalsIgnoreCase("identity"))
            throw HttpProblem.of(415, "Content-Encoding: is not supported; send the file without encoding");
        // A PUT without a type, as curl -T sends it, is a file of any kind; what it is, its content says.
        if (!headers.contains(HeaderNames.CONTENT_TYPE)) return;
        String kind = kind(type(headers));
        boolean named = isNamed(kind, "image/") || isNamed(kind, "video/");
        if (!named && !kind.equals("application/octet-stream"))
            throw HttpProblem.of(
                    415, "Content-Type: must be application/octet-stream or the picture's or video's own type");
    }

    private static boolean isNamed(String kind, String family) {
        return kind.startsWith(family)
                && kind.length() > family.length()
                && kind.chars().skip(family.length()).allMatch(letter -> isPlain((char) letter));
    }

    private static boolean isPlain(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9' || ".+-".indexOf(letter) >= 0;
    }

    private static String type(ServerRequestHeaders headers) {
        return headers.first(HeaderNames.CONTENT_TYPE).orElse("").toLowerCase(Locale.ROOT);
    }

    private static String kind(String type) {
        return type.split(";", 2)[0].strip();
    }

    private static String parameter(String type, String name) {
        for (String part : type.split(";", -1)) {
            String[] both = part.split("=", 2);
            if (both.length == 2 && both[0].strip().equals(name))
                return both[1].strip().replace("\"", "");
        }
        return "";
    }
}
