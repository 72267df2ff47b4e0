package io.reelwright.text;

import com.google.re2j.Matcher;

/** Recognises what chat programs write around the words of a message when they export a chat: its time, its sender, what was no text. */
final class Messages {
    private static final String CLOCK = "\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s?(?i:[ap]\\.?\\s?m\\.?))?";
    private static final String DATE = "(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2})";
    private static final String STAMP =
            "^\\s*(?:\\[" + DATE + ",? " + CLOCK + "\\]|" + DATE + ",? " + CLOCK + " [-–])\\s+";
    private static final String SENDER = "~?\\s?[^:<>]{1,40}?:(?:\\s+|$)";
    private static final String NO_TEXT =
            "(?i)^\\s*(?:<?(?:media|image|video|audio|sticker|gif|document|photo|contact card|voice message)(?: file)? omitted>?|<attached: [^>]*>|(?:this message was|you) deleted(?: this message)?\\.?|missed (?:voice|video) call.*|null)\\s*$";

    private static final String NAME = "^\\s*\\p{L}[\\p{L}\\d.'’_-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2}(?:\\s+APP)?";
    private static final String MOMENT =
            "(?:(?:Today|Yesterday) at |" + DATE + ",? )?\\d{1,2}:\\d{2}\\s?(?:AM|PM|am|pm)\\]?\\s*$";

    /** A line of its own above the messages of a sender: {@code Cara  3:45 PM}. */
    private static final String ABOVE = NAME + "(?:\\s{2,}| [—–-] ?|\\s*\\[)" + MOMENT;

    /** The same with one blank, as a browser copies it; {@code Sunset 8:14 PM} looks alike, so it takes several. */
    private static final String MAYBE_ABOVE = NAME + " " + MOMENT;

    private Messages() {}

    /** Returns whether the line may name a sender, so that several such lines are those of a chat. */
    static boolean mayBeAbove(String line) {
        return LinearRegex.matches(line, MAYBE_ABOVE);
    }

    /**
     * Returns the index at which the words of a message begin; its length where it has none, 0 for a line that begins no message.
     *
     * @param chat whether several lines may name a sender
     */
    static int words(String line, boolean chat) {
        if (chat && mayBeAbove(line)) return line.length();
        if (LinearRegex.matches(line, ABOVE) || LinearRegex.matches(line, NO_TEXT)) return line.length();
        if (!LinearRegex.contains(line, "^\\s*\\[?\\d")) return 0;
        Matcher stamp = LinearRegex.matcher(line, STAMP);
        if (!stamp.find()) return 0;
        Matcher whole = LinearRegex.matcher(line, STAMP + SENDER);
        // A message of the program itself, about keys or members, has no sender.
        if (!whole.find()) return line.length();
        return LinearRegex.matches(line.substring(whole.end()), NO_TEXT) ? line.length() : whole.end();
    }
}
