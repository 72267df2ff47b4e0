package io.reelwright.text.document;

import io.reelwright.text.WhiteSpace;
import org.jspecify.annotations.Nullable;

/** Reads titles of pages, which often end with the name of the website. */
final class Titles {
    /** Marks between a title and the name of a website; a dash may also stand within a title. */
    private static final String[] SURE = {" | ", " » ", " :: ", " · ", " • ", " « ", " ‹ ", " / "};

    private static final String[] DASHES = {" - ", " – ", " — "};

    private Titles() {}

    /** Returns the title without the name of the website at its end or its begin. */
    static String withoutSite(String title, @Nullable String site) {
        String rest = title;
        for (String mark : SURE) {
            int at = rest.indexOf(mark);
            if (at <= 0) continue;
            String first = rest.substring(0, at).strip();
            String last = rest.substring(rest.lastIndexOf(mark) + mark.length()).strip();
            boolean siteFirst = isSite(first, site) || WhiteSpace.count(first) < 3 && WhiteSpace.count(last) > 3;
            rest = siteFirst ? last : first;
        }
        for (String mark : DASHES) {
            int at = rest.lastIndexOf(mark);
            if (at <= 0) continue;
            String before = rest.substring(0, at).strip();
            String last = rest.substring(at + mark.length()).strip();
            boolean named = isSite(last, site);
            boolean looks = WhiteSpace.count(last) <= 3
                    && WhiteSpace.count(before) >= 3
                    && (Wording.isTitleCase(last) || WhiteSpace.count(last) == 1 && isCapital(last));
            boolean wiki = Wording.lower(last).startsWith("wikipedia")
                    || Wording.lower(last).contains("encyclopedia");
            if (named || looks || wiki) rest = before;
        }
        return rest;
    }

    private static boolean isCapital(String text) {
        return Character.isUpperCase(text.codePointAt(0));
    }

    private static boolean isSite(String words, @Nullable String site) {
        return site != null && Wording.lower(words).equals(Wording.lower(site));
    }

    /** Returns whether two titles say the same, apart from marks and large letters. */
    static boolean areSame(String one, String other) {
        return letters(one).equals(letters(other));
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        Wording.lower(text).codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
