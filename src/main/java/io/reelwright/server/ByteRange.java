package io.reelwright.server;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that is wanted (RFC 9110, 14). One part only: who asks for several gets the whole.
 *
 * @param first number of the first byte
 * @param last  number of the last byte; less than {@code first} when no byte can be given
 * @param total bytes in the file
 * @param asked whether a part was asked for, be it all of them
 */
record ByteRange(long first, long last, long total, boolean asked) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** What a request wants of a file with this tag. A range of another version of it is the whole of this one. */
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
