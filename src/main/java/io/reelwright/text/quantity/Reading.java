package io.reelwright.text.quantity;

import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;

/** What a rule has read, by parts; the fields are those of {@link Quantity}. */
record Reading(
        Kind kind,
        double value,
        String prefix,
        String shown,
        String scale,
        String unit,
        int from,
        int to,
        List<Said> said) {

    /** Returns what has no value and consists of one part. */
    static Reading of(Kind kind, Parts parts, int i, String said) {
        return over(kind, parts, i, i + 1, List.of(new Said(i, said)));
    }

    /** Returns what has no value; it is shown as written. */
    static Reading over(Kind kind, Parts parts, int from, int to, List<Said> said) {
        List<String> cores = new ArrayList<>();
        for (int i = from; i < to; i++) cores.add(parts.core(i));
        return new Reading(kind, 0, "", String.join(" ", cores), "", "", from, to, said);
    }

    Reading worth(double other) {
        return new Reading(kind, other, prefix, shown, scale, unit, from, to, said);
    }

    Reading showing(String other) {
        return new Reading(kind, value, prefix, other, scale, unit, from, to, said);
    }

    Quantity quantity(Parts parts) {
        int first = parts.get(from).word();
        int end = parts.get(to - 1).word() + 1;
        return new Quantity(kind, value, prefix, shown, scale, unit, first, end, from, to, said);
    }

    /** Spreads spoken words over the parts {@code from} to {@code to} (exclusive), so that each part has some where there are enough. */
    static List<Said> spread(String words, int from, int to) {
        List<String> all = WhiteSpace.words(words);
        List<Said> said = new ArrayList<>();
        int parts = to - from;
        for (int i = 0; i < parts; i++) {
            int begin = all.size() * i / parts;
            int end = all.size() * (i + 1) / parts;
            said.add(new Said(from + i, String.join(" ", all.subList(begin, end))));
        }
        return said;
    }
}
