package io.reelwright.server;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The requested part of a file (RFC 9110, section 14). Only a single range is supported: a request for several gets the whole file.
 *
 * @param first index of the first byte
 * @param last  index of the last byte; less than {@code first} when the range contains no byte
 * @param total size of the file in bytes
 * @param asked whether the request has a valid range, even one that covers the whole file
 */
record ByteRange(long first, long last, long total, boolean asked) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Returns the requested part of a file with this tag: the whole file when If-Range names another version. */
    static ByteRange of(ServerRequestHeaders headers, String tag, long total) {
        ByteRange whole = new ByteRange(0, total - 1, total, false);
        if (headers.first(HeaderNames.IF_RANGE)
                .filter(known -> !known.equals(tag))
                .isPresent()) return whole;
        return headers.first(HeaderNames.RANGE).map(text -> of(text, total)).orElse(whole);
    }

    static ByteRange of(String text, long total) {
        Matcher one = ONE.matcher(text.strip());
        ByteRange whole = new ByteRange(0, total - 1, total, false);
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) return whole;
        if (one.group(1).isEmpty()) {
            long wanted = Math.min(Long.parseLong(one.group(2)), total);
            return new ByteRange(wanted == 0 ? total : total - wanted, total - 1, total, true);
        }
        long first = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? total - 1 : Math.min(Long.parseLong(one.group(2)), total - 1);
        if (!one.group(2).isEmpty() && Long.parseLong(one.group(2)) < first) return whole;
        return first >= total ? new ByteRange(total, total - 1, total, true) : new ByteRange(first, last, total, true);
    }

    boolean isWhole() {
        return !asked;
    }

    boolean isImpossible() {
        return first > last && total > 0;
    }

    long length() {
        return last - first + 1;
    }

    String header() {
        return "bytes " + first + "-" + last + "/" + total;
    }
}
