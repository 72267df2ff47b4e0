package io.reelwright.text.quantity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code 1 in 5 adults}, {@code nine out of ten dentists}; the value is the share in percent, and of more than a hundred it is a ratio. */
final class ShareRule implements Rule {
    private static final double MOST_SHOWN = 100;
    private final Rule single;

    ShareRule(Rule single) {
        this.single = single;
    }

    @Override
    public @Nullable Reading read(Parts parts, int i) {
        if (!parts.goesOn(i)) return null;
        boolean out = parts.lower(i + 1).equals("out") && parts.lower(i + 2).equals("of");
        int whole = out ? i + 3 : i + 2;
        if (!out && !parts.lower(i + 1).equals("in") || !parts.has(whole) || !parts.goesOn(i + 1)) return null;
        Reading part = parts.lower(i).equals("one")
                ? new Reading(Kind.COUNT, 1, "", "1", "", "", i, i + 1, List.of())
                : single.read(parts, i);
        if (part == null || part.to() != i + 1 || !isPlain(part) || part.value() < 1) return null;
        Reading of = single.read(parts, whole);
        if (of == null || !isPlain(of) || of.value() <= part.value()) return null;
        List<Said> said = new ArrayList<>(part.said());
        said.addAll(of.said());
        return new Reading(
                of.value() <= MOST_SHOWN ? Kind.SHARE : Kind.RATIO,
                100 * part.value() / of.value(),
                "",
                part.shown() + " in " + of.shown(),
                "",
                "",
                i,
                of.to(),
                said);
    }

    private static boolean isPlain(Reading it) {
        return it.kind() == Kind.COUNT && it.prefix().isEmpty() && it.unit().isEmpty();
    }
}
