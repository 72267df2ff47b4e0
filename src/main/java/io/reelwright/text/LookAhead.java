package io.reelwright.text;

/**
 * Finds the next occurrence of a string. Calls with positions that never decrease read the text once in all, however many
 * they are: an occurrence that was found is kept while it is ahead.
 */
final class LookAhead {
    private final String text;
    private final String wanted;
    private int found = -1;

    LookAhead(String text, String wanted) {
        this.text = text;
        this.wanted = wanted;
    }

    /** Returns the index of the next occurrence at or after {@code from}; the length of the text when there is none. */
    int from(int from) {
        if (found >= from) return found;
        int next = text.indexOf(wanted, from);
        found = next < 0 ? text.length() : next;
        return found;
    }
}
