package io.reelwright.text;

/**
 * Where something stands next in a text. Whoever asks from places that never go back pays for one reading of the text in
 * all, however often they ask: what was found before still holds as long as it lies ahead.
 */
final class LookAhead {
    private final String text;
    private final String wanted;
    private int found = -1;

    LookAhead(String text, String wanted) {
        this.text = text;
        this.wanted = wanted;
    }

    /** Index of the next occurrence at or after {@code from}; the length of the text where there is none. */
    int from(int from) {
        if (found >= from) return found;
        int next = text.indexOf(wanted, from);
        found = next < 0 ? text.length() : next;
        return found;
    }
}
