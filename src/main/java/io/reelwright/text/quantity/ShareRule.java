package io.reelwright.text.quantity;

import io.reelwright.text.WordClass;
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
        int whole = out ? parts.lower(i + 3).equals("every") ? i + 4 : i + 3 : i + 2;
        boolean of = !out && parts.lower(i + 1).equals("of") && mayBeOf(parts, i);
        if (!out && !of && !parts.lower(i + 1).equals("in") || !parts.has(whole) || !parts.goesOn(i + 1)) return null;
        Reading part = parts.lower(i).equals("one")
                ? new Reading(Kind.COUNT, 1, "", "1", "", "", i, i + 1, List.of())
                : single.read(parts, i);
        if (part == null || part.to() != i + 1 || !isPlain(part) || part.value() < 1) return null;
        Reading all = single.read(parts, whole);
        if (all == null || !isPlain(all) || all.value() <= part.value()) return null;
        if (of && (all.value() > MOST_SHOWN || !Letters.counts(parts, all.to() - 1))) return null;
        List<Said> said = new ArrayList<>(part.said());
        said.addAll(all.said());
        return new Reading(
                all.value() <= MOST_SHOWN ? Kind.SHARE : Kind.RATIO,
                100 * part.value() / all.value(),
                "",
                part.shown() + " in " + all.shown(),
                "",
                "",
                i,
                all.to(),
                said);
    }

    /** Returns whether {@code 7 of 10} may be a share: {@code one of 5 brothers} and {@code he is 1 of 5} tell of one alone. */
    private static boolean mayBeOf(Parts parts, int i) {
        return !parts.lower(i).equals("one")
                && !(parts.core(i).equals("1") && parts.kind(i - 1) == WordClass.AUXILIARY);
    }

    private static boolean isPlain(Reading it) {
        return it.kind() == Kind.COUNT && it.prefix().isEmpty() && it.unit().isEmpty();
    }
}
