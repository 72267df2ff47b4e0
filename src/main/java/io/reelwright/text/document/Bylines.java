package io.reelwright.text.document;

import com.google.re2j.Matcher;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.WhiteSpace;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads who wrote a text. */
final class Bylines {
    private static final int MOST_WORDS = 16;

    private static final Set<String> NOBODY = Set.of(
            "admin",
            "administrator",
            "staff",
            "written",
            "author",
            "posted",
            "published",
            "editor",
            "guest",
            "by",
            "view",
            "about");

    private static final String NAME =
            "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|van|von|de|da|del|der|la|le|bin|al)){0,4}";

    private static final String BY =
            "^(?:[Bb]y:?|BY:?|(?:Written|Words|Text|Story|Posted|Published|Reported) [Bb]y:?|Words:|Author:)\\s+";

    private static final String LINE = BY + "(" + NAME + "(?:(?:, | and | & |, and )" + NAME
            + "){0,3})(?:\\s*[,|•·(—–-].*|\\s+(?:on|for|in|at|Published|Updated|Posted)\\b.*)?$";

    private Bylines() {}

    /** Returns the author of a line that is nothing but a byline; null for any other line. */
    static @Nullable String of(String line) {
        if (WhiteSpace.count(line) > MOST_WORDS || Wording.endsSentence(line) && !line.endsWith("r.")) return null;
        Matcher found = LinearRegex.matcher(line, LINE);
        return found.find() ? found.group(1) : null;
    }

    /** Returns the author of words that a page names as such; null when they are an address or more than names. */
    static @Nullable String name(String words) {
        String name = LinearRegex.replaceFirst(words, BY, "").strip();
        if (name.contains("://") || name.contains("@") || name.contains("www.") || WhiteSpace.count(name) > MOST_WORDS)
            return null;
        Matcher found = LinearRegex.matcher(name, "^" + NAME + "(?:(?:, | and | & |, and )" + NAME + "){0,3}");
        if (!found.find() || WhiteSpace.count(found.group()) < 1) return null;
        String lower = Wording.lower(found.group());
        return NOBODY.contains(lower) ? null : found.group();
    }
}
