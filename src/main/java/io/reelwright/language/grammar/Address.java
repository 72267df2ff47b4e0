package io.reelwright.language.grammar;

/** Recognizes web addresses, which the tokenizer takes for faces and fractions. */
final class Address {
    private static final String MARKS = ".,;:!?'\")]}";

    private Address() {}

    /** Returns where an address that begins at {@code begin} ends, without the marks behind it; {@code begin} when there is none. */
    static int end(String text, int begin, int end) {
        int scheme = text.indexOf("://", begin);
        boolean address = (scheme > begin && scheme < end) || text.startsWith("www.", begin);
        if (!address) return begin;
        int last = end;
        while (last > begin && MARKS.indexOf(text.charAt(last - 1)) >= 0) last--;
        return last;
    }
}
