package io.reelwright.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * Reads addresses of the web within a line: in a sentence only the name of the host stays, which the voice says and the caption shows; an
 * address by itself or in brackets vanishes. Addresses of mail stay.
 */
final class Addresses {
    private static final Pattern ADDRESS = LinearRegex.of("(?i)\\b(?:(?:https?|ftp)://|www\\.)\\S+");
    private static final Pattern IN_ANGLES = LinearRegex.of(
            "(?i)<((?:https?|ftp|mailto|tel):[^<>\\s|]*|[\\w.+-]+@[\\w.-]+)(?:\\|([^<>]*))?>|`([^`<>]+) <[^<>]*>`__?|\\bmailto:");
    private static final String ENDS = ".,;:!?)]}>\"'”’»*_…";

    private Addresses() {}

    static String read(String text) {
        String read = text;
        if (read.indexOf('<') >= 0 || read.contains("mailto:"))
            read = LinearRegex.replaceAll(read, IN_ANGLES.pattern(), Addresses::withoutAngles);
        return read.contains("://") || hasWww(read) ? hosts(read) : read;
    }

    private static boolean hasWww(String text) {
        return text.contains("www.") || text.contains("WWW.") || text.contains("Www.");
    }

    private static String withoutAngles(Matcher found) {
        if (found.group(2) != null) return found.group(2);
        if (found.group(3) != null) return found.group(3);
        String address = found.group(1);
        if (address == null) return "";
        if (LinearRegex.contains(address, "(?i)^(?:https?|ftp)://")) return address;
        return address.indexOf('@') > 0 ? LinearRegex.replaceFirst(address, "(?i)^mailto:", "") : "";
    }

    private static String hosts(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        Matcher found = ADDRESS.matcher(text);
        int from = 0;
        while (found.find()) {
            int end = found.end();
            while (end > found.start() && ENDS.indexOf(text.charAt(end - 1)) >= 0) end--;
            boolean bracket = found.start() > 0 && "([<".indexOf(text.charAt(found.start() - 1)) >= 0;
            boolean alone = !hasWord(text, 0, found.start()) && !hasWord(text, end, text.length());
            rest.append(text, from, found.start());
            if (!bracket && !alone) rest.append(host(text.substring(found.start(), end)));
            from = end;
        }
        String read = rest.append(text, from, text.length()).toString();
        return LinearRegex.replaceAll(read, " ?[(\\[<]\\s*[)\\]>]", "");
    }

    /** Looks at no more than the nearest characters, so that a text of addresses alone is read once. */
    private static boolean hasWord(String text, int from, int to) {
        for (int i = from; i < to && i < from + 200; i++) if (Character.isLetter(text.charAt(i))) return true;
        return false;
    }

    private static String host(String address) {
        String bare = LinearRegex.replaceFirst(address, "(?i)^(?:(?:https?|ftp)://)?(?:[^/@]*@)?(?:www\\.)?", "");
        int end = 0;
        while (end < bare.length() && "/?#:".indexOf(bare.charAt(end)) < 0) end++;
        return bare.substring(0, end);
    }
}
